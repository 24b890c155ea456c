"""The page of customers' own words: what `5-verbatims` calls, at `/verbatims` of our server."""

from __future__ import annotations

import os
from html import escape

import ipywidgets

from journeylab.apps.answers import answer
from journeylab.apps.asked_language import asked_language
from journeylab.apps.facilitator.alone import verbatim_board
from journeylab.apps.sample import fresh_sample
from journeylab.session import Session
from journeylab.store.errors import StoreError
from journeylab.words import speakable
from journeylab.workshop.refused import Refused

WHOLE_PAGE = "<style>.jl { --jl-room: 100vh; }</style>"


def show_verbatims(
    file: str | os.PathLike[str] | None = None, *, language: str | None = None
) -> ipywidgets.Widget:
    """The board of FILE, else of JOURNEYLAB_FILE, else of a fresh copy of the sample.

    What cannot be opened is a sentence in its place.
    """
    asked = asked_language(language)
    try:
        session = Session(str(file or os.environ.get("JOURNEYLAB_FILE") or fresh_sample(asked)))
        return ipywidgets.VBox([ipywidgets.HTML(WHOLE_PAGE), verbatim_board(session, asked)])
    except (StoreError, Refused, OSError) as problem:
        spoken = speakable(asked, os.environ.get("LANG"))
        said = escape(answer(spoken, problem))
        return ipywidgets.HTML(f'<p role="alert" lang="{spoken}">{said}</p>')
