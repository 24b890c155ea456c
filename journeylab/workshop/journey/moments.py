"""Named moments: places in the past that one wants to come back to."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Moment


class MomentNamed(Change, frozen=True):
    moment: Moment

    @property
    def key(self) -> str:
        return f"moments/{self.moment.name}"

    def evolve(self, workshop: Workshop) -> Workshop:
        moments = workshop.moments.set(self.moment.name, self.moment)
        return workshop.with_(moments=moments)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return MomentForgotten(self.moment.name)


class MomentForgotten(Change, frozen=True):
    name: str

    @property
    def key(self) -> str:
        return f"moments/{self.name}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.name not in workshop.moments:
            return workshop
        return workshop.with_(moments=workshop.moments.delete(self.name))

    def inverse(self, before: Workshop) -> Change:
        return MomentNamed(before.moments[self.name])


class NameMoment(Command, frozen=True):
    """A name for this moment, or for the moment after the change of that number."""

    name: str
    seq: int | None = None

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        name = checked_id(checked_text(self.name))
        if name.isdecimal():
            raise Refused("moment_name_is_number", name=name)
        if name in workshop.moments:
            raise Refused("moment_name_taken", name=name)
        seq = workshop.seq if self.seq is None else self.seq
        if not 0 <= seq <= workshop.seq:
            raise Refused("moment_unknown", moment=str(seq))
        return (MomentNamed(Moment(name, seq)),)
