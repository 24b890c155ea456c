"""What the room put on the map of the invented sample, command by command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeylab.workshop import (
    AddStepToVersion,
    ExpectEmotion,
    MarkMomentOfTruth,
    PinChallenge,
    RemoveFromVersion,
    RewordInVersion,
    SetCell,
    SetCellInVersion,
    SetEngagement,
    SetPreference,
    SetProcess,
    SettleChallenge,
    SetTouchpoint,
    SetTouchpointInVersion,
    ValidateCell,
)
from journeylab.workshop.command import Command

Gestures = Iterator[tuple[Command, ...]]
EVIDENCE = {"a": "assumed", "s": "staff", "c": "customers", "m": "measured"}
CUSTOMER = "paul"


def mapping(story: dict[str, Any], language: str) -> Gestures:
    """Today's map, what is disputed of it, what stands behind it, and the target."""
    told = story["map"]
    yield from _cells(told, language)
    yield tuple(SetEngagement(step, held) for step, held in told["engagement"].items())
    yield tuple(MarkMomentOfTruth(step, confirmed=True) for step in told["moments_of_truth"])
    for place, use in told["touchpoints"].items():
        yield (SetTouchpoint(*place.split("/"), use),)
    yield from _behind(told, language)
    yield from _target(told["target"], language)
    yield from _disputed(told, language)


def _cells(told: dict[str, Any], language: str) -> Gestures:
    for lane, cells in told["cells"].items():
        for step, (evidence, text) in cells.items():
            keys = told["told_by"].get(f"{lane}/{step}", ())
            departments = tuple(told["departments"][key][language] for key in keys)
            sources = ("survey",) if evidence == "m" else ()
            rests = (EVIDENCE[evidence], sources, departments)
            yield (SetCell(step, lane, text[language], *rests),)


def _behind(told: dict[str, Any], language: str) -> Gestures:
    for one in told["processes"]:
        department = told["departments"][one["department"]][language] if one["department"] else ""
        yield (SetProcess(one["step"], department, one[language], tuple(one["systems"])),)
    for field, chosen in told["preferences"].items():
        yield tuple(SetPreference(step, "", field, channel) for step, channel in chosen.items())


def _target(target: dict[str, Any], language: str) -> Gestures:
    for step, text in target["reword"].items():
        yield (RewordInVersion("target", step, text[language]),)
    for step in target["remove"]:
        yield (RemoveFromVersion("target", step),)
    for one in target["add"]:
        place = {"id": one["id"], "stage": one["stage"], "after": one["after"]}
        yield (AddStepToVersion(version="target", text=one[language], **place),)
    yield tuple(ExpectEmotion("target", step, felt) for step, felt in target["emotion"].items())
    for place, text in target["cells"].items():
        yield (SetCellInVersion("target", *place.split("/"), text[language]),)
    yield tuple(SetCellInVersion("target", *place.split("/"), "") for place in target["clear"])
    for place, use in target["touchpoints"].items():
        yield (SetTouchpointInVersion("target", *place.split("/"), use),)


def _disputed(told: dict[str, Any], language: str) -> Gestures:
    for one in told["challenges"]:
        about = {name: one[name] for name in ("id", "step", "lane", "stance", "author")}
        department = told["departments"][one["department"]][language]
        yield (PinChallenge(**about, text=one[language], department=department),)
        if one["state"] != "open":
            yield (SettleChallenge(one["id"], one["state"]),)
    for place, verdict in told["verdicts"].items():
        yield (ValidateCell(*place.split("/"), CUSTOMER, verdict),)
