"""Practices seen on the market: what an actor does at a step, to follow or to avoid."""

from __future__ import annotations

from typing import Literal, get_args

from journeylab.workshop import listed
from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
    new_id,
)
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import Practice, PracticeKind, Verdict

Field = Literal["actor", "text", "step", "kind", "verdict", "source"]
_CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(PracticeKind),
    "verdict": get_args(Verdict),
}


class PracticeAdded(listed.Adding, frozen=True):
    LIST, ITEM = "practices", "practice"
    practice: Practice


class PracticeRemoved(listed.Removed, frozen=True):
    LIST = "practices"


class PracticeRestored(listed.Restored, frozen=True):
    LIST = "practices"


class PracticeSet(listed.FieldSet, frozen=True):
    LIST = "practices"


class AddPractice(Command, frozen=True, kw_only=True):
    """What an actor does at a step, or across the journey where no step is named."""

    actor: str
    text: str
    id: str = ""
    step: str = ""
    kind: PracticeKind = "content"
    verdict: Verdict = "best"
    source: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        practice = Practice(
            checked_id(self.id or new_id()),
            checked_text(self.actor),
            checked_text(self.text),
            _checked_step(self.step, workshop),
            self.kind,
            self.verdict,
            checked_optional_text(self.source),
        )
        if workshop.practices.get(practice.id) == practice:
            return ()
        if workshop.practices.known(practice.id):
            raise Refused("id_taken", id=practice.id)
        return (PracticeAdded(practice),)


class SetPractice(Command, frozen=True):
    """Another actor, text, step, kind, verdict or source for a practice."""

    id: str
    field: Field
    value: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        practice = workshop.practices[found(self.id, workshop.practices, "practice")]
        check = checked_text if self.field in {"actor", "text"} else checked_optional_text
        check(self.value)
        if self.field == "step":
            _checked_step(self.value, workshop)
        if self.value not in _CHOICES.get(self.field, (self.value,)):
            raise Refused("choice_unknown", field=self.field, value=self.value)
        if getattr(practice, self.field) == self.value:
            return ()
        return (PracticeSet(self.id, self.field, self.value),)


class RemovePractice(Command, frozen=True):
    """A practice out."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (PracticeRemoved(found(self.id, workshop.practices, "practice")),)


def _checked_step(step: str, workshop: Workshop) -> str:
    return found(step, workshop.steps, "step") if step else ""
