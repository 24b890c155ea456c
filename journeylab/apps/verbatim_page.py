"""The page of customers' own words: what `5-verbatims` calls, at `/verbatims` of our server."""

from __future__ import annotations

import ipywidgets

from journeylab.apps.facilitator.alone import verbatim_board
from journeylab.apps.opening import File, opened
from journeylab.session import Session

WHOLE_PAGE = "<style>.jl { --jl-room: 100vh; }</style>"


def show_verbatims(file: File = None, *, language: str | None = None) -> ipywidgets.DOMWidget:
    """The board of FILE, else of JOURNEYLAB_FILE, else of a fresh copy of the sample."""
    return opened(file, language, _page)


def _page(url: str, language: str | None) -> ipywidgets.DOMWidget:
    board = verbatim_board(Session(url), language)
    return ipywidgets.VBox([ipywidgets.HTML(WHOLE_PAGE), board])
