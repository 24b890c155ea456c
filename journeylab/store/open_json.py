"""The open JSON: everything a workshop remembers, out and in again without loss.

`changes` is the whole log, each with its check; `state` is what they add up to, for those who
only want to read. Ballots still sealed stay behind. The schema lies beside this file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from journeylab.store.chain import START, check_of
from journeylab.store.creation import make
from journeylab.store.errors import StoreError
from journeylab.store.lift import lifted
from journeylab.store.log import open_log
from journeylab.store.memory import Memory, complete, folded
from journeylab.store.snapshots import loaded
from journeylab.workshop.entry import FORMAT, Entry
from journeylab.workshop.state.codec import plain

SCHEMA = "open-json.schema.json"
NAME = "journeylab/"


class LoggedChange(Entry, frozen=True, kw_only=True):
    """A line of the log, with the check that chains it to the one before."""

    check: str


class OpenJson(Struct, frozen=True):
    """The document."""

    format: str
    state: dict[str, Any]
    changes: tuple[LoggedChange, ...]


def export_json(url: str, out: str | os.PathLike[str]) -> None:
    """Write a workshop as open JSON; a file that is there is left alone."""
    log = open_log(url, writes=False)
    try:
        memory = complete(log, loaded(log))
        told = tuple(_logged(entry, check) for entry, check in log.read(until=memory.seq))
    finally:
        log.close()
    document = OpenJson(f"{NAME}{FORMAT}", plain(memory.workshop), told)
    content = msgspec.json.format(msgspec.json.encode(document), indent=1)
    try:
        with Path(out).open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise StoreError("exists", file=str(out)) from None
    except OSError as error:
        raise StoreError("unwritable", file=str(out), detail=error.strerror) from error


def import_json(source: str | os.PathLike[str], url: str) -> None:
    """Make a workshop of an open JSON; verified whole before anything is written."""
    document = _document(Path(source))
    entries = _verified(document, str(source))

    def fill(place: str) -> None:
        log = open_log(place, writes=True)
        try:
            log.link.prepare()
            with log.writing():
                if log.last():
                    raise StoreError("exists", file=log.link.name)
                log.append(entries, START)
        finally:
            log.close()

    make(url, fill)


def _document(source: Path) -> OpenJson:
    try:
        return msgspec.json.decode(source.read_bytes(), type=OpenJson)
    except FileNotFoundError:
        raise StoreError("missing", file=str(source)) from None
    except OSError as error:
        raise StoreError("unreadable", file=str(source), detail=error.strerror) from None
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise StoreError("json_malformed", file=str(source), detail=str(error)[:200]) from None


def _verified(document: OpenJson, source: str) -> list[Entry]:
    written = document.format.removeprefix(NAME)
    if not written.isdecimal() or written == document.format:
        raise StoreError("json_malformed", file=source, detail=f"format: {document.format[:40]}")
    if int(written) > FORMAT:
        raise StoreError("newer", file=source, format=int(written), known=FORMAT)
    memory, entries = Memory(), list[Entry]()
    for number, told in enumerate(document.changes, 1):
        entry = _entry(told)
        check = check_of(entry, memory.check)
        if entry.seq != number or check != told.check:
            raise StoreError("damaged", file=source, seq=number)
        memory = folded(memory, lifted(entry, source), check, source)
        entries.append(entry)
    return entries


def _logged(entry: Entry, check: str) -> LoggedChange:
    return LoggedChange(**{f: getattr(entry, f) for f in Entry.__struct_fields__}, check=check)


def _entry(told: LoggedChange) -> Entry:
    return Entry(**{name: getattr(told, name) for name in Entry.__struct_fields__})
