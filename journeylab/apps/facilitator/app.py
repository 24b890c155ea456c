"""The facilitator's app: what `2-facilitate` calls."""

from __future__ import annotations

import os
from html import escape

import ipywidgets

from journeylab.apps.answers import answer
from journeylab.apps.asked_language import asked_language
from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.room import Room, about
from journeylab.apps.sample import fresh_sample
from journeylab.session import Session
from journeylab.store.errors import StoreError
from journeylab.widgets.frame import Frame
from journeylab.words import speakable
from journeylab.workshop.refused import Refused


def facilitate(
    file: str | os.PathLike[str] | None = None, *, language: str | None = None
) -> Frame | ipywidgets.HTML:
    """The room on one screen: FILE, else JOURNEYLAB_FILE, else a fresh copy of the sample.

    What cannot be opened is a sentence in its place.
    """
    asked = asked_language(language)
    try:
        return open_room(file, language=asked).frame
    except (StoreError, Refused, OSError) as problem:
        spoken = speakable(asked, os.environ.get("LANG"))
        said = escape(answer(spoken, problem))
        return ipywidgets.HTML(f'<p role="alert" lang="{spoken}">{said}</p>')


def open_room(file: str | os.PathLike[str] | None = None, *, language: str | None = None) -> Room:
    """The room of that file, following what others write where a loop runs."""
    url = str(file or os.environ.get("JOURNEYLAB_FILE") or fresh_sample(language))
    session = Session(url)
    spoken = speakable(language, session.workshop.settings.language)
    room = Room(session, spoken, about(url), url=url)
    follow(session)
    return room
