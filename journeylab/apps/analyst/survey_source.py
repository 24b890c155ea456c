"""A survey on its way in: read with what was said by hand, shown column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from journeylab.analysis.text.matching import likely_steps
from journeylab.apps.analyst.choices import Pair, roles, step_and_channel
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.ground import Ground
from journeylab.apps.analyst.incoming import Incoming
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.surveys.preview import SurveyPreview
from journeylab.evidence.surveys.reader import read_survey
from journeylab.evidence.values.names import folded
from journeylab.words import number, say

Facts = dict[str, Any]
_WHOLE = re.compile(r"\b(overall|dans l ensemble|globale?(ment)?|in general|en general)\b")
NOWHERE = Ground(Places(), {}, {})
_NAMED = ("overall", "customer", "segment", "weight")  # roles that an option names a column for
_OWN = {"id": "customer", "other": "", "meta": "", "empty": "", "date": "", "personal": ""}


def options_of(source: Incoming, known: Ground = NOWHERE) -> SurveyOptions:
    """The reading options that the hand has set; the reader recognises the rest."""
    given: Facts = {name: source.options.get(name, "") for name in ("valid", "missing")}
    named: Facts = {
        role: next((column for column, as_ in source.roles.items() if as_ == role), "")
        for role in _NAMED
    }
    text = next((column for column, as_ in source.roles.items() if as_ == "comment"), "")
    return SurveyOptions(
        mapping=tuple(_mapping(source, known)),
        duplicates="drop" if source.options.get("duplicates") == "drop" else "keep",
        text=text,
        sheet=source.sheet,
        **given,
        **named,
    )


def suggested(source: Incoming) -> bool:
    """Whether a question without a step turned out, by its name, to ask about the whole.

    It is asked once: what a hand says afterwards stays said.
    """
    if source.roles or source.steps or source.given:
        return False
    asked = source.found.questions
    alone = asked.loc[(asked["step"] == "") | (asked["step"] == asked["question"]), "question"]
    whole = next((name for name in alone if _WHOLE.search(folded(name))), None)
    if whole is not None:
        source.roles[whole] = "overall"
    return whole is not None


def read(source: Incoming, known: Ground) -> SurveyPreview:
    """Read it again with everything that was said.

    Where there is no step to belong to, each question is one, as on the command line.
    """
    places = known.places if known.places.steps else replace(known.places, steps=None)
    return read_survey(source.path, options_of(source, known), places)


def _mapping(source: Incoming, known: Ground) -> Iterator[MappingLine]:
    """A line for each question, once a file or a hand has said anything about one."""
    said = {c for c, role in source.roles.items() if role == "question"} | set(source.steps)
    withdrawn = {c for c, role in source.roles.items() if role != "question"}
    before: SurveyPreview | None = source.found
    asked = list(before.questions["question"]) if before is not None else []
    if not (said or source.given or withdrawn & set(asked)):
        return
    lines = list(source.given) or [MappingLine(column) for column in asked]
    there = {line.column for line in lines}
    lines += [MappingLine(column) for column in sorted(said - there)]
    for line in lines:
        if line.column in withdrawn:
            continue
        chosen = source.steps.get(line.column)
        step, channel = (line.step, line.channel) if chosen is None else step_and_channel(chosen)
        yield line._replace(
            step=known.steps.get(step, step), channel=known.channels.get(channel, channel)
        )


def columns(source: Incoming, seen: Glimpse, language: str, places: list[Pair]) -> Iterator[Facts]:
    """One row per column of the file."""
    found: SurveyPreview = source.found
    questions = {row["question"]: row for row in found.questions.to_dict("records")}
    filled = dict(found.comments.groupby("column").size()) if len(found.comments) else {}
    choices = roles(language, "survey")
    for name, role, enters in _in_order(source):
        shown = _role(name, role, enters, source.roles)
        question = questions.get(name)
        state = "lock" if role == "personal" and not shown else "yes" if shown else "out"
        if shown == "question" and question is not None and not question["step"]:
            state = "ask"
        yield {
            "name": name,
            "sample": seen.sample(name, hidden=role == "personal"),
            "role": shown,
            "roles": choices,
            "role_of": say(language, "desk-role-of", column=name[:80]),
            "state": state,
            "note": _note(role, shown, question, int(filled.get(name, 0)), language),
            "steps": places if shown == "question" and len(places) > 1 else None,
            "step": _place(question),
            "step_of": say(language, "desk-step-of", column=name[:80]),
            "zone": None,
        }


def _in_order(source: Incoming) -> list[tuple[str, str, bool]]:
    """The columns that enter first; then they stay where they are, whatever a hand says of them."""
    seen: SurveyPreview = source.found
    if not source.order:
        first = sorted(seen.recognised, key=lambda column: not column[2])
        source.order = tuple(name for name, _, _ in first)
    place = {name: n for n, name in enumerate(source.order)}
    return sorted(seen.recognised, key=lambda column: place.get(column[0], len(place)))


def _role(name: str, role: str, enters: bool, by_hand: Mapping[str, str]) -> str:  # noqa: FBT001  as `recognised` has it
    if name in by_hand:
        return by_hand[name]
    known = _OWN.get(role, role)
    return known if enters else ""


def _place(question: Mapping[Any, Any] | None) -> str:
    if question is None or not question["step"]:
        return ""
    channel = question["channel"]
    return f"{question['step']}\x1f{channel}" if channel else str(question["step"])


def _note(
    role: str, shown: str, question: Mapping[Any, Any] | None, texts: int, language: str
) -> str:
    if shown == "question" and question is not None:
        low, high = question["scale_low"], question["scale_high"]
        scale = "" if low != low else f"{low:g}–{high:g}"  # noqa: PLR0124  NaN alone differs from itself
        facts = {
            "n": number(language, question["valid"]),
            "count": int(question["valid"]),
        }
        known = "guessed" if question["scale_guessed"] else "said"
        known = known if scale else "none"
        return say(language, "desk-note-question", scale=scale, known=known, **facts)
    if shown == "comment":
        return say(language, "desk-note-comment", n=number(language, texts), count=texts)
    if shown:
        return say(language, f"desk-note-{shown}")
    if role == "segment":
        return say(language, "desk-note-groups")
    return say(language, "desk-note-personal" if role == "personal" else "desk-note-unused")


def preview(source: Incoming, language: str, places: list[Pair]) -> Facts:
    """Read = valid + without a step + refused; what was repeated; what has no step."""
    found: SurveyPreview = source.found
    without = found.rows_unassigned
    sum_of = [
        ("read", found.rows_read),
        ("valid", found.rows_valid - without),
        ("unassigned", without),
        ("refused", found.rows_refused),
    ]
    left = [str(name) for name in found.unassigned]
    steps = {item: text for item, text in places if item and not step_and_channel(item)[1]}
    likely = likely_steps(left, steps)
    left_out = int(found.questions["not_applicable"].sum() + found.questions["off_scale"].sum())
    return {
        "sum": sum_of,
        "duplicates": len(found.duplicates),
        "refusals": found.refusals,
        "names": {
            "says": say(language, "desk-questions-unassigned", count=len(left)),
            "choices": places,
            "values": [
                {"name": name, "shown": name, "n": 0, "value": "", "likely": likely.get(name, "")}
                for name in left
            ],
        }
        if left
        else None,
        "note": say(language, "desk-survey-left-out", n=number(language, left_out), count=left_out),
        "settings": [
            {
                "name": name,
                "says": say(language, f"desk-{name}"),
                "hint": say(language, "desk-hint", text=example),
            }
            for name, example in (("valid", "1-5"), ("missing", "0,6"))
        ],
    }


def digest(source: Incoming) -> str:
    """The SHA-256 of the file."""
    return str(source.found.table.grid.sha256)


def how(source: Incoming, language: str) -> str:
    """What kind of file this is, in a few words."""
    grid = source.found.table.grid
    kind = say(language, "desk-survey-kind", kind=source.found.table.kind)
    return " · ".join(
        filter(None, (kind, grid.encoding.upper(), _mark(grid.separator), grid.sheet))
    )


def _mark(separator: str) -> str:
    return {"\t": "⇥"}.get(separator, separator)
