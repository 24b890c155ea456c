"""What bears the journey: events on each system, commands on each actor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pandas as pd

from journeylab.analysis.columns import LOADS
from journeylab.analysis.wall.flow import Flow, flow_of

FEWEST = 3  # of which one may say that they hang on something
SYSTEM_SHARE = 0.25
ACTOR_SHARE = 0.5


class Load(NamedTuple):
    """What one system or actor bears; `note` is its first sticky, `stickies` on how many it is."""

    kind: str
    note: str
    name: str
    stickies: int
    borne: int
    share: float  # of all, 0 to 1
    bottleneck: bool


def loads(notes: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per system and per actor that stands on the wall, the most loaded first.

    `notes` as `tables.notes`, `links` as `tables.links`. Columns: kind, note (its first sticky),
    name, notes (on how many stickies it stands), count, share (0 to 1), bottleneck. A system bears
    the events linked to it, and those that follow from a command linked to it; an actor bears
    commands. A bottleneck bears at least 3 and a quarter of all events, or half of all commands.
    """
    return pd.DataFrame(borne(flow_of(notes, links)), columns=list(LOADS))


def borne(flow: Flow) -> list[Load]:
    """The same as records."""
    found = [
        *_of("external_system", "domain_event", SYSTEM_SHARE, _events_of, flow),
        *_of("actor", "command", ACTOR_SHARE, _commands_of, flow),
    ]
    return sorted(found, key=lambda load: (load.kind, load.borne), reverse=True)


def _of(
    kind: str, what: str, enough: float, borne_by: Callable[[str, Flow], set[str]], flow: Flow
) -> Iterator[Load]:
    total = len(flow.of(what))
    for first, some in flow.named(kind).items():
        count = len(set().union(*(borne_by(one, flow) for one in some)))
        share = count / total if total else 0.0
        heavy = count >= FEWEST and share >= enough
        yield Load(kind, first, flow.text[first], len(some), count, share, heavy)


def _events_of(system: str, flow: Flow) -> set[str]:
    events = flow.near(system, "domain_event")
    for command in flow.near(system, "command"):
        events |= flow.following(command, "domain_event")
    return events


def _commands_of(actor: str, flow: Flow) -> set[str]:
    return flow.following(actor, "command")
