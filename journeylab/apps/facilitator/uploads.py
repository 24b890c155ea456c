"""Files from a browser, in pieces: checked by the first piece, kept when the last one is here."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from journeylab.apps.media import add_media
from journeylab.session import Session
from journeylab.store.magic import LONGEST_HEAD
from journeylab.store.media import checked_type
from journeylab.workshop.command import found
from journeylab.workshop.refused import Refused

Message = dict[str, Any]


class Uploads:
    """One file at a time; another one, or a piece out of its place, lets go of the one before."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._upload = ""
        self._draft: Path | None = None
        self._size = 0

    def take(self, message: Message, data: bytes) -> None:
        """One more piece of `{upload, name, at, size}`; `Refused` where it cannot be.

        Beside these it names its carrier: `verbatim`, or `challenge` for a note on the map.
        """
        name, size = str(message.get("name"))[:200], message.get("size")
        if message.get("at") == 0:
            self._begin(message, data, name)
        place = (message.get("upload"), message.get("at"))
        if place != (self._upload, self._size) or self._draft is None:
            self.drop()
            raise Refused("medium_incomplete", file=name)
        if not isinstance(size, int) or self._size + len(data) > size:
            self.drop()
            raise Refused("medium_incomplete", file=name)
        with self._draft.open("ab") as file:
            file.write(data)
        self._size += len(data)
        if self._size == size:
            self._end(_carrier(message), name)

    def drop(self) -> None:
        """Forget what has come so far."""
        if self._draft is not None:
            with suppress(OSError):
                self._draft.unlink()
        self._upload, self._draft, self._size = "", None, 0

    def _begin(self, message: Message, data: bytes, name: str) -> None:
        self.drop()
        kind, carrier = _carrier(message)
        workshop = self._session.workshop
        if kind == "challenge":
            found(carrier, workshop.challenges, "challenge")
        else:
            found(carrier, workshop.verbatims, "verbatim")
        size = message.get("size")
        checked_type(data[:LONGEST_HEAD], size if isinstance(size, int) else 0, name)
        handle, place = mkstemp(prefix="journeylab-")
        os.close(handle)
        self._upload, self._draft = str(message.get("upload")), Path(place)

    def _end(self, carrier: tuple[str, str], name: str) -> None:
        kind, carried_by = carrier
        try:
            if self._draft is not None:
                add_media(self._session, self._draft, **{kind: carried_by}, name=name)
        finally:
            self.drop()


def _carrier(message: Message) -> tuple[str, str]:
    """What is to carry the file: its kind, and its id."""
    kind = "challenge" if "challenge" in message else "verbatim"
    return kind, str(message.get(kind))
