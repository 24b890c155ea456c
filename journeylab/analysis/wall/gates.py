"""What is missing before the wall goes on to the next mode; it may go on all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeylab.analysis.wall.marks import Gap, Mark
from journeylab.analysis.wall.stickies import Sticky
from journeylab.analysis.wall.twins import Pair

FEWEST_EVENTS = 10


class Readings(NamedTuple):
    """The wall and what was read off it."""

    notes: Sequence[Sticky]
    marks: Sequence[Mark]
    gaps: Sequence[Gap]
    twins: Sequence[Pair]

    def count(self, kind: str) -> int:
        """How many notes of a kind there are."""
        return sum(one.kind == kind for one in self.notes)

    def lacking(self, code: str) -> int:
        """How many notes lack something."""
        return sum(one.code == code for one in self.marks)

    def gap(self, code: str) -> int:
        """How many gaps of a sort there are."""
        return sum(one.code == code for one in self.gaps)


def missing(mode: str, read: Readings) -> list[tuple[str, int]]:
    """What to look at before leaving a mode: code and count, nothing where all is there.

    From prepare: `no_actor`. From explore: `few_events` (fewer than 10: how many there are),
    `empty_stage`, `hidden`, `twins`, `no_pivot`. From model: `no_command`, `no_event`,
    `no_actor_named`, `unlinked`, `silent`. From analyse: `no_hot_spot`.
    """
    return [(code, count(read)) for code, lacks, count in _ASKED.get(mode, ()) if lacks(read)]


Question = tuple[str, Callable[[Readings], object], Callable[[Readings], int]]


def _counted(code: str, count: Callable[[Readings], int]) -> Question:
    return code, count, count


def _none(code: str, count: Callable[[Readings], int]) -> Question:
    return code, lambda read: not count(read), lambda _: 0


_ASKED: dict[str, tuple[Question, ...]] = {
    "prepare": (_none("no_actor", lambda r: r.count("actor")),),
    "explore": (
        (
            "few_events",
            lambda r: r.count("domain_event") < FEWEST_EVENTS,
            lambda r: r.count("domain_event"),
        ),
        _counted("empty_stage", lambda r: r.gap("empty_stage")),
        _counted("hidden", lambda r: sum(one.hidden for one in r.notes)),
        _counted("twins", lambda r: len(r.twins)),
        _none("no_pivot", lambda r: sum(one.pivotal for one in r.notes)),
    ),
    "model": (
        _counted("no_command", lambda r: r.lacking("no_command")),
        _counted("no_event", lambda r: r.lacking("no_event")),
        _counted("no_actor_named", lambda r: r.lacking("no_actor")),
        _counted("unlinked", lambda r: r.lacking("unlinked")),
        _counted("silent", lambda r: r.gap("silent")),
    ),
    "analyse": (_none("no_hot_spot", lambda r: r.count("hot_spot")),),
}
