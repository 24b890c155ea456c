"""A diagnosis into a workshop: its small tables and a draft map, as one gesture.

Customers' rows stay outside: what enters are tables with the files' names and digests, and steps
that anyone may move, reword and remove.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from journeylab import __version__
from journeylab.analysis.columns import SURVEY_SCORES
from journeylab.analysis.eventlog.engines import JOINT
from journeylab.analysis.intervals import with_driver_ends, with_times
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.diagnosis.voices import voice_cells
from journeylab.apps.replacing import replacing
from journeylab.evidence.channel_kinds import kind_of
from journeylab.evidence.places import places_of
from journeylab.evidence.plain import plain_table
from journeylab.evidence.values.names import folded
from journeylab.session import Session
from journeylab.tables.measured import SURVEY
from journeylab.workshop import (
    AddChannel,
    AddStep,
    AttachFindings,
    SetChannels,
    Workshop,
)
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.state.entities import FindingSource

UNKNOWN = "(unknown)"
LARGEST = 2_000  # rows of a table that a workshop keeps: the largest first
# the tables that enter, with the columns that name a step of the log
KINDS: Mapping[str, tuple[str, ...]] = {
    "touchpoints": ("step",),
    "reach": ("step",),
    "transitions": ("source", "target"),
    "funnel": ("step",),
    "effort": (),
    "paths": (),
    "recommendation": (),
    "drivers": (),
    "plane": (),
    "people": (),
    "promises": ("source", "target"),
    "before_after": ("name",),
}

_OF_LOGS = {
    *("touchpoints", "reach", "transitions", "funnel", "effort", "paths"),
    *("separating", "channel_shift", "people", "promises", "before_after"),
}
_OF_SURVEYS = {"recommendation", "drivers", "plane"}


class Places(NamedTuple):
    """Where the log's steps and channels stand in the workshop, by their names in the log."""

    steps: Mapping[str, str]
    channels: Mapping[str, str]


def send(session: Session, found: Diagnosis, words: Sequence[Command] = ()) -> int:
    """Take everything as one gesture, which one undo takes back; gives the steps that are new.

    `words` brings what customers said beside it.
    """
    before = len(session.workshop.steps)
    session.do(*commands(found, session.workshop), *words)
    return len(session.workshop.steps) - before


def commands(found: Diagnosis, workshop: Workshop) -> tuple[Command, ...]:
    """What is new first (channels, steps), then the tables, in place of those of the same files."""
    places = places_for(found, workshop)
    return (
        *_new_channels(places.channels, workshop),
        *_new_steps(found, places, workshop),
        *table_commands(found, places, workshop),
        *voice_cells(workshop),
    )


def places_for(found: Diagnosis, workshop: Workshop) -> Places:
    """Where the log's steps and channels stand, or will stand once all is sent."""
    return Places(step_ids(found, workshop), _channels(found, workshop))


def unplaced(found: Diagnosis, workshop: Workshop) -> tuple[str, ...]:
    """The touchpoints that were scored and stand on no step of the workshop."""
    placed = set(_scores(found, Places(step_ids(found, workshop), {}), workshop)["question"])
    rows = found.measured[found.measured["segment"] == ""]
    rows = rows[(rows["measure"] == "satisfaction") & ~rows["question"].isin(placed)]
    return tuple(map(str, rows["touchpoint"]))


def _channels(found: Diagnosis, workshop: Workshop) -> dict[str, str]:
    """The log's channels by the workshop's ids: those of the same name, else ids of their own."""
    known = {folded(channel.name): channel.id for channel in workshop.channels.values()}
    known = {folded(channel): channel for channel in workshop.channels} | known
    asked = [name for names in found.draft["channels"] for name in names]
    named = dict.fromkeys([*found.touchpoints["channel"], *asked])
    names = [str(name) for name in named if name != UNKNOWN]
    taken = set(workshop.channels) | set(workshop.channels.removed)
    ids: dict[str, str] = {}
    for name in names:
        ids[name] = known.get(folded(name)) or _free(_slug(name), taken | set(ids.values()))
    return ids


def step_ids(found: Diagnosis, workshop: Workshop) -> dict[str, str]:
    """The draft's steps, and what they are made of, by the workshop's ids."""
    known = places_of(workshop)
    ids: dict[str, str] = {}
    taken = set(workshop.steps) | set(workshop.steps.removed)
    for row in found.draft.to_dict("records"):
        named = (row["step"], row["text"], *row["activities"])
        there, _ = known.step(*named)
        step = there or _free(str(row["step"]), taken | set(ids.values()))
        ids |= dict.fromkeys((str(row["step"]), *row["activities"]), step)
    return ids


def _new_channels(channels: Mapping[str, str], workshop: Workshop) -> Iterator[Command]:
    for name, channel in channels.items():
        if channel not in workshop.channels:
            yield AddChannel(channel, name, kind_of(name))


