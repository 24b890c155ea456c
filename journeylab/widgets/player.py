"""A board on which sounds, films and pictures are played, and to which they are added."""

from __future__ import annotations

from collections.abc import Callable

from journeylab.widgets.base import Board, Message
from journeylab.workshop.refused import Refused


class Player(Board):
    """Beside what every board hears: `{ask: "medium", file}` and `{ask: "piece", …}`.

    Where no server gives media, the first is answered before with `{medium: file}` and its bytes,
    from `read_medium`. A file that is added comes in pieces, each with its bytes, for `take_piece`:
    `{ask: "piece", upload, name, at, size}` and, by its kind, the id of what is to carry it.
    """

    read_medium: Callable[[str], bytes] | None = None
    take_piece: Callable[[Message, bytes], None] | None = None

    def _take(self, message: Message) -> None:
        match message.get("ask"):
            case "medium":
                self._hand_over(str(message.get("file")))
            case "piece":
                self._add_piece(message)
            case _:
                super()._take(message)

    def _hand_over(self, file: str) -> None:
        if self.read_medium is None:
            raise Refused("medium_missing", file=file[:80])
        self.send({"medium": file}, buffers=[self.read_medium(file)])

    def _add_piece(self, message: Message) -> None:
        if self.take_piece is None:
            raise Refused("medium_incomplete", file=str(message.get("name"))[:80])
        self.take_piece(message, b"".join(bytes(part) for part in message.get("bytes", ())))
