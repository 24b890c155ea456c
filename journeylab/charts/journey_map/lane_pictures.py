"""What is drawn in a lane, worked out again only once its facts change."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from journeylab import tables
from journeylab.analysis.curves import plain_survey
from journeylab.charts.journey_map import curve_lane, engagement_lane, measured_lanes, touch_lane
from journeylab.charts.journey_map.marks import Mark
from journeylab.charts.journey_map.touch_lane import Touch
from journeylab.charts.journey_map.voices import is_measured, persona_of, voices, whose
from journeylab.words import number, say
from journeylab.workshop.same import Same
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import VersionStep


class Picture(NamedTuple):
    """What is drawn in a lane, in the order of a row's own fields."""

    note: str
    height: int
    axis: tuple[dict[str, Any], ...]
    marks: tuple[Mark, ...]


class Asked(Same):
    """A drawn lane of some steps of a version, told apart by the facts that it is drawn from.

    `whole` are all the steps that the version has: its peak is not that of the part shown.
    """

    def __init__(
        self,
        lane: str,
        workshop: Workshop,
        language: str,
        version: str,
        steps: tuple[VersionStep, ...],
        whole: tuple[VersionStep, ...],
    ) -> None:
        self.lane, self.workshop, self.language = lane, workshop, language
        self.version, self.steps, self.whole = version, steps, whole
        self.ids = tuple(step.id for step in steps)
        told = (
            lane,
            language,
            version,
            persona_of(workshop, version),
            self._served(),
            self._felt(),
        )
        super().__init__(
            workshop.findings,
            workshop.scores,
            workshop.participants,
            workshop.channels,
            said=(*told, workshop.settings.level_names),
        )

    def _served(self) -> tuple[Any, ...]:
        return tuple(
            (s.id, frozenset(s.touchpoints.items()), s.emotion, s.engagement) for s in self.steps
        )

    def _felt(self) -> tuple[Any, ...]:
        return tuple((step.id, step.emotion) for step in self.whole)


@lru_cache(maxsize=32)
def picture(asked: Asked) -> Picture:
    """One drawn lane."""
    return _PICTURES[asked.lane](asked)


def _touch(asked: Asked) -> Touch:
    """The touchpoints of the steps, with the customers' contacts where they were counted."""
    counted = tables.touchpoint_volumes(asked.workshop).to_dict("records")
    ids = set(asked.ids) if is_measured(asked.version) else set()
    channels = asked.workshop.channels
    return Touch(
        asked.ids,
        list(channels),
        {channel.id: channel.name for channel in channels.values()},
        {step.id: dict(step.touchpoints) for step in asked.steps},
        {(row["step"], row["channel"]): int(row["n"]) for row in counted if row["step"] in ids},
    )


def _touchpoints(asked: Asked) -> Picture:
    touch = _touch(asked)
    drawn = touch_lane.touch_marks(touch, asked.language)
    return Picture("", touch.height, tuple(touch_lane.axis(touch)), tuple(drawn))


def _volumes(asked: Asked) -> Picture:
    drawn = measured_lanes.volume_marks(_touch(asked).volumes, asked.ids, asked.language)
    return Picture("", measured_lanes.HEIGHT, (), tuple(drawn))


def _emotion(asked: Asked) -> Picture:
    workshop, language = asked.workshop, asked.language
    felt, wagers = voices(workshop, asked.version, asked.whole)
    alone = whose(workshop, asked.version) == "expected"
    if alone:
        felt = curve_lane.hoped_for([step.id for step in asked.whole], wagers)
    named = curve_lane.landmark_names(felt, language)
    shown = set(asked.ids)
    rows = [row for row in felt if row.step in shown]
    if alone:
        drawn = curve_lane.expected_marks(rows, language, named)
    else:
        hoped = [step.emotion for step in asked.steps]
        drawn = curve_lane.curve_marks(rows, language, hoped, named)
    axis = curve_lane.axis(language, workshop.settings.level_names)
    return Picture("", curve_lane.HEIGHT, tuple(axis), tuple(drawn))


def _satisfaction(asked: Asked) -> Picture:
    language, survey = asked.language, tables.survey_scores(asked.workshop)
    scale = measured_lanes.scale_of(plain_survey(survey))
    drawn = measured_lanes.satisfaction_marks(survey, asked.ids, scale, language)
    kind = "map-satisfaction-of" if scale.is_own else "map-satisfaction-as"
    note = say(language, kind, top=number(language, scale.high))
    return Picture(note, measured_lanes.HEIGHT, (), tuple(drawn))


def _engagement(asked: Asked) -> Picture:
    drawn = engagement_lane.arc_marks([step.engagement for step in asked.steps], asked.language)
    note = say(asked.language, "map-engagement-scale")
    return Picture(note, engagement_lane.HEIGHT, (), tuple(drawn))


_PICTURES: dict[str, Callable[[Asked], Picture]] = {
    "touchpoints": _touchpoints,
    "volumes": _volumes,
    "emotion": _emotion,
    "satisfaction": _satisfaction,
    "engagement": _engagement,
}