def _new_steps(found: Diagnosis, places: Places, workshop: Workshop) -> Iterator[Command]:
    """Each behind the one before it in its stage, also where that one was there already."""
    last: dict[str, str] = {}
    for row in found.draft.to_dict("records"):
        step = places.steps[str(row["step"])]
        used = tuple(places.channels[c] for c in row["channels"] if c in places.channels)
        if step in workshop.steps:
            there = workshop.steps[step]
            last[there.stage] = step
            yield SetChannels(step, tuple(dict.fromkeys((*there.channels, *used))))
            continue
        stage = _stage(str(row["stage"]), workshop)
        yield AddStep(
            id=step,
            stage=stage,
            text=str(row["text"]),
            channels=used,
            initiative=row["initiative"],
            after=last.get(stage, ""),
        )
        last[stage] = step


def _stage(macro: str, workshop: Workshop) -> str:
    """The first stage of that part of the journey; else the last, or the first, there is."""
    stages = list(workshop.stages.values())
    fitting = [stage.id for stage in stages if stage.macro == macro]
    return fitting[0] if fitting else stages[-1 if macro == "after" else 0].id


def table_commands(found: Diagnosis, places: Places, workshop: Workshop) -> Iterator[Command]:
    """The small tables alone, in place of those of the same files."""
    sure = {
        "transitions": with_times(found.transitions, found.seconds),
        "drivers": with_driver_ends(found.drivers, found.intervals),
        **found.merged,
    }
    tables = {kind: sure[kind] if kind in sure else getattr(found, kind) for kind in KINDS}
    named = {kind: _placed(frame, kind, places) for kind, frame in tables.items()}
    named[SURVEY] = _scores(found, places, workshop)
    for kind, frame in named.items():
        if frame.empty:
            continue
        yield from attached(kind, frame, found, workshop)


def source_of(kind: str, found: Diagnosis) -> FindingSource:
    """The files that a table was made of: logs or surveys alone, or all of them."""
    logs, surveys = found.sources[: found.logs], found.sources[found.logs :]
    made_of = logs if kind in _OF_LOGS else surveys if kind in _OF_SURVEYS else found.sources
    return joined(made_of or found.sources)


def attached(
    kind: str, frame: pd.DataFrame, found: Diagnosis, workshop: Workshop
) -> Iterator[Command]:
    """One small table, in place of that of the same files.

    Tables were once told to be of all files of a diagnosis, whichever they were made of: what was
    sent so is replaced, too.
    """
    columns, rows = plain_table(frame.head(LARGEST))
    source = source_of(kind, found)
    adds = AttachFindings(id=new_id(), kind=kind, columns=columns, rows=rows, source=source)
    yield from replacing(adds, workshop, once=joined(found.sources).sha256)


def _placed(frame: pd.DataFrame, kind: str, places: Places) -> pd.DataFrame:
    """A table whose steps and channels are the workshop's; what is in no step keeps its name."""
    return on_places(frame, KINDS[kind], places)


def on_places(frame: pd.DataFrame, names: Sequence[str], places: Places) -> pd.DataFrame:
    """The same, of any table: `names` are its columns that name a step, or two with > between."""
    placed = {name: frame[name].map(lambda s: _place(s, places.steps)) for name in names}
    if "channel" in frame:
        placed["channel"] = frame["channel"].map(lambda c: places.channels.get(c, c))
    return frame.assign(**placed)


def _place(named: str, steps: Mapping[str, str]) -> str:
    if named in steps:
        return steps[named]
    return JOINT.join(steps.get(part, part) for part in named.split(JOINT))


def _scores(found: Diagnosis, places: Places, workshop: Workshop) -> pd.DataFrame:
    """What was scored on the workshop's steps: the measured curve reads it."""
    known = places_of(workshop)

    def step_of(name: str) -> str:
        return places.steps.get(name) or known.step(name)[0]

    asked = found.measured[found.measured["measure"] == "satisfaction"]
    placed = asked.assign(
        step=asked["step"].map(step_of),
        channel=asked["channel"].map(lambda name: places.channels.get(name, name)),
    )
    return placed[placed["step"] != ""][list(SURVEY_SCORES)]


def joined(sources: Sequence[FindingSource]) -> FindingSource:
    """Several files as one source: their names, digests and rows together."""
    alone = len(sources) == 1
    return FindingSource(
        file=", ".join(source.file if alone else source.name for source in sources),
        sha256=", ".join(source.sha256 for source in sources),
        rows_read=sum(source.rows_read for source in sources),
        rows_refused=sum(source.rows_refused for source in sources),
        rows_unassigned=sum(source.rows_unassigned for source in sources),
        mapping=tuple(line for source in sources for line in source.mapping),
        time_zone=next((source.time_zone for source in sources if source.time_zone), ""),
        version=__version__,
        sheet=sources[0].sheet if alone else "",
    )


def _slug(name: str) -> str:
    return folded(name).replace(" ", "-")[:60] or new_id()


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else f"{wanted}-{new_id()[:8]}"
