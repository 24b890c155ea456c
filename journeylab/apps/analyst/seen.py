"""A diagnosis on the steps it is shown on: those of the log, of the workshop, of the survey."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from journeylab import tables
from journeylab.analysis.draft import drafted_id
from journeylab.apps.analyst.brought import Brought
from journeylab.apps.diagnosis.report.contents import Contents, contents
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.charts.spine import LEFT, RIGHT
from journeylab.evidence.places import places_of
from journeylab.workshop.state import Workshop

NARROWEST, WIDEST = 35, 130  # pixels of a step's column
_ONE_COLUMN = 1080  # as the style sheet has it
_BELOW, _WIDEST_BELOW = 492, 640  # pixels of a panel below the spine at least, of a picture at most


@dataclass(frozen=True)
class Seen:
    """What every view draws from; the curve stands on the same ids as the steps."""

    found: Diagnosis
    steps: pd.DataFrame
    stages: pd.DataFrame
    channels: pd.DataFrame
    curve: pd.DataFrame
    groups: pd.DataFrame = field(default_factory=pd.DataFrame)
    shift: pd.DataFrame = field(default_factory=pd.DataFrame)
    brought: Brought = field(default_factory=Brought)
    screen: int = 1440
    flow: str = ""  # the step whose transitions alone are drawn
    known: dict[str, str] = field(default_factory=dict)  # the workshop's words for its ids

    @property
    def width(self) -> int:
        """Pixels of the spine: the whole screen where nothing stands beside it."""
        more = self.brought
        told = (self.found.funnel, self.found.drivers, self.found.separating)
        beside = (*told, self.groups, self.shift, more.series, more.notes)
        alone = self.is_wide or all(frame.empty for frame in beside)
        return self.screen - 60 if alone else spine_width(self.screen)

    @property
    def is_wide(self) -> bool:
        """Whether there are so many steps that they need the whole screen side by side."""
        room = spine_width(self.screen) - LEFT - RIGHT
        return self.screen >= _ONE_COLUMN and len(self.steps) * NARROWEST > room

    @property
    def beside(self) -> int:
        """Pixels of a panel beside the spine, or below it on a narrow screen."""
        if self.screen < _ONE_COLUMN:
            return max(300, min(640, self.screen - 46))
        if self.is_wide:
            room = self.screen - 32
            return min(_WIDEST_BELOW, room // max(1, (room + 12) // _BELOW) - 40)
        return int((self.screen - 44) / 2.72) - 28

    @property
    def column(self) -> int:
        """Pixels of a step."""
        return self.column_of(len(self.steps))

    def column_of(self, count: int) -> int:
        """Pixels of one of so many: they share the panel where they are few, else it scrolls."""
        return max(NARROWEST, min(WIDEST, (self.width - LEFT - RIGHT) // max(1, count)))

    @property
    def has_curve(self) -> bool:
        """Whether anything is measured on -2 to +2."""
        return len(self.curve) > 0 and bool(self.curve["mean"].notna().any())

    @property
    def counted_channels(self) -> pd.DataFrame:
        """The channels on which reports count, by the names that the screen has for them."""
        names = self.names
        counted = [str(one) for one in dict.fromkeys(self.brought.counts["channel"])]
        above = [str(one) for one in self.channels["channel"] if one in counted]
        used = list(dict.fromkeys([*above, *counted]))
        return pd.DataFrame({"channel": used, "name": [names.get(one, one) for one in used]})

    @property
    def names(self) -> dict[str, str]:
        """The words for ids of steps and channels."""
        pairs = [
            *self.known.items(),
            *zip(self.steps["step"], self.steps["text"], strict=True),
            *zip(self.channels["channel"], self.channels["name"], strict=True),
        ]
        return {str(key): str(text) for key, text in pairs}

    @property
    def touchpoints(self) -> pd.DataFrame:
        """The names of what was scored: the words of its step and channel where it is one."""
        names = self.names
        ids = list(dict.fromkeys([*self.found.drivers["touchpoint"]]))
        texts = [" × ".join(names.get(part, part) for part in str(one).split(" × ")) for one in ids]
        return pd.DataFrame({"touchpoint": ids, "text": texts})


def seen_on(
    found: Diagnosis,
    workshop: Workshop,
    language: str,
    *,
    groups: pd.DataFrame | None = None,
    shift: pd.DataFrame | None = None,
    brought: Brought | None = None,
    screen: int = 1440,
) -> Seen:
    """The diagnosis as this workshop sees it.

    A step of the log that the workshop has too, by its id or its words, is one step; what only a
    survey speaks of stands behind the log's steps.
    """
    known, more = contents(found, language), brought or Brought()
    same = same_steps(list(known.steps["step"]), workshop)
    steps = (
        _of_log(known, same, found, more, workshop)
        if found.has_log
        else _asked(known, more, workshop)
    )
    back = {step: activity for activity, step in same.items()}
    curve = found.curve.assign(step=[back.get(step, step) for step in found.curve["step"]])
    channels = _channels(known, workshop)
    return Seen(
        found=found,
        steps=steps,
        stages=known.stages if found.has_log else tables.stages(workshop)[["stage", "name"]],
        channels=channels,
        curve=curve,
        groups=pd.DataFrame() if groups is None else groups,
        shift=pd.DataFrame() if shift is None else shift,
        brought=more,
        screen=screen,
        known={step.id: step.text for step in workshop.steps.values()}
        | {channel.id: channel.name for channel in workshop.channels.values()},
    )


def spine_width(screen: int) -> int:
    """Pixels of the panel that curve, touchpoints and arcs share, on a screen of that width."""
    if screen < _ONE_COLUMN:
        return max(320, screen - 42)
    return int((screen - 44) * 1.72 / 2.72) - 26


def same_steps(activities: list[str], workshop: Workshop) -> dict[str, str]:
    """The step of the workshop that each activity means: by its id, words, or what it drafted."""
    known = places_of(workshop)
    found = {name: known.step(name, drafted_id(name))[0] for name in activities}
    return {activity: step for activity, step in found.items() if step}


def _of_log(
    known: Contents, same: dict[str, str], found: Diagnosis, more: Brought, workshop: Workshop
) -> pd.DataFrame:
    """The log's steps in its order, then what is measured or counted and not in it."""
    rows = [
        (
            row["step"],
            workshop.steps[same[row["step"]]].text if row["step"] in same else row["text"],
            row["stage"],
        )
        for row in known.steps.to_dict("records")
    ]
    there = {row[0] for row in rows} | set(same.values())
    measured = [str(step) for step in found.curve.loc[found.curve["n"] > 0, "step"]]
    rows += [
        (step, workshop.steps[step].text if step in workshop.steps else str(step), "")
        for step in dict.fromkeys([*measured, *more.steps])
        if step not in there
    ]
    return _numbered(rows)


