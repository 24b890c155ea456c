"""Inquiries: what is still to be learnt of a touchpoint, how, by whom and by when."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import How, Inquiry, Lack


class InquiryAdded(listed.Added[Inquiry], frozen=True):
    LIST = "inquiries"


class InquiryRemoved(listed.Removed, frozen=True):
    LIST = "inquiries"


class InquiryRestored(listed.Restored, frozen=True):
    LIST = "inquiries"


class InquirySet(listed.FieldSet, frozen=True):
    LIST = "inquiries"


class PlanInquiry(Command, frozen=True, kw_only=True):
    """Something to learn of a step, or of one of its touchpoints; `due` is a day, 2026-11-28."""

    step: str
    how: How
    text: str
    id: str = ""
    channel: str = ""
    lacks: tuple[Lack, ...] = ()
    owner: str = ""
    due: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        inquiry = Inquiry(
            self.id or new_id(),
            self.step,
            self.how,
            self.text,
            self.channel,
            self.lacks,
            self.owner,
            self.due,
        )
        _check(inquiry, workshop)
        return listed.addition(InquiryAdded, inquiry, workshop)


class SetInquiry(Command, frozen=True):
    """Another way, guide, owner or day of an inquiry; or that it is done."""

    id: str
    field: Literal["how", "channel", "lacks", "text", "owner", "due", "done"]
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.inquiries, "inquiry")
        asked = (self.id, self.field, self.value)
        return listed.setting(InquirySet, asked, workshop, _check)


class RemoveInquiry(Command, frozen=True):
    """An inquiry off the plan."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (InquiryRemoved(found(self.id, workshop.inquiries, "inquiry")),)


def _check(inquiry: Inquiry, workshop: Workshop) -> None:
    found(inquiry.step, workshop.steps, "step")
    if inquiry.channel:
        found(inquiry.channel, workshop.channels, "channel")
    listed.check_texts(inquiry, "text")
    if inquiry.due and not _is_day(inquiry.due):
        raise Refused("date_malformed", value=inquiry.due[:40])


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
