"""Snapshots: states that need not be folded again; a cache, which may be thrown away."""

from __future__ import annotations

import gc
import logging
from hashlib import sha256
from typing import Any

import msgspec
from immutables import Map
from msgspec import Struct

from journeylab.store.errors import StoreError
from journeylab.store.log import FOREVER, Log
from journeylab.store.memory import Memory, caught_up, complete
from journeylab.store.state_form import KEPT, read, written
from journeylab.workshop.fold import FOLD
from journeylab.workshop.state.codec import dec_hook
from journeylab.workshop.undo import Undoable

EVERY = 1_000
KEPT_EVERY = 10_000  # older ones than the newest stay so far apart, for the way into the past


class _Kept(Struct, frozen=True):
    fold: int
    check: str
    at: int
    undoables: dict[str, Undoable]
    workshop: Any


class _Typed(_Kept, frozen=True):
    workshop: KEPT  # type: ignore[valid-type]  # a struct built from that of the state


def is_due(before: Memory, after: Memory) -> bool:
    """Whether a thousand has been passed."""
    return before.seq // EVERY != after.seq // EVERY


def is_overdue(log: Log, memory: Memory) -> bool:
    """Whether the newest snapshot is further away than it should be."""
    newest = max((row[0] for row in log.run("snapshot_seqs")), default=0)
    return memory.seq - int(newest) >= EVERY


def save(log: Log, memory: Memory) -> None:
    """Keep a state, and let older ones go; a cache that fails is no failure."""
    workshop = msgspec.Raw(written(memory.workshop))
    kept = _Kept(FOLD, memory.check, memory.at, dict(memory.undoables), workshop)
    state = msgspec.json.encode(kept).decode()
    try:
        with log.writing():
            for (seq,) in log.run("snapshot_seqs"):
                if seq % KEPT_EVERY or seq == memory.seq:
                    log.run("drop_snapshot", seq=seq)
            log.run("save_snapshot", seq=memory.seq, state=state, sum=_sum(state))
    except StoreError:
        logging.getLogger(__name__).warning("no snapshot this time", exc_info=True)


def loaded(log: Log, until: int = FOREVER) -> Memory:
    """The memory up to a change: the nearest snapshot that is whole, and what came after."""
    memory = caught_up(log, _nearest(log, until), until)
    return complete(log, memory) if until == FOREVER else memory


def _nearest(log: Log, until: int) -> Memory:
    while rows := log.run("snapshot", until=until):
        seq, state, written = rows[0]
        memory = _read(state) if _sum(state) == written else None
        if memory and (memory.seq, memory.check) == (seq, log.check_at(seq)):
            return memory
        until = seq - 1  # damaged, or of another version: an older one will do, or none
    return Memory()


def _read(state: str) -> Memory | None:
    collects = gc.isenabled()
    gc.disable()  # so many new objects set off searches for garbage, of which there is none
    try:
        kept = msgspec.json.decode(state, type=_Typed, dec_hook=dec_hook)
        if kept.fold != FOLD:
            return None
        return Memory(read(kept.workshop), kept.check, kept.at, Map(kept.undoables))
    except (msgspec.MsgspecError, KeyError, TypeError):
        return None
    finally:
        if collects:
            gc.enable()


def _sum(state: str) -> str:
    return sha256(state.encode()).hexdigest()
