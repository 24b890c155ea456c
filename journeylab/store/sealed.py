"""Secret ballots while a round is open: beside the log, and gone with the close.

Why so: docs/decisions/0004-secret-votes-stay-outside-the-log.md.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from journeylab.store.chain import canonical
from journeylab.store.gesture import Gesture
from journeylab.store.log import Log
from journeylab.workshop.change import Change
from journeylab.workshop.room.rounds import BallotCast, BallotSealed, RoundClosed, closing

Dots = dict[str, int]


class SealedBallots:
    """The ballots of secret rounds; whatever writes runs inside the log's write transaction."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def take_in(self, changes: Iterable[Change], gesture: Gesture) -> None:
        """Add a command's changes to a gesture; what is secret goes beside the log."""
        for change in changes:
            voting = gesture.workshop.rounds.get(getattr(change, "round", ""))
            match change:
                case BallotCast(name, voter, dots) if voting and voting.secret:
                    if self.put(name, voter, dots):
                        gesture.add_nameless(BallotSealed(name, len(self.voters(name))))
                case RoundClosed(name) if voting and voting.secret:
                    gesture.add([closing(voting, self.all(name))])
                    self.forget(name)
                case _:
                    gesture.add([change])

    def put(self, voting: str, voter: str, dots: Dots) -> bool:
        """Seal a ballot in place of the one before; without dots, take it out; False if same."""
        if self.of(voting, voter) == dots:
            return False
        self._log.run("unseal", round=voting, voter=voter)
        if dots:
            content = canonical(dots).decode()
            self._log.run("seal", round=voting, voter=voter, dots=content)
        return True

    def of(self, voting: str, voter: str) -> Dots:
        """One voter's own ballot."""
        rows = self._log.run("sealed", round=voting, voter=voter)
        return _dots(rows[0][0]) if rows else {}

    def voters(self, voting: str) -> frozenset[str]:
        """Who has voted; not what."""
        return frozenset(row[0] for row in self._log.run("sealed_in_round", round=voting))

    def all(self, voting: str) -> list[Dots]:
        """Every ballot, without its voter."""
        return [_dots(row[1]) for row in self._log.run("sealed_in_round", round=voting)]

    def forget(self, voting: str) -> None:
        """Delete every ballot of a round; `scrub` then clears the journal."""
        self._log.run("forget_round", round=voting)


def _dots(text: str) -> Dots:
    return msgspec.json.decode(text, type=Dots)
