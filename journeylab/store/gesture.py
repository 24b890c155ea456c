"""One gesture on its way into the log: what it has decided so far, and on which state."""

from __future__ import annotations

import time
from collections.abc import Iterable

from journeylab.store.chain import check_of
from journeylab.store.memory import Memory, remembered
from journeylab.workshop.change import Change
from journeylab.workshop.command import new_id
from journeylab.workshop.entry import Entry, Op
from journeylab.workshop.state import Workshop
from journeylab.workshop.vocabulary import change_data


class Gesture:
    """The entries of one command, each decided on the state after the one before."""

    def __init__(
        self,
        memory: Memory,
        *,
        actor: str,
        session: str,
        command: str = "",
        op: Op = "do",
        undoes: str = "",
    ) -> None:
        self.memory, self.entries = memory, list[Entry]()
        self.actor, self.session, self.op, self.undoes = actor, session, op, undoes
        self.command = command or new_id()
        # clocks step back; a log does not
        self._at = max(time.time_ns() // 1_000, memory.at)

    @property
    def workshop(self) -> Workshop:
        return self.memory.workshop

    def add(self, changes: Iterable[Change]) -> None:
        """One more command's changes."""
        for change in changes:
            self._append(change, self.actor, self.session, self.command)

    def add_nameless(self, change: Change) -> None:
        """A change that must not say by whom, nor together with what else, it was made."""
        self._append(change, "", "", new_id())

    def _append(self, change: Change, actor: str, session: str, command: str) -> None:
        back = change.inverse(self.workshop)
        data = change_data(change)
        entry = Entry(
            self.workshop.seq + 1,
            self._at,
            actor,
            session,
            command,
            str(data["kind"]),
            data,
            change.key,
            None if back is None else change_data(back),
            self.op,
            self.undoes,
        )
        self.entries.append(entry)
        check = check_of(entry, self.memory.check)
        self.memory = remembered(self.memory, entry, change, check)
