"""What bears the journey: events on each system, commands on each actor."""

from __future__ import annotations

import pandas as pd

from journeylab.analysis.columns import LOADS
from journeylab.analysis.wall.flow import Flow

FEWEST = 3  # of which one may say that they hang on something
SYSTEM_SHARE = 0.25
ACTOR_SHARE = 0.5


def loads(notes: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per system and per actor that bears something, the most loaded first.

    `notes` as `tables.notes`, `links` as `tables.links`. Columns: kind, note (its first sticky),
    name, notes (on how many stickies it stands), count, share (0 to 1), bottleneck. A system bears
    the events linked to it, and those that follow from a command linked to it; an actor bears
    commands. A bottleneck bears at least 3 and a quarter of all events, or half of all commands.
    """
    flow = Flow(notes, links)
    rows = [*_systems(flow), *_actors(flow)]
    frame = pd.DataFrame(rows, columns=list(LOADS))
    return frame.sort_values(["kind", "count"], ascending=False, kind="stable", ignore_index=True)


def _systems(flow: Flow) -> list[tuple[object, ...]]:
    total = len(flow.of("domain_event"))
    borne = {
        first: {event for one in some for event in _events_of(one, flow)}
        for first, some in flow.named("external_system").items()
    }
    return _rows("external_system", borne, total, SYSTEM_SHARE, flow)


def _events_of(system: str, flow: Flow) -> set[str]:
    events = flow.near(system, "domain_event")
    for command in flow.near(system, "command"):
        events |= flow.following(command, "domain_event")
    return events


def _actors(flow: Flow) -> list[tuple[object, ...]]:
    total = len(flow.of("command"))
    borne = {
        first: {command for one in some for command in flow.following(one, "command")}
        for first, some in flow.named("actor").items()
    }
    return _rows("actor", borne, total, ACTOR_SHARE, flow)


def _rows(
    kind: str, borne: dict[str, set[str]], total: int, enough: float, flow: Flow
) -> list[tuple[object, ...]]:
    stickies = flow.named(kind)
    rows: list[tuple[object, ...]] = []
    for first, what in borne.items():
        count, share = len(what), len(what) / total if total else 0.0
        heavy = count >= FEWEST and share >= enough
        rows.append((kind, first, flow.text[first], len(stickies[first]), count, share, heavy))
    return rows
