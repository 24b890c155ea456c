"""What stands on the wall and lacks something, note by note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.columns import GAPS_IN_TIME, NOTE_MARKS
from journeylab.analysis.wall.flow import Flow, flow_of
from journeylab.analysis.wall.stickies import Sticky, stickies

STANDS_ALONE = ("pestel", "opportunity", "idea")


class Mark(NamedTuple):
    """A note, and what it lacks."""

    note: str
    code: str


class Gap(NamedTuple):
    """A stage where nothing happens, or one of its moments."""

    code: str
    stage: str
    column: int | None


def marks(notes: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per note and thing it lacks, in the order of time.

    Codes: `no_command`, an event that nothing brings about, neither command nor system;
    `no_event`, a command that brings nothing about, not even through a system; `no_actor`, a
    command that nobody gives; `unlinked`, any other note without a link, but for those that may
    stand alone: what presses from outside, opportunities, ideas.
    """
    return pd.DataFrame(lacking(flow_of(notes, links)), columns=list(NOTE_MARKS))


def lacking(flow: Flow) -> list[Mark]:
    """The same as records."""
    return [Mark(note, code) for note in flow.kind for code in _lacks(note, flow)]


def gaps_in_time(notes: pd.DataFrame, stages: pd.DataFrame) -> pd.DataFrame:
    """Stages without any event (`empty_stage`), and moments with notes but no event (`silent`).

    `notes` of one table. Columns: code, stage, column (none for a stage).
    """
    found = gaps(stickies(notes), stages["stage"].tolist())
    return pd.DataFrame(found, columns=list(GAPS_IN_TIME)).astype({"column": "Int64"})


def gaps(notes: Sequence[Sticky], stages: Iterable[str]) -> list[Gap]:
    """The same as records."""
    events = [one for one in notes if one.kind == "domain_event"]
    eventful, happens = {one.stage for one in events}, {one.column for one in events}
    moments = dict.fromkeys((one.stage, one.column) for one in notes)
    return [
        *(Gap("empty_stage", stage, None) for stage in stages if stage not in eventful),
        *(Gap("silent", *moment) for moment in moments if moment[1] not in happens),
    ]


def _lacks(note: str, flow: Flow) -> Iterator[str]:
    match flow.kind[note]:
        case "domain_event":
            if not flow.leading(note, "command", "external_system"):
                yield "no_command"
        case "command":
            if not _brings_about(note, flow):
                yield "no_event"
            if not flow.leading(note, "actor"):
                yield "no_actor"
        case kind if kind not in STANDS_ALONE:
            if flow.alone(note):
                yield "unlinked"


def _brings_about(command: str, flow: Flow) -> bool:
    if flow.following(command, "domain_event"):
        return True
    systems = flow.following(command, "external_system")
    return any(flow.following(system, "domain_event") for system in systems)
