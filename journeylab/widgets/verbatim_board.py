"""The board of verbatims: groups with their weights, and the words of the one that is open."""

from __future__ import annotations

from collections.abc import Callable

from journeylab.widgets.base import Board, Message
from journeylab.workshop.refused import Refused


class VerbatimBoard(Board, files="verbatim_board"):
    """Hands for an affinity diagram; its views are built by `apps.facilitator.verbatims`.

    Up come the commands on verbatims and their groups, `{ask: "group", group}`, `{ask: "search",
    search}`, `{ask: "show", most}`, `{ask: "weigh", days}`, `{ask: "propose"}` and undo and redo.
    Where no server gives media, `{ask: "medium", file}` is answered before with `{medium: file}`
    and its bytes, from `read_medium`. A file that is added comes in pieces: `{ask: "piece", upload,
    verbatim, name, at, size}`, each with its bytes, for `take_piece`.
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
