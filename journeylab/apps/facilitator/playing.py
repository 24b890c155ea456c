"""Sounds, films and pictures on a board: how they are called, and handed over without a server."""

from __future__ import annotations

import os
from typing import Any

from journeylab.apps.facilitator.uploads import Uploads
from journeylab.session import Session
from journeylab.store import media
from journeylab.widgets.base import Board
from journeylab.widgets.player import Player
from journeylab.words import number, say
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.voices import Medium

MEDIA = "JOURNEYLAB_MEDIA"  # where our own server gives media; not set elsewhere, as in JupyterLab
MOST_BY_KERNEL = 30 * media.MEGABYTE  # what a kernel hands over in one message


def served() -> str:
    """Where a server of ours gives media; empty where there is none."""
    return os.environ.get(MEDIA, "")


def medium_said(medium: Medium, language: str) -> dict[str, Any]:
    """A medium as a board shows it: its name says what it is, and how large."""
    kind = medium.type.partition("/")[0]
    size = number(language, max(medium.size / 1e6, 0.1), 1)
    named = medium.name or medium.file[:8]
    said = say(language, f"verbatims-{kind}-named", name=named, size=size)
    return {"file": medium.file, "type": medium.type, "name": said}


def let_play(board: Board, session: Session) -> None:
    """Let a board play what no server of ours gives it, and take what is added to it."""

    def read(file: str) -> bytes:
        place = media.found(session.url, file)
        if place is None:
            raise Refused("medium_missing", file=file[:80])
        if place.stat().st_size > MOST_BY_KERNEL:
            raise Refused("medium_needs_server", most=MOST_BY_KERNEL // media.MEGABYTE)
        return place.read_bytes()

    if isinstance(board, Player):
        board.read_medium = read
        board.take_piece = Uploads(session).take
