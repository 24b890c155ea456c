"""What changes of verbatims, their groups and practices say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import APART

Facts = dict[str, object]
Data = Mapping[str, Any]
LONGEST = 80  # characters of a customer's words in one line of the history


class Names(Protocol):
    """How things are called, also those that are gone."""

    @property
    def workshop(self) -> Workshop: ...
    def known(self, kind: str, field: str) -> Callable[[str], str]: ...


# the way back of a removal tells the same as the addition did
VOICES_ALIKE = {
    "verbatims_restored": "verbatims_added",
    "verbatim_group_restored": "verbatim_group_added",
    "practice_restored": "practice_added",
}
VOICES_NARROWER: dict[str, Callable[[Data], str]] = {
    "verbatim_group_removed": lambda d: (
        "verbatim_group_merged" if d.get("into") else "verbatim_group_removed"
    ),
    "verbatim_group_set": lambda d: f"verbatim_group_{d['field']}",
    "verbatims_moved": lambda d: "verbatims_apart" if d["target"] == APART else "verbatims_moved",
}


def _group(key: str) -> Callable[[Data, Names], Facts]:
    return lambda data, names: {"text": names.known("verbatim_groups", "name")(data[key])}


def _moved(data: Data, names: Names) -> Facts:
    target = data["target"]
    into = "" if target == APART else names.known("verbatim_groups", "name")(target)
    return {"text": into, "number": len(data["ids"])}


def _removed_group(data: Data, names: Names) -> Facts:
    name = names.known("verbatim_groups", "name")
    return {"text": name(data["id"]), "into": name(data["into"]) if data.get("into") else ""}


def _group_set(data: Data, names: Names) -> Facts:
    return {"text": data["values"].get("name", names.known("verbatim_groups", "name")(data["id"]))}


def _said(data: Data, names: Names) -> Facts:
    text = names.known("verbatims", "text")(data["id"])
    return {"text": text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"}


def _practice(data: Data, names: Names) -> Facts:
    return {"text": names.known("practices", "text")(data["id"])}


VOICE_FACTS: dict[str, Callable[[Data, Names], Facts]] = {
    "verbatims_added": lambda data, _: {"number": len(data["verbatims"])},
    "verbatims_removed": lambda data, _: {"number": len(data["ids"])},
    "verbatims_restored": lambda data, _: {"number": len(data["places"])},
    "verbatim_set": _said,
    "verbatims_moved": _moved,
    "verbatim_group_added": lambda data, _: {"text": data["group"]["name"]},
    "verbatim_group_removed": _removed_group,
    "verbatim_group_restored": _group("id"),
    "verbatim_group_set": _group_set,
    "practice_added": lambda data, _: {"text": data["practice"]["text"]},
    "practice_removed": _practice,
    "practice_restored": _practice,
    "practice_set": _practice,
}
