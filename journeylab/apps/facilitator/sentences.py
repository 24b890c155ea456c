"""What a change says: its message in the catalogue, and the facts that fill it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from journeylab.apps.facilitator.journey_map.sentences import MAP_ALIKE, MAP_FACTS, MAP_NARROWER
from journeylab.apps.facilitator.verbatims.sentences import (
    VOICE_FACTS,
    VOICES_ALIKE,
    VOICES_NARROWER,
)
from journeylab.apps.facilitator.wall.sentences import WALL_ALIKE, WALL_FACTS, WALL_NARROWER
from journeylab.words import say, signed
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM

Facts = dict[str, object]
Data = Mapping[str, Any]
SETTINGS = {"title", "organisation", "weights", "format", "level_names"}


class Told(Protocol):
    """What a sentence needs of a change: an entry of the log has it, and so has a line."""

    @property
    def kind(self) -> str: ...
    @property
    def data(self) -> dict[str, Any]: ...


def told(entry: Told, workshop: Workshop, language: str) -> tuple[str, Facts]:
    """The message of one change with its facts, all but who did it and how many there were."""
    name, data = _ALIKE.get(entry.kind, entry.kind), entry.data
    narrow = _NARROWER.get(name)
    name = narrow(data) if narrow else name
    facts = _FACTS.get(entry.kind)
    if facts is None:
        return "history-other", {}
    return f"history-{name}", facts(data, _Names(workshop, language))


class _Names:
    """How things are called; what was removed since keeps its name."""

    def __init__(self, workshop: Workshop, language: str) -> None:
        self.workshop, self.language = workshop, language

    def step(self, item: str) -> str:
        return self._of("steps", item, "text")

    def person(self, item: str) -> str:
        if item == ROOM:
            return say(self.language, "history-room")
        return self._of("participants", item, "name")

    def _of(self, kind: str, item: str, field: str) -> str:
        items = getattr(self.workshop, kind)
        found = items.get(item) or items.removed.get(item)
        return str(getattr(found, field)) if found else say(self.language, "history-gone")

    def known(self, kind: str, field: str) -> Callable[[str], str]:
        return lambda item: self._of(kind, item, field)


# what is kept in one flat list: the list, and the field by which an item is called
_LISTED = {
    "objective": ("objectives", "text"),
    "kpi": ("kpis", "name"),
    "knowledge": ("knowledge", "name"),
    "persona": ("personas", "name"),
    "trait": ("traits", "text"),
    "contact_reason": ("contact_reasons", "text"),
    "department": ("departments", "name"),
    "inquiry": ("inquiries", "text"),
}

# the way back of a removal tells the same as the addition did, and so on
_ALIKE = {
    **{f"{name}_restored": f"{name}_added" for name in _LISTED},
    "stage_restored": "stage_added",
    "step_restored": "step_added",
    "channel_restored": "channel_added",
    "participant_restored": "participant_added",
    "hot_spot_restored": "hot_spot_raised",
    "findings_reattached": "findings_attached",
    "moment_forgotten": "moment_named",
    **VOICES_ALIKE,
    **WALL_ALIKE,
    **MAP_ALIKE,
}
_NARROWER: dict[str, Callable[[Data], str]] = {
    "setting_set": lambda d: f"setting_{d['name']}" if d["name"] in SETTINGS else "setting",
    "step_set": lambda d: f"step_{d['field']}",
    "hot_spot_set": lambda d: (
        "hot_spot_skipped" if d["values"].get("skipped") else f"hot_spot_{d['field']}"
    ),
    **WALL_NARROWER,
    "emotion_scored": lambda d: "score_withdrawn" if d["value"] is None else "emotion_scored",
    **VOICES_NARROWER,
    **MAP_NARROWER,
}


def _given(part: str, field: str) -> Callable[[Data, _Names], Facts]:
    return lambda data, _names: {"text": data[part][field]}


def _looked_up(kind: str, field: str) -> Callable[[Data, _Names], Facts]:
    return lambda data, names: {"text": names.known(kind, field)(data["id"])}


def _of_step(key: str) -> Callable[[Data, _Names], Facts]:
    return lambda data, names: {"text": names.step(data[key])}


def _step_set(data: Data, names: _Names) -> Facts:
    return {"text": data["value"] if data["field"] == "text" else names.step(data["id"])}


def _hot_spot_set(data: Data, names: _Names) -> Facts:
    known = names.known("hot_spots", "text")(data["id"])
    return {"text": data["values"].get("text", known)}


def _set_to(kind: str, field: str) -> Callable[[Data, _Names], Facts]:
    """What an item is called once one of its fields was set."""
    return lambda data, names: {
        "text": data["value"] if data["field"] == field else names.known(kind, field)(data["id"])
    }


def _scored(data: Data, names: _Names) -> Facts:
    value = "" if data["value"] is None else signed(names.language, data["value"])
    return {
        "text": names.step(data["step"]),
        "person": names.person(data["participant"]),
        "value": value,
    }


def _source(data: Data, names: _Names) -> Facts:
    gone = names.workshop.findings.get(data["id"]) or names.workshop.findings.removed.get(
        data["id"]
    )
    return {"file": gone.source.name if gone else say(names.language, "history-gone")}


def _nothing(_data: Data, _names: _Names) -> Facts:
    return {}


_FACTS: dict[str, Callable[[Data, _Names], Facts]] = {
    **{f"{name}_added": _given("item", field) for name, (_, field) in _LISTED.items()},
    **{f"{name}_removed": _looked_up(*where) for name, where in _LISTED.items()},
    **{f"{name}_restored": _looked_up(*where) for name, where in _LISTED.items()},
    **{f"{name}_set": _set_to(*where) for name, where in _LISTED.items()},
    "scope_set": _nothing,
    "workshop_created": lambda data, _: {"title": data["settings"].get("title", "")},
    "setting_set": lambda data, _: {"name": data["name"], "text": str(data["value"])},
    "stage_added": _given("stage", "name"),
    "stage_removed": _looked_up("stages", "name"),
    "stage_restored": _looked_up("stages", "name"),
    "stage_renamed": lambda data, _: {"text": data["name"]},
    "stage_moved": _looked_up("stages", "name"),
    "step_added": _given("step", "text"),
    "step_removed": _looked_up("steps", "text"),
    "step_restored": _looked_up("steps", "text"),
    "step_moved": _looked_up("steps", "text"),
    "step_set": _step_set,
    "cell_set": _of_step("step"),
    "touchpoint_set": _of_step("step"),
    "collected_set": _of_step("step"),
    "channel_added": _given("channel", "name"),
    "channel_removed": _looked_up("channels", "name"),
    "channel_restored": _looked_up("channels", "name"),
    "channel_renamed": lambda data, _: {"text": data["name"]},
    "participant_added": _given("participant", "name"),
    "participant_removed": _looked_up("participants", "name"),
    "participant_restored": _looked_up("participants", "name"),
    "participant_set": lambda data, names: {
        "text": data["value"] if data["field"] == "name" else names.person(data["id"])
    },
    "emotion_scored": _scored,
    "hot_spot_raised": _given("hot_spot", "text"),
    "hot_spot_removed": _looked_up("hot_spots", "text"),
    "hot_spot_restored": _looked_up("hot_spots", "text"),
    "hot_spot_set": _hot_spot_set,
    "round_opened": lambda data, _: {"secret": "yes" if data["round"]["secret"] else "no"},
    # who voted may be told, for what never: a vote is hidden until its round is revealed
    "ballot_cast": lambda data, names: {"person": names.person(data["voter"])},
    "ballot_sealed": _nothing,
    "round_closed": _nothing,
    "round_revealed": _nothing,
    "findings_attached": lambda data, _: {"file": data["finding"]["source"]["file"]},
    "findings_detached": _source,
    "findings_reattached": _source,
    "moment_named": lambda data, _: {"text": data["moment"]["name"]},
    "moment_forgotten": lambda data, _: {"text": data["name"]},
    **VOICE_FACTS,
    **WALL_FACTS,
    **MAP_FACTS,
}
