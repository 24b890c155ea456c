"""The templates as they stand in their files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from journeylab.workshop.refused import Refused
from journeylab.workshop.state.entities import ChannelKind, Initiative, Macro, Relation, Role

HERE = Path(__file__).parent
CHANNELS = "channels"
# the most often wanted first
ORDER = (
    "online-purchase",
    "b2b-purchase",
    "buyer-journey",
    "saas-onboarding",
    "app-onboarding",
    "support",
    "complaint",
    "health-claim",
    "life-beneficiary",
)


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in both languages."""

    en: str
    fr: str

    def said(self, language: str) -> str:
        """As it is said in that language."""
        return self.fr if language.startswith("fr") else self.en


class TemplateChannel(Struct, frozen=True, forbid_unknown_fields=True):
    name: Told
    kind: ChannelKind = "digital"


class TemplateStep(Struct, frozen=True, forbid_unknown_fields=True):
    """A step; `inside` names the step that it belongs to, `more` what beginners can do without."""

    id: str
    text: Told
    channels: tuple[str, ...]
    expects: Told
    by: Initiative = "customer"
    truth: bool = False
    more: bool = False
    inside: str = ""


class TemplateStage(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    macro: Macro
    name: Told
    steps: tuple[TemplateStep, ...]


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """One journey to start from; `departments` are those that it needs in the room."""

    id: str
    kind: str
    name: Told
    about: Told
    relation: Relation
    roles: tuple[Role, ...]
    departments: tuple[str, ...]
    stages: tuple[TemplateStage, ...]

    def steps(self) -> Iterator[TemplateStep]:
        """Its steps in journey order, sub-steps after the one that they belong to."""
        for stage in self.stages:
            yield from stage.steps


@cache
def templates() -> dict[str, Template]:
    """All of them by name, the most often wanted first."""
    files = {name: _toml(HERE / f"{name}.toml") for name in ORDER}
    return {name: msgspec.convert({"id": name, **told}, Template) for name, told in files.items()}


def template(name: str) -> Template:
    """The template of that name; `Refused` where there is none."""
    if name not in templates():
        raise Refused("unknown_template", id=name[:80], known=", ".join(templates()))
    return templates()[name]


@cache
def channels() -> dict[str, TemplateChannel]:
    """The channels that templates name beside those of every workshop."""
    return msgspec.convert(_toml(HERE / f"{CHANNELS}.toml"), dict[str, TemplateChannel])


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
