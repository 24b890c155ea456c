"""What stands on the wall and lacks something, note by note."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from journeylab.analysis.columns import GAPS_IN_TIME, NOTE_MARKS
from journeylab.analysis.wall.flow import Flow

STANDS_ALONE = ("pestel", "opportunity", "idea")


def marks(notes: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per note and thing it lacks, in the order of time.

    Codes: `no_command`, an event that nothing brings about, neither command nor system;
    `no_event`, a command that brings nothing about, not even through a system; `no_actor`, a
    command that nobody gives; `unlinked`, any other note without a link, but for those that may
    stand alone: what presses from outside, opportunities, ideas.
    """
    flow = Flow(notes, links)
    found = [(note, code) for note in flow.kind for code in _lacks(note, flow)]
    return pd.DataFrame(found, columns=list(NOTE_MARKS))


def gaps_in_time(notes: pd.DataFrame, stages: pd.DataFrame) -> pd.DataFrame:
    """Stages without any event (`empty_stage`), and moments with notes but no event (`silent`).

    `notes` of one table. Columns: code, stage, column (none for a stage).
    """
    events = notes["kind"] == "domain_event"
    eventful = set(notes.loc[events, "stage"])
    rows: list[tuple[str, str, int | None]] = [
        ("empty_stage", stage, None) for stage in stages["stage"] if stage not in eventful
    ]
    happens = set(notes.loc[events, "column"])
    moments = notes.loc[~notes["column"].isin(happens), ["stage", "column"]].drop_duplicates()
    silent = zip(moments["stage"].tolist(), moments["column"].tolist(), strict=True)
    rows += [("silent", stage, int(column)) for stage, column in silent]
    return pd.DataFrame(rows, columns=list(GAPS_IN_TIME)).astype({"column": "Int64"})


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
            if not flow.near(note, *set(flow.kind.values())):
                yield "unlinked"


def _brings_about(command: str, flow: Flow) -> bool:
    if flow.following(command, "domain_event"):
        return True
    systems = flow.following(command, "external_system")
    return any(flow.following(system, "domain_event") for system in systems)
