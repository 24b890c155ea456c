"""The journey as text formats can hold it: stages, and in each its steps in order."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from journeylab.analysis.curve import room_curve
from journeylab.tables import scores
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.entities import ROOM, Stage, Step

MIDDLE = 3  # scores from 1 to 5 beside emotions from -2 to +2


class Told(NamedTuple):
    """A step with its number, how deep it lies (0 is no sub-step) and the room's median, if any."""

    step: Step
    number: int
    depth: int
    channels: tuple[str, ...]
    emotion: float | None

    @property
    def mark(self) -> int | None:
        """The emotion as a whole mark from 1 to 5, halves away from the middle."""
        if self.emotion is None:
            return None
        return MIDDLE + int(math.copysign(math.floor(abs(self.emotion) + 0.5), self.emotion))


def journey(workshop: Workshop) -> tuple[tuple[Stage, tuple[Told, ...]], ...]:
    """Every stage, also an empty one, with its steps and sub-steps depth first."""
    emotions = _emotions(workshop)
    numbers = {step: number for number, step in enumerate(workshop.steps, 1)}
    return tuple(
        (
            stage,
            tuple(
                _told(step, depth, numbers[step], emotions, workshop)
                for step, depth in _below(stage_root(stage.id), 0, workshop)
            ),
        )
        for stage in workshop.stages.values()
    )


def left_out(workshop: Workshop, *held: str) -> dict[str, int]:
    """How many of each thing a format that holds only `held` leaves out, where there are any."""
    steps = workshop.steps.values()
    there = Counter(
        {
            "sub_steps": sum(step.parent is not None for step in steps),
            "channels": sum(len(step.channels) for step in steps),
            "cells": sum(len(step.lanes) for step in steps),
            "moments_of_truth": sum(bool(step.moment_of_truth) for step in steps),
            "scores": len(workshop.scores),
            "hot_spots": len(workshop.hot_spots),
            "personas": len(workshop.personas),
            "objectives": len(workshop.objectives),
            "verbatims": len(workshop.verbatims),
            "findings": len(workshop.findings),
        }
    )
    return {what: count for what, count in there.items() if count and what not in held}


def one_line(text: str) -> str:
    """A text on one line, without what a plain file cannot show or would turn round."""
    plain = (" " if c.isspace() else c for c in text)
    # Cc and Cf: control and format characters; the last two may stand in no XML
    kept = (
        c for c in plain if unicodedata.category(c) not in ("Cc", "Cf") and c not in "\ufffe\uffff"
    )
    return " ".join("".join(kept).split())


def _below(parent: str, depth: int, workshop: Workshop) -> Iterator[tuple[str, int]]:
    for step in workshop.steps.children(parent):
        yield step, depth
        yield from _below(step, depth + 1, workshop)


def _told(
    key: str, depth: int, number: int, emotions: dict[str, float], workshop: Workshop
) -> Told:
    step = workshop.steps[key]
    names = (workshop.channels[c].name for c in step.channels if c in workshop.channels)
    return Told(step, number, depth, tuple(names), emotions.get(key))


def _emotions(workshop: Workshop) -> dict[str, float]:
    curve = room_curve(scores(workshop), list(workshop.steps), room=ROOM)
    medians = zip(curve["step"], curve["median"], strict=True)
    return {str(step): float(median) for step, median in medians if not math.isnan(median)}
