"""One board without its frame, for a notebook's cell."""

from __future__ import annotations

from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.phases import PHASES, Phase
from journeylab.apps.facilitator.room import Room
from journeylab.apps.facilitator.verbatims.phase import VERBATIMS
from journeylab.session import Session
from journeylab.widgets.base import Board
from journeylab.words import speakable


def board(session: Session, phase: str, language: str | None = None) -> Board:
    """The live board of a phase: it writes to the session and shows what becomes of it."""
    return _alone(session, next(one for one in PHASES if one.id == phase), language)


def _alone(session: Session, phase: Phase, language: str | None) -> Board:
    spoken = speakable(language, session.workshop.settings.language)
    follow(session)
    return Room(session, spoken, phases=[phase]).board


def step_board(session: Session, language: str | None = None) -> Board:
    """Stages as columns, steps as cards."""
    return board(session, "steps", language)


def emotion_pad(session: Session, language: str | None = None) -> Board:
    """Curves over the steps, scored by drag, keys or buttons."""
    return board(session, "emotions", language)


def journey_map(session: Session, language: str | None = None) -> Board:
    """The map: stages and steps across, lanes down."""
    return board(session, "map", language)


def hot_spot_board(session: Session, language: str | None = None) -> Board:
    """Hot spots raised, voted on, ranked and placed."""
    return board(session, "hot_spots", language)


def verbatim_board(session: Session, language: str | None = None) -> Board:
    """Customers' own words, grouped by what they say; groups are merged, split and renamed."""
    return _alone(session, VERBATIMS, language)


def table_board(session: Session, language: str | None = None) -> Board:
    """Several tables' boards side by side, on their way to one."""
    return board(session, "tables", language)


def wall(session: Session, language: str | None = None) -> Board:
    """An Event Storming wall along a timeline."""
    return board(session, "storm", language)
