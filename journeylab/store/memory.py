"""What the changes add up to: the state, and what each actor could take back."""

from __future__ import annotations

from collections.abc import Callable

from immutables import Map
from msgspec import Struct, ValidationError, field

from journeylab.store.chain import START
from journeylab.store.errors import StoreError
from journeylab.store.log import FOREVER, Log
from journeylab.workshop.change import Change
from journeylab.workshop.entry import Entry
from journeylab.workshop.fold import evolve
from journeylab.workshop.state import Workshop
from journeylab.workshop.undo import Undoable
from journeylab.workshop.vocabulary import change_from


class Memory(Struct, frozen=True):
    """A workshop after so many changes, with the check and the time of the last one."""

    workshop: Workshop = field(default_factory=Workshop)
    check: str = START
    at: int = 0
    undoables: Map[str, Undoable] = field(default_factory=Map)

    @property
    def seq(self) -> int:
        """The number of the last change."""
        return self.workshop.seq

    def of(self, actor: str) -> Undoable:
        """What an actor could take back or bring again."""
        return self.undoables.get(actor, Undoable())


def remembered(memory: Memory, entry: Entry, change: Change, check: str) -> Memory:
    """The memory after one more entry."""
    return Memory(
        evolve(change, memory.workshop), check, entry.at, _undoables(memory.undoables, entry)
    )


def caught_up(
    log: Log, memory: Memory, until: int = FOREVER, tell: Callable[[Entry], None] | None = None
) -> Memory:
    """The memory with all that was written since."""
    for entry, check in log.read(memory.seq, memory.check, until):
        memory = folded(memory, entry, check, log.link.name)
        if tell is not None:
            tell(entry)
    return memory


def folded(memory: Memory, entry: Entry, check: str, where: str) -> Memory:
    """The memory after an entry that was read; a change that makes no sense is refused."""
    change = _change(entry, where)
    try:
        return remembered(memory, entry, change, check)
    except (LookupError, ValueError, TypeError) as error:
        detail = f"{entry.kind}: {error}"[:200]
        raise StoreError("damaged", file=where, seq=entry.seq, detail=detail) from error


def complete(log: Log, memory: Memory) -> Memory:
    """The memory, if no change is missing at the end: a bad page can hide those on the next."""
    while (count := log.count()) != memory.seq:
        more = caught_up(log, memory)
        if more.seq == memory.seq:
            raise StoreError("damaged", file=log.link.name, seq=min(count, memory.seq) + 1)
        memory = more
    return memory


def _change(entry: Entry, where: str) -> Change:
    try:
        return change_from(entry.data)
    except (ValueError, ValidationError) as error:
        raise StoreError(
            "change_unknown", file=where, seq=entry.seq, kind=entry.kind, detail=str(error)
        ) from None


def _undoables(undoables: Map[str, Undoable], entry: Entry) -> Map[str, Undoable]:
    if entry.op == "revert":
        for actor, theirs in undoables.items():
            if entry.undoes in theirs.done:
                undoables = undoables.set(actor, theirs.without(entry.undoes))
    mine = undoables.get(entry.actor, Undoable())
    return undoables.set(entry.actor, mine.after(entry, entry.actor))
