"""The analyst's app: what `1-diagnose` calls."""

from __future__ import annotations

from pathlib import Path

import ipywidgets

from journeylab.apps.analyst.desk import Desk
from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.room import about
from journeylab.apps.opening import File, opened, url_of
from journeylab.session import Session
from journeylab.widgets.diagnosis import DiagnosisDesk
from journeylab.words import speakable


def diagnose(file: File = None, *, language: str | None = None) -> DiagnosisDesk | ipywidgets.HTML:
    """The desk of FILE, else of JOURNEYLAB_FILE, else of a fresh copy of the sample."""
    return opened(file, language, lambda url, asked: open_desk(url, language=asked).widget)


def open_desk(file: File = None, *, language: str | None = None) -> Desk:
    """The desk of that file, following what others write where a loop runs."""
    url = url_of(file, language)
    session = Session(url)
    spoken = speakable(language, session.workshop.settings.language)
    beside = None if "://" in url else Path(url).expanduser().absolute().parent
    desk = Desk(session, spoken, about(url), beside)
    follow(session)
    return desk
