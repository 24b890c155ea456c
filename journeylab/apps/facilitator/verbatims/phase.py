"""The board of verbatims among the others: what it shows, asks, and plays."""

from __future__ import annotations

import os
from typing import Any

from journeylab.apps.facilitator.phases import Phase, Shown
from journeylab.apps.facilitator.verbatims.uploads import Uploads
from journeylab.apps.facilitator.verbatims.view import view
from journeylab.apps.media import remove_media
from journeylab.apps.verbatims import propose_groups
from journeylab.session import Session
from journeylab.store import media
from journeylab.widgets.base import Board, Message
from journeylab.widgets.verbatim_board import VerbatimBoard
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

MEDIA = "JOURNEYLAB_MEDIA"  # where our own server gives media; not set elsewhere, as in JupyterLab
MOST_BY_KERNEL = 30 * media.MEGABYTE  # what a kernel hands over in one message


def _view(shown: Shown) -> dict[str, Any]:
    return view(
        shown.workshop,
        shown.language,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        chosen=shown.chosen,
        media=os.environ.get(MEDIA, ""),
    )


def verbatims_done(workshop: Workshop) -> bool:
    """Everything that customers said stands in a group."""
    said = workshop.verbatims
    return bool(said) and all(one.group for one in said.unordered())


def _propose(session: Session, _message: Message) -> None:
    propose_groups(session)


def _remove_medium(session: Session, message: Message) -> None:
    remove_media(session, str(message.get("verbatim")), str(message.get("file")))


def _ready(board: Board, session: Session) -> None:
    """Let the board play what no server of ours gives it."""

    def read(file: str) -> bytes:
        place = media.found(session.url, file)
        if place is None:
            raise Refused("medium_missing", file=file[:80])
        if place.stat().st_size > MOST_BY_KERNEL:
            raise Refused("medium_needs_server", most=MOST_BY_KERNEL // media.MEGABYTE)
        return place.read_bytes()

    if isinstance(board, VerbatimBoard):
        board.read_medium = read
        board.take_piece = Uploads(session).take


VERBATIMS = Phase(
    id="verbatims",
    board=VerbatimBoard,
    view=_view,
    done=verbatims_done,
    asks={"propose": _propose, "remove_medium": _remove_medium},
    ready=_ready,
)
