"""One group and one verbatim, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from journeylab.apps.facilitator.playing import medium_said
from journeylab.tables.verbatims import level
from journeylab.words import dated, number, say, signed
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Verbatim, VerbatimGroup

_FACES = {"positive": "glad", "negative": "sad", "neutral": "calm", "mixed": "calm"}
_DAY = len("2026-11-28")


def group_row(
    group: VerbatimGroup,
    weighed: Mapping[str, Any] | None,
    matching: int | None,
    heaviest: float,
    workshop: Workshop,
    language: str,
) -> dict[str, Any]:
    """A group with its weight, how many said it and how long ago; `share` is of the heaviest."""
    row: Mapping[str, Any] = weighed or {}
    n, weight = int(row.get("n") or 0), float(row.get("weight") or 0)
    kind = group.kind or str(row.get("kind") or "")
    shown: dict[str, Any] = {
        "name": group.name,
        "n": n,
        "weight": _weight(language, weight),
        "share": round(weight / heaviest, 3) if heaviest else 0,
        "unaged": round(n / heaviest, 3) if heaviest else 0,
        "says": say(language, "verbatims-said", number=n),
        "age": said_age(row.get("median_age_days"), int(row.get("undated") or 0), n, language),
        "face": _FACES.get(str(row.get("sentiment") or ""), ""),
        "kind": group.kind,
        "step": group.step if group.step in workshop.steps else "",
    }
    if kind:
        shown["kind_says"] = say(language, f"verbatims-kind-{kind.replace('_', '-')}")
    if group.proposed:
        shown["proposed"] = True
    if row.get("rising"):
        shown["rising"] = say(
            language, "verbatims-rising", last=int(row["last_quarter"]),
            before=_weight(language, float(row["quarter_mean_before"])),
        )  # fmt: skip
    return {**shown, **said_matching(matching, language)}


def said_matching(matching: int | None, language: str) -> dict[str, Any]:
    """How many hold what is searched for; nothing where nothing is."""
    if matching is None:
        return {}
    if not matching:
        return {"dim": True}
    return {"matching": say(language, "verbatims-matching", number=matching)}


def said_age(days: float | None, undated: int, n: int, language: str) -> str:
    """How long ago it was said, in the median; how many have no date."""
    if days is None:
        return say(language, "verbatims-no-date") if n else ""
    age = say(language, "verbatims-age", days=round(days))
    return f"{age} · {say(language, 'verbatims-undated', number=undated)}" if undated else age


def card(verbatim: Verbatim, workshop: Workshop, language: str) -> dict[str, Any]:
    """One verbatim as its card shows it."""
    shown: dict[str, Any] = {"text": verbatim.text, "about": _about(verbatim, workshop, language)}
    if verbatim.kind:
        shown["kind"] = verbatim.kind
    if verbatim.kind and "kind" not in verbatim.corrected:
        shown["proposed"] = True
    if verbatim.language and verbatim.language != language:
        shown["lang"] = verbatim.language
    if verbatim.media:
        shown["media"] = [medium_said(one, language) for one in verbatim.media]
    return shown


def _about(verbatim: Verbatim, workshop: Workshop, language: str) -> str:
    """When, where, and with what score it was said."""
    parts = []
    if verbatim.at:
        parts.append(dated(language, date.fromisoformat(verbatim.at[:_DAY])))
    if verbatim.source:
        parts.append(verbatim.source)
    if verbatim.step in workshop.steps:
        parts.append(workshop.steps[verbatim.step].text)
    if verbatim.channel in workshop.channels:
        parts.append(workshop.channels[verbatim.channel].name)
    mapped = level(verbatim)
    if mapped is not None:
        parts.append(signed(language, round(mapped, 1)))
    return " · ".join(parts)


def _weight(language: str, weight: float) -> str:
    few = 10  # under which a decimal tells
    return number(language, weight, 1 if weight < few and weight % 1 else 0)