def _asked(known: Contents, more: Brought, workshop: Workshop) -> pd.DataFrame:
    """The workshop's whole journey, gaps and all, where a file speaks of it."""
    told = [str(step) for step in known.found.inventory["step"]]
    asked = list(dict.fromkeys([*known.steps["step"], *more.steps, *told]))
    if any(step in workshop.steps for step in asked):
        rows = [(step.id, step.text, step.stage) for step in workshop.steps.values()]
        rows += [(step, step, "") for step in asked if step not in workshop.steps]
        return _numbered(rows)
    return _numbered([(step, str(step), "") for step in asked])


def _numbered(rows: list[tuple[str, str, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["step", "text", "stage"])
    return frame.assign(position=range(1, len(frame) + 1))


def _channels(known: Contents, workshop: Workshop) -> pd.DataFrame:
    """The log's channels, by the workshop's names where it knows them."""
    names = {channel.id: channel.name for channel in workshop.channels.values()}
    rows = [
        (row["channel"], names.get(row["channel"], row["name"]))
        for row in known.channels.to_dict("records")
    ]
    there = {row[0] for row in rows}
    rows += [(key, name) for key, name in names.items() if key not in there]
    used = dict.fromkeys(str(one) for one in known.found.inventory["channel"])
    there = {row[0] for row in rows}
    rows += [(name, name) for name in used if name not in there]
    return pd.DataFrame([row for row in rows if row[0] in used], columns=["channel", "name"])
