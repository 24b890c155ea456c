"""What changes of the map say: the facts that fill their messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from journeylab.charts.journey_map.names import lane_name, version_name
from journeylab.words import say
from journeylab.workshop.state import Workshop

Data = Mapping[str, Any]


class Names(Protocol):
    """How things are called; what was removed since keeps its name."""

    workshop: Workshop
    language: str

    def step(self, item: str) -> str: ...
    def person(self, item: str) -> str: ...
    def known(self, kind: str, field: str) -> Callable[[str], str]: ...


Facts = Callable[[Data, Any], dict[str, object]]


def _lane(data: Data, names: Names) -> dict[str, object]:
    return {"text": lane_name(data["id"], names.workshop, names.language)}


def _revised(data: Data, names: Names) -> dict[str, object]:
    version = version_name(data["version"], names.workshop, names.language)
    own = names.workshop.revisions.get((data["version"], data["step"]))
    text = own.text if own and own.text else names.step(data["step"])
    return {"text": text, "version": version}


def _challenge(data: Data, names: Names) -> dict[str, object]:
    kept = names.workshop.challenges
    found = kept.get(data["id"]) or kept.removed.get(data["id"])
    return {"text": names.step(found.step) if found else say(names.language, "history-gone")}


MAP_FACTS: dict[str, Facts] = {
    "lane_added": lambda data, names: _lane({"id": data["item"]["id"]}, names),
    "lane_removed": _lane,
    "lane_restored": _lane,
    "lane_set": _lane,
    "lane_moved": _lane,
    "revision_set": _revised,
    "variant_added": lambda data, _: {"text": data["item"]["name"]},
    "variant_removed": lambda data, names: {"text": names.known("variants", "name")(data["id"])},
    "variant_restored": lambda data, names: {"text": names.known("variants", "name")(data["id"])},
    "variant_set": lambda data, names: {"text": names.known("variants", "name")(data["id"])},
    "challenge_pinned": lambda data, names: {"text": names.step(data["item"]["step"])},
    "challenge_removed": _challenge,
    "challenge_restored": _challenge,
    "challenge_set": _challenge,
    "challenge_settled": _challenge,
    "cell_validated": lambda data, names: {
        "text": names.step(data["step"]),
        "person": names.person(data["participant"]),
    },
    "process_set": lambda data, names: {"text": names.step(data["step"])},
    "preference_set": lambda data, names: {"text": names.step(data["step"])},
}
MAP_ALIKE = {
    "lane_restored": "lane_added",
    "variant_restored": "variant_added",
    "challenge_restored": "challenge_pinned",
}
MAP_NARROWER: dict[str, Callable[[Data], str]] = {
    "lane_set": lambda d: (
        "lane_named" if d["field"] == "name" else "lane_shown" if d["value"] else "lane_hidden"
    ),
    "challenge_settled": lambda d: f"challenge_{d['state']}",
    "revision_set": lambda d: {"place": "revision_place", "removed": "revision_removed"}.get(
        d["part"], "revision"
    ),
    "cell_validated": lambda d: "cell_validated" if d["verdict"] else "validation_withdrawn",
}
