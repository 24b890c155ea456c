"""The benchmark: what others do at a step, to follow or to avoid, as cards."""

from __future__ import annotations

from typing import Any, get_args

from journeylab.apps.analyst.choices import journey_steps
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Practice, PracticeKind, Verdict

Facts = dict[str, Any]
WORDS = (
    *("title", "intro", "actor", "text", "step", "kind", "verdict", "source", "add", "save"),
    *("edit", "cancel", "remove", "new", "none", "actor_hint", "text_hint", "source_hint"),
)


def practices_view(workshop: Workshop, language: str) -> Facts:
    """Cards by step in journey order, those of the whole journey first; what a form offers."""
    whole = say(language, "practice-whole")
    kinds, verdicts = get_args(PracticeKind), get_args(Verdict)
    return {
        "words": {name: say(language, f"practice-{name.replace('_', '-')}") for name in WORDS},
        "steps": [("", whole), *journey_steps(workshop)],
        "kinds": [(kind, say(language, f"practice-kind-{kind}")) for kind in kinds],
        "verdicts": [(one, say(language, f"practice-verdict-{one}")) for one in verdicts],
        "actors": sorted({one.actor for one in workshop.practices.values()}),
        "groups": groups(workshop, language),
        "says": say(language, "practice-count", count=len(workshop.practices)),
    }


def groups(workshop: Workshop, language: str) -> list[Facts]:
    """The cards of each step that has any, in journey order."""
    found: dict[str, list[Practice]] = {}
    for practice in workshop.practices.values():
        step = practice.step if practice.step in workshop.steps else ""
        found.setdefault(step, []).append(practice)
    names = {"": say(language, "practice-whole")} | dict(journey_steps(workshop))
    return [
        {"id": step, "name": name, "cards": [card(one, language) for one in found[step]]}
        for step, name in names.items()
        if step in found
    ]


def card(practice: Practice, language: str) -> Facts:
    """One practice as its card shows it."""
    return {
        "id": practice.id,
        "actor": practice.actor,
        "text": practice.text,
        "step": practice.step,
        "kind": practice.kind,
        "verdict": practice.verdict,
        "source": practice.source,
        "kind_says": say(language, f"practice-kind-{practice.kind}"),
        "verdict_says": say(language, f"practice-verdict-{practice.verdict}"),
        "edit_of": say(language, "practice-edit-of", actor=practice.actor[:80]),
        "remove_of": say(language, "practice-remove-of", actor=practice.actor[:80]),
    }
