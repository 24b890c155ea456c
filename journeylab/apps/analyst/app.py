"""The analyst's app: what `1-diagnose` calls."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path

import ipywidgets

from journeylab.apps.analyst.desk import Desk
from journeylab.apps.answers import answer
from journeylab.apps.asked_language import asked_language
from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.room import about
from journeylab.apps.sample import fresh_sample
from journeylab.session import Session
from journeylab.store.errors import StoreError
from journeylab.widgets.diagnosis import DiagnosisDesk
from journeylab.words import speakable
from journeylab.workshop.refused import Refused


def diagnose(
    file: str | os.PathLike[str] | None = None, *, language: str | None = None
) -> DiagnosisDesk | ipywidgets.HTML:
    """The desk of FILE, else of JOURNEYLAB_FILE, else of a fresh copy of the sample.

    What cannot be opened is a sentence in its place.
    """
    asked = asked_language(language)
    try:
        return open_desk(file, language=asked).widget
    except (StoreError, Refused, OSError) as problem:
        spoken = speakable(asked, os.environ.get("LANG"))
        said = escape(answer(spoken, problem))
        return ipywidgets.HTML(f'<p role="alert" lang="{spoken}">{said}</p>')


def open_desk(file: str | os.PathLike[str] | None = None, *, language: str | None = None) -> Desk:
    """The desk of that file, following what others write where a loop runs."""
    url = str(file or os.environ.get("JOURNEYLAB_FILE") or fresh_sample(language))
    session = Session(url)
    spoken = speakable(language, session.workshop.settings.language)
    beside = None if "://" in url else Path(url).expanduser().absolute().parent
    desk = Desk(session, spoken, about(url), beside)
    follow(session)
    return desk
