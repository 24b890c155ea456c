"""What holds for the whole workshop: its creation and its settings."""

from __future__ import annotations

from typing import Any

import msgspec
from immutables import Map
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_optional_text
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop, stage_roots
from journeylab.workshop.state.codec import dec_hook, plain
from journeylab.workshop.state.entities import Channel, Settings, Stage

EMOTION_LEVELS = 5
CRITERIA = ("importance", "irritants", "customers_hit", "gap", "votes")


class WorkshopCreated(Change, frozen=True):
    settings: Settings
    stages: tuple[Stage, ...]
    channels: tuple[Channel, ...] = ()

    @property
    def key(self) -> str:
        return "workshop"

    def evolve(self, workshop: Workshop) -> Workshop:
        stages, channels = workshop.stages, workshop.channels
        for stage in self.stages:
            stages = stages.placed(stage, "", "")
        for channel in self.channels:
            channels = channels.placed(channel, "", "")
        steps = workshop.steps.rooted(stage_roots(stages))
        return workshop.with_(settings=self.settings, stages=stages, channels=channels, steps=steps)


class CreateWorkshop(Command, frozen=True):
    """Open the book: a title, a language, the stages and the channels to begin with."""

    title: str
    stages: tuple[Stage, ...]
    channels: tuple[Channel, ...] = ()
    language: str = "en"
    organisation: str = ""
    kind: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if workshop.seq:
            raise Refused("workshop_exists", title=workshop.settings.title)
        if not self.stages:
            raise Refused("last_stage")
        for item_id in [*(s.id for s in self.stages), *(c.id for c in self.channels)]:
            checked_id(item_id)
        settings = _settings(
            {
                "title": checked_optional_text(self.title),
                "organisation": checked_optional_text(self.organisation),
                "language": self.language,
                "kind": self.kind,
            }
        )
        return (WorkshopCreated(settings, self.stages, self.channels),)


class SettingSet(Change, frozen=True):
    name: str
    value: Any

    @property
    def key(self) -> str:
        return f"settings/{self.name}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(settings=_settings({self.name: self.value}, workshop.settings))

    def inverse(self, before: Workshop) -> Change:
        return SettingSet(self.name, plain(getattr(before.settings, self.name)))


class SetSetting(Command, frozen=True):
    """Set one of the fields of `Settings`."""

    name: str
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if self.name not in Settings.__struct_fields__:
            raise Refused("unknown_setting", id=self.name)
        wanted = plain(self.value)
        settings = _settings({self.name: wanted}, workshop.settings)
        _check(settings)
        if settings == workshop.settings:
            return ()
        return (SettingSet(self.name, wanted),)


def _settings(parts: dict[str, Any], over: Settings | None = None) -> Settings:
    """Settings with some fields given as plain values; `Refused` where one has the wrong shape."""
    over = over or Settings()
    hints = msgspec.structs.fields(Settings)
    kinds = {field.name: field.type for field in hints}
    try:
        typed = {
            name: msgspec.convert(value, kinds[name], dec_hook=dec_hook)
            for name, value in parts.items()
        }
    except msgspec.ValidationError as error:
        raise Refused("setting_malformed", id=", ".join(parts), detail=str(error)) from None
    return replace(over, **typed)


def _check(settings: Settings) -> None:
    for text in (settings.title, settings.organisation, settings.scope, settings.owner):
        checked_optional_text(text)
    if settings.level_names and len(settings.level_names) != EMOTION_LEVELS:
        raise Refused("level_names_count", count=len(settings.level_names), wanted=EMOTION_LEVELS)
    for name in settings.level_names:
        checked_optional_text(name)
    _check_weights(settings.weights)


def _check_weights(weights: Map[str, float]) -> None:
    for criterion, weight in weights.items():
        if criterion not in CRITERIA:
            raise Refused("unknown_criterion", id=criterion)
        if not 0 <= weight <= 1:
            raise Refused("weight_off_scale", criterion=criterion, low=0, high=1)
    if weights and not any(weights.values()):
        raise Refused("weights_all_zero")
