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
    and its bytes, from `read_medium`.
    """

    read_medium: Callable[[str], bytes] | None = None

    def _take(self, message: Message) -> None:
        if message.get("ask") != "medium":
            super()._take(message)
            return
        file = str(message.get("file"))
        if self.read_medium is None:
            raise Refused("medium_missing", file=file[:80])
        self.send({"medium": file}, buffers=[self.read_medium(file)])
