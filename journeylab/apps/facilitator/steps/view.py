"""What the step board shows, from the workshop alone."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import Any

from journeylab.analysis.text.perspective import perspective
from journeylab.apps.facilitator.board_words import board_words
from journeylab.apps.facilitator.channel_icons import channel_icon
from journeylab.apps.facilitator.steps.evidence import RESTS, Rests, rests_on
from journeylab.words import say
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.entities import Channel, Stage, Step

_PLAIN = (
    *("title", "hint", "entry", "assumed", "partly", "measured", "evidence_share"),
    *("added_one", "cannot_move", "from", "from_return", "company", "company_bare", "internal"),
    *("impersonal", "impersonal_bare"),
    *("proposal", "flagged", "adopt", "reword", "keep", "keep_key", "kept", "edit", "channels"),
    *("channels_on", "channel_other", "channel_add", "importance", "importance_of"),
    *("importance_none", "importance_low", "up", "down", "remove", "done", "stage_add"),
    *("stage_name", "empty_title", "empty_text", "empty_before", "empty_purchase", "empty_after"),
    *("empty_other", "locked", "key_choose", "key_edit", "key_new", "key_move", "key_channels"),
    *("key_importance", "key_remove", "key_nest", "key_unnest", "key_ends", "key_flag"),
)
# patterns whose places are filled in the browser, where a card is being moved or removed
_FILLED = {
    **dict.fromkeys(("lands", "moved"), ("stage", "place")),
    **dict.fromkeys(("place_one", "place_two", "place_few", "place_other"), ("place",)),
    **dict.fromkeys(("removed", "stage_removed", "quoted", "adopted"), ("text",)),
    **dict.fromkeys(("stage_rename", "stage_left", "stage_right", "stage_remove"), ("stage",)),
    **dict.fromkeys(("entry_after", "edit_of", "channels_of"), ("number",)),
    "entry_of": ("stage",),
    "importance_said": ("level",),
    "added_many": ("count",),
}


def view(
    workshop: Workshop, language: str, *, about: str = "", saved: str = "", locked: bool = False
) -> dict[str, Any]:
    """The step board's view; `about` names the workshop for drafts, `saved` says since when."""
    rests = rests_on(workshop)
    spoken = workshop.settings.language
    stages, steps = workshop.stages, workshop.steps
    counts = Counter(step.stage for step in steps.values())
    roots = {stage: list(steps.children(stage_root(stage))) for stage in stages}
    below = {step: list(children) for step in steps if (children := steps.children(step))}
    return {
        "board": "steps",
        "language": language,
        "about": about,
        "saved": saved,
        "locked": locked,
        "words": step_words(language),
        "order": list(stages),
        "stages": {s.id: _stage(s, counts[s.id], language) for s in stages.values()},
        "inside": roots,
        "below": below,
        "steps": {s.id: _step(s, rests[s.id], spoken, workshop) for s in steps.values()},
        "channel_order": list(workshop.channels),
        "channels": {c.id: _channel(c) for c in workshop.channels.values()},
        "summary": _summary(rests, language),
    }


@cache
def step_words(language: str) -> dict[str, Any]:
    """All that the board says of itself; places to be filled stand as `{name}`."""
    plain = {name: say(language, f"steps-{name.replace('_', '-')}") for name in _PLAIN}
    filled = {
        name: say(language, f"steps-{name.replace('_', '-')}", **{p: f"{{{p}}}" for p in places})
        for name, places in _FILLED.items()
    }
    headings = say(language, "steps-paste-headings").split(", ")
    return {**board_words(language), **plain, **filled, "paste_headings": headings}


def _stage(stage: Stage, count: int, language: str) -> dict[str, Any]:
    return {
        "name": stage.name,
        "macro": stage.macro,
        "count": say(language, "steps-count", count=count) if count else "",
    }


def _step(step: Step, rests: Rests, spoken: str, workshop: Workshop) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": step.text, "evidence": rests}
    channels = [channel for channel in step.channels if channel in workshop.channels]
    if channels:
        shown["channels"] = channels
    if step.importance is not None:
        shown["importance"] = step.importance
    if step.wording_kept != step.text and (flag := _flag(step.text, spoken)):
        shown["flag"] = flag
    return shown


@lru_cache(maxsize=10_000)
def _flag(text: str, spoken: str) -> dict[str, str] | None:
    """Why a wording is a question, and the answer proposed where there is one."""
    judged = perspective(text, spoken)
    if not judged.is_flagged:
        return None
    return {"code": judged.code, **({"proposal": judged.proposal} if judged.proposal else {})}


def _channel(channel: Channel) -> dict[str, Any]:
    return {"name": channel.name, "icon": channel_icon(channel.name, channel.kind)}


def _summary(rests: dict[str, Rests], language: str) -> dict[str, str]:
    if not rests:
        return {}
    counts = Counter(rests.values())
    parts: dict[str, str] = {
        name: say(language, f"steps-{name}-count", count=counts[name]) for name in RESTS
    }
    return {"total": say(language, "steps-count-of", count=len(rests)), **parts}
