"""The customer knowledge at hand: studies, barometers, CRM, call reasons."""

from __future__ import annotations

from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Knowledge, Known


class KnowledgeAdded(listed.Added[Knowledge], frozen=True):
    LIST = "knowledge"


class KnowledgeRemoved(listed.Removed, frozen=True):
    LIST = "knowledge"


class KnowledgeRestored(listed.Restored, frozen=True):
    LIST = "knowledge"


class KnowledgeSet(listed.FieldSet, frozen=True):
    LIST = "knowledge"


class AddKnowledge(Command, frozen=True, kw_only=True):
    """A study, a barometer or another source that already tells about customers."""

    name: str
    id: str = ""
    sort: Known = "other"
    period: str = ""
    held_by: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        source = Knowledge(self.id or new_id(), self.name, self.sort, self.period, self.held_by)
        _check(source, workshop)
        return listed.addition(KnowledgeAdded, source, workshop)


class SetKnowledge(Command, frozen=True):
    """Another name, sort, period or holder of a source."""

    id: str
    field: Literal["name", "sort", "period", "held_by"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.knowledge, "knowledge")
        asked = (self.id, self.field, self.value)
        return listed.setting(KnowledgeSet, asked, workshop, _check)


class RemoveKnowledge(Command, frozen=True):
    """A source out of the list."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (KnowledgeRemoved(found(self.id, workshop.knowledge, "knowledge")),)


def _check(source: Knowledge, _workshop: Workshop) -> None:
    listed.check_texts(source, "name")
