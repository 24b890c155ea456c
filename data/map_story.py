"""What the room put on the map of the invented sample, command by command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeylab.workshop import (
    AddStepToVersion,
    AddVariant,
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
    """Today's map, what is disputed of it, what stands behind it, the target and a variant."""
    told = story["map"]
    yield from _cells(told, language)
    yield tuple(SetEngagement(step, held) for step, held in told["engagement"].items())
    yield tuple(MarkMomentOfTruth(step, confirmed=True) for step in told["moments_of_truth"])
    for place, use in told["touchpoints"].items():
        yield (SetTouchpoint(*place.split("/"), use),)
    yield from _behind(told, language)
    yield from _version("target", told["target"], language)
    for variant, one in told["variants"].items():
        name, familiarity = one["name"][language], one["familiarity"]
        yield (AddVariant(id=variant, name=name, familiarity=familiarity),)
        yield from _version(variant, one, language)
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
        yield tuple(
            SetPreference(step, "", field, said[language] if isinstance(said, dict) else said)
            for step, said in chosen.items()
        )


def _version(version: str, told: dict[str, Any], language: str) -> Gestures:
    for step, text in told["reword"].items():
        yield (RewordInVersion(version, step, text[language]),)
    for step in told["remove"]:
        yield (RemoveFromVersion(version, step),)
    for one in told["add"]:
        place = {"id": one["id"], "stage": one["stage"], "after": one["after"]}
        yield (AddStepToVersion(version=version, text=one[language], **place),)
    yield tuple(ExpectEmotion(version, step, felt) for step, felt in told["emotion"].items())
    for place, text in told["cells"].items():
        yield (SetCellInVersion(version, *place.split("/"), text[language]),)
    yield tuple(SetCellInVersion(version, *place.split("/"), "") for place in told["clear"])
    for place, use in told["touchpoints"].items():
        yield (SetTouchpointInVersion(version, *place.split("/"), use),)


def _disputed(told: dict[str, Any], language: str) -> Gestures:
    for one in told["challenges"]:
        about = {name: one[name] for name in ("id", "step", "lane", "stance", "author")}
        department = told["departments"][one["department"]][language]
        yield (PinChallenge(**about, text=one[language], department=department),)
        if one["state"] != "open":
            yield (SettleChallenge(one["id"], one["state"]),)
    for place, verdict in told["verdicts"].items():
        yield (ValidateCell(*place.split("/"), CUSTOMER, verdict),)
