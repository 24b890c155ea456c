"""Validation: each customer confirms, corrects or adds to a cell of the map."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
)
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Validation, Verdict


class CellValidated(Change, frozen=True):
    """A verdict given or changed; without one it is withdrawn."""

    step: str
    lane: str
    participant: str
    verdict: Verdict | None
    text: str = ""

    @property
    def key(self) -> str:
        return f"validations/{self.participant}/{self.step}/{self.lane}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place, kept = (self.step, self.lane, self.participant), workshop.validations
        if self.verdict is not None:
            kept = kept.set(place, Validation(*place, self.verdict, self.text))
        elif place in kept:
            kept = kept.delete(place)
        return workshop.with_(validations=kept)

    def inverse(self, before: Workshop) -> Change:
        place = (self.step, self.lane, self.participant)
        was = before.validations.get(place)
        return CellValidated(*place, was.verdict if was else None, was.text if was else "")


class ValidateCell(Command, frozen=True):
    """A customer's verdict on a cell, or without a lane on the step; None withdraws it."""

    step: str
    lane: str
    participant: str
    verdict: Verdict | None
    text: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        found(self.participant, workshop.participants, "participant")
        person = workshop.participants[self.participant]
        if person.side != "customer":
            raise Refused("not_a_customer", name=person.name)
        place = (self.step, checked_id(self.lane) if self.lane else "", self.participant)
        was = workshop.validations.get(place)
        if self.verdict is None:
            return () if was is None else (CellValidated(*place, None),)
        check = checked_optional_text if self.verdict == "confirm" else checked_text
        wanted = Validation(*place, self.verdict, check(self.text))
        return () if was == wanted else (CellValidated(*place, self.verdict, wanted.text),)
