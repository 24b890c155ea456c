"""The facilitator's app: what `2-facilitate` calls."""

from __future__ import annotations

import ipywidgets

from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.room import Room, about
from journeylab.apps.opening import File, opened, url_of
from journeylab.session import Session
from journeylab.widgets.frame import Frame
from journeylab.words import speakable


def facilitate(file: File = None, *, language: str | None = None) -> Frame | ipywidgets.HTML:
    """The room on one screen: FILE, else JOURNEYLAB_FILE, else a fresh copy of the sample."""
    return opened(file, language, lambda url, asked: open_room(url, language=asked).frame)


def open_room(file: File = None, *, language: str | None = None) -> Room:
    """The room of that file, following what others write where a loop runs."""
    url = url_of(file, language)
    session = Session(url)
    spoken = speakable(language, session.workshop.settings.language)
    room = Room(session, spoken, about(url), url=url)
    follow(session)
    return room
