"""The only door that writes: do, undo, redo, revert."""

from __future__ import annotations

import asyncio
import getpass
import os
from collections.abc import Callable
from datetime import datetime
from threading import RLock
from typing import Self

from journeylab.store.creation import make
from journeylab.store.following import follow
from journeylab.store.gesture import Gesture
from journeylab.store.history import Line, gesture_at, history, moment
from journeylab.store.listeners import Listeners, OnChange
from journeylab.store.log import Log, open_log
from journeylab.store.memory import Memory, caught_up
from journeylab.store.past import Moment, state_at
from journeylab.store.sealed import Dots, SealedBallots
from journeylab.store.snapshots import is_due, is_overdue, loaded, save
from journeylab.store.taking_back import take_back
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.entry import Entry, Op
from journeylab.workshop.fold import decide
from journeylab.workshop.refused import Refused
from journeylab.workshop.settings import CreateWorkshop
from journeylab.workshop.state import Workshop


class Session:
    """One actor at work on a workshop; all the sessions of an actor share their undo."""

    def __init__(self, url: str, actor: str | None = None, session_id: str | None = None) -> None:
        self.url = url
        self.actor = actor or default_actor()
        self.id = session_id or new_id()
        self._lock = RLock()
        self._listeners = Listeners()
        self._following: asyncio.Task[None] | None = None
        self._log, self._memory = _opened(url)
        self._sealed = SealedBallots(self._log)
        self._unscrubbed = False

    @property
    def workshop(self) -> Workshop:
        """The state as last read or written."""
        return self._memory.workshop

    @property
    def can_undo(self) -> bool:
        return bool(self._memory.of(self.actor).done)

    @property
    def can_redo(self) -> bool:
        return bool(self._memory.of(self.actor).undone)

    @property
    def would_undo(self) -> str | None:
        """The id of the gesture that `undo` would take back."""
        return next(reversed(self._memory.of(self.actor).done), None)

    @property
    def would_redo(self) -> str | None:
        """The id of the undoing that `redo` would take back."""
        return next(reversed(self._memory.of(self.actor).undone), None)

    @property
    def saved_at(self) -> datetime:
        """When the last change was written, whoever made it."""
        return moment(self._memory.at)

    def do(self, *commands: Command, command_id: str | None = None) -> str:
        """Take some commands as one gesture, and give its id; `Refused` leaves all as it was."""
        given = command_id or new_id()

        def decided(memory: Memory) -> Gesture:
            gesture = self._gesture(memory, "do", "", given)
            if command_id is None or not self._log.run("of_command", command=given)[0][0]:
                for command in commands:
                    self._sealed.take_in(decide(command, gesture.workshop), gesture)
            return gesture

        self._write(decided)
        return given

    def undo(self) -> str:
        """Take my last command back that is still in force."""
        return self._take_back(
            "undo", lambda memory: _last(memory.of(self.actor).done, "nothing_to_undo")
        )

    def redo(self) -> str:
        """Bring back what I took back last."""
        return self._take_back(
            "redo", lambda memory: _last(memory.of(self.actor).undone, "nothing_to_redo")
        )

    def revert(self, command_id: str) -> str:
        """Take back any command of the history, but not the scores and ballots of others."""
        return self._take_back("revert", lambda _: command_id)

    def sealed_voters(self, voting: str) -> frozenset[str]:
        """Who has voted in a secret round that is open."""
        return self._sealed.voters(voting)

    def sealed_ballot(self, voting: str, voter: str) -> Dots:
        """A voter's own ballot in a secret round that is open."""
        return self._sealed.of(voting, voter)

    def catch_up(self) -> None:
        """Take in what others have written."""
        with self._lock:
            news: list[Entry] = []
            self._memory = caught_up(self._log, self._memory, tell=news.append)
        self._listeners.tell(news)

    def on_change(self, callback: OnChange) -> Callable[[], None]:
        """Call with the new entries after each change, mine or others'; gives the way to stop."""
        return self._listeners.add(callback)

    def follow(self) -> None:
        """From now on take in what others write, as a task of the running asyncio loop."""
        if self._following is None:
            self._following = follow(self._log.link.moved, self.catch_up)

    def at(self, moment: Moment) -> Workshop:
        """The state at a past moment: a change's number, a time, or a named moment."""
        return state_at(self._log, moment, self.workshop)

    def history(self, newest: int | None = None) -> tuple[Line, ...]:
        """The last changes, or all, oldest first, and whether this actor may revert them."""
        return history(self._log, self.actor, newest)

    def gesture_at(self, seq: int) -> tuple[Line, ...]:
        """The lines of the gesture to which a change belongs; empty where there is none."""
        return gesture_at(self._log, seq)

    def close(self) -> None:
        """Leave the file tidy and let it go."""
        if self._following is not None:
            self._following.cancel()
            self._following = None
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take_back(self, op: Op, target: Callable[[Memory], str]) -> str:
        def decided(memory: Memory) -> Gesture:
            gesture = self._gesture(memory, op, target(memory))
            take_back(self._log, gesture)
            return gesture

        return self._write(decided).command

    def _gesture(self, memory: Memory, op: Op, undoes: str, command: str = "") -> Gesture:
        return Gesture(
            memory, actor=self.actor, session=self.id, command=command, op=op, undoes=undoes
        )

    def _write(self, decided: Callable[[Memory], Gesture]) -> Gesture:
        """Lock, catch up, decide, append: the one way in."""
        news: list[Entry] = []
        try:
            with self._lock:
                gesture = self._written(decided, news)
                before, self._memory = self._memory, gesture.memory
                news.extend(gesture.entries)
                self._tidy(before)
        finally:
            self._listeners.tell(news)
        return gesture

    def _written(self, decided: Callable[[Memory], Gesture], news: list[Entry]) -> Gesture:
        with self._log.writing():
            self._memory = caught_up(self._log, self._memory, tell=news.append)
            gesture = decided(self._memory)
            self._log.append(gesture.entries, self._memory.check)
        self._unscrubbed |= any(entry.kind == "round_closed" for entry in gesture.entries)
        return gesture

    def _tidy(self, before: Memory) -> None:
        if self._unscrubbed:  # until no reader is in the way
            self._unscrubbed = not self._log.link.scrub()
        if is_due(before, self._memory):
            save(self._log, self._memory)


def _last(commands: tuple[str, ...], code: str) -> str:
    if not commands:
        raise Refused(code)
    return commands[-1]


def _opened(url: str) -> tuple[Log, Memory]:
    """Read all without touching the file, and only then open it to write."""
    reading = open_log(url, writes=False)
    try:
        memory = loaded(reading)
    finally:
        reading.close()
    log = open_log(url, writes=True)
    log.link.prepare()
    log.link.scrub()  # what a crash may have left of secret ballots
    if is_overdue(log, memory):
        save(log, memory)
    return log, memory


def default_actor() -> str:
    """Who is at work where nobody was named."""
    try:
        return os.environ.get("JOURNEYLAB_ACTOR") or getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container may run under a number without a name
        return "facilitator"


def create(
    url: str, command: CreateWorkshop, actor: str | None = None, session_id: str | None = None
) -> Session:
    """A new workshop, opened; a place that is taken is left alone."""

    def filled(place: str) -> None:
        with Session(place, actor, session_id) as first:
            first.do(command)

    make(url, filled)
    return Session(url, actor, session_id)
