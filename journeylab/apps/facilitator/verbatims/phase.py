"""The board of verbatims among the others: what it shows, asks, and plays."""

from __future__ import annotations

from typing import Any

from journeylab.apps.facilitator.phases import Phase, Shown
from journeylab.apps.facilitator.playing import let_play, served
from journeylab.apps.facilitator.verbatims.view import view
from journeylab.apps.media import remove_media
from journeylab.apps.verbatims import propose_groups
from journeylab.session import Session
from journeylab.widgets.base import Message
from journeylab.widgets.verbatim_board import VerbatimBoard
from journeylab.workshop.state import Workshop


def _view(shown: Shown) -> dict[str, Any]:
    return view(
        shown.workshop,
        shown.language,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        chosen=shown.chosen,
        media=served(),
    )


def verbatims_done(workshop: Workshop) -> bool:
    """Everything that customers said stands in a group."""
    said = workshop.verbatims
    return bool(said) and all(one.group for one in said.unordered())


def _propose(session: Session, _message: Message) -> None:
    propose_groups(session)


def _remove_medium(session: Session, message: Message) -> None:
    remove_media(session, str(message.get("verbatim")), str(message.get("file")))


VERBATIMS = Phase(
    id="verbatims",
    board=VerbatimBoard,
    view=_view,
    done=verbatims_done,
    asks={"propose": _propose, "remove_medium": _remove_medium},
    ready=let_play,
)
