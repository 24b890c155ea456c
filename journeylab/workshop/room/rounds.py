"""Rounds of dot voting: open or secret, hidden until closed, never overspent.

A ballot is whole: it says where all the dots of one voter lie, so two devices cannot overspend.
A secret ballot never becomes a change. It waits, sealed, outside the log (`store`), and the close
puts all of them in as one sum: neither who nor when can be read afterwards (docs/decisions/0004).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from immutables import Map
from msgspec import field
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Round
from journeylab.workshop.state.ordered import ROOT


class RoundOpened(Change, frozen=True):
    round: Round

    @property
    def key(self) -> str:
        return f"rounds/{self.round.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(rounds=workshop.rounds.placed(self.round, ROOT, ""))


class BallotCast(Change, frozen=True):
    """Where all dots of one voter lie; without dots it is withdrawn. Only in open rounds."""

    round: str
    voter: str
    dots: dict[str, int]

    @property
    def key(self) -> str:
        return f"rounds/{self.round}/ballots/{self.voter}"

    def evolve(self, workshop: Workshop) -> Workshop:
        voting = workshop.rounds[self.round]
        ballots = voting.ballots
        if self.dots:
            ballots = ballots.set(self.voter, Map(self.dots))
        elif self.voter in ballots:
            ballots = ballots.delete(self.voter)
        return _with_round(workshop, replace(voting, ballots=ballots, turnout=len(ballots)))


class BallotSealed(Change, frozen=True):
    """Someone voted in secret, changed or withdrew: only how many have voted is said."""

    round: str
    turnout: int

    @property
    def key(self) -> str:
        return f"rounds/{self.round}/turnout"

    def evolve(self, workshop: Workshop) -> Workshop:
        voting = workshop.rounds[self.round]
        return _with_round(workshop, replace(voting, turnout=self.turnout))


class RoundClosed(Change, frozen=True):
    """No more votes; what each item got, as one sum."""

    round: str
    tally: dict[str, int]
    turnout: int

    @property
    def key(self) -> str:
        return f"rounds/{self.round}"

    def evolve(self, workshop: Workshop) -> Workshop:
        voting = workshop.rounds[self.round]
        closed = replace(voting, state="closed", tally=Map(self.tally), turnout=self.turnout)
        return _with_round(workshop, closed)


class RoundRevealed(Change, frozen=True):
    round: str

    @property
    def key(self) -> str:
        return f"rounds/{self.round}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return _with_round(workshop, replace(workshop.rounds[self.round], state="revealed"))


class OpenRound(Command, frozen=True, kw_only=True):
    """Let the room vote on hot spots or steps: so many dots each, so many at most on one item."""

    items: tuple[str, ...]
    id: str = ""
    budget: int = 5
    cap: int = 3
    secret: bool = True

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        items = tuple(dict.fromkeys(self.items))
        voting = Round(checked_id(self.id or new_id()), items, self.budget, self.cap, self.secret)
        if not items:
            raise Refused("round_without_items")
        for item in items:
            if item not in workshop.hot_spots:
                found(item, workshop.steps, "item")
        if not 1 <= self.cap <= self.budget:
            raise Refused("cap_off_budget", cap=self.cap, budget=self.budget)
        if workshop.rounds.known(voting.id):
            raise Refused("id_taken", id=voting.id)
        if open_round(workshop):
            raise Refused("round_still_open")
        return (RoundOpened(voting),)


class CastBallot(Command, frozen=True):
    """All the dots of one voter, replacing what they cast before; none withdraws."""

    round: str
    voter: str
    dots: dict[str, int] = field(default_factory=dict)

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        voting = workshop.rounds[found(self.round, workshop.rounds, "round")]
        found(self.voter, workshop.participants, "participant")
        if voting.state != "open":
            raise Refused("round_closed")
        dots = {item: count for item, count in sorted(self.dots.items()) if count}
        _check_dots(dots, voting)
        if not voting.secret and voting.ballots.get(self.voter, Map()) == Map(dots):
            return ()
        return (BallotCast(self.round, self.voter, dots),)


class CloseRound(Command, frozen=True):
    """End the vote. The session hands in the sealed ballots of a secret round."""

    round: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        voting = workshop.rounds[found(self.round, workshop.rounds, "round")]
        if voting.state != "open":
            return ()
        return (closing(voting, voting.ballots.values()),)


class RevealRound(Command, frozen=True):
    """Show what a closed round gave."""

    round: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        voting = workshop.rounds[found(self.round, workshop.rounds, "round")]
        if voting.state == "open":
            raise Refused("round_still_open")
        return () if voting.state == "revealed" else (RoundRevealed(self.round),)


def open_round(workshop: Workshop) -> Round | None:
    """The round in which votes are taken now, if there is one."""
    return next((r for r in workshop.rounds.values() if r.state == "open"), None)


def closing(voting: Round, ballots: Iterable[Mapping[str, int]]) -> RoundClosed:
    """The close of a round, given every ballot: their sum, in the order of the items."""
    cast = list(ballots)
    tally = {item: sum(ballot.get(item, 0) for ballot in cast) for item in voting.items}
    return RoundClosed(voting.id, tally, len(cast))


def _check_dots(dots: Mapping[str, int], voting: Round) -> None:
    for item, count in dots.items():
        found(item, voting.items, "item")
        if not 0 < count <= voting.cap:
            raise Refused("cap_passed", cap=voting.cap)
    if sum(dots.values()) > voting.budget:
        raise Refused("budget_spent", budget=voting.budget)


def _with_round(workshop: Workshop, voting: Round) -> Workshop:
    return workshop.with_(rounds=workshop.rounds.replaced(voting))
