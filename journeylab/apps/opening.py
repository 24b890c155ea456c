"""How every page that writes begins: which workshop it is of, or why it cannot be opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from html import escape
from typing import TypeVar

import ipywidgets

from journeylab.apps.answers import answer
from journeylab.apps.asked_language import asked_language
from journeylab.apps.sample import fresh_sample
from journeylab.store.errors import StoreError
from journeylab.words import speakable
from journeylab.workshop.refused import Refused

File = str | os.PathLike[str] | None
W = TypeVar("W", bound=ipywidgets.DOMWidget)


def url_of(file: File, language: str | None = None) -> str:
    """FILE, else JOURNEYLAB_FILE, else a fresh copy of the sample."""
    return str(file or os.environ.get("JOURNEYLAB_FILE") or fresh_sample(language))


def opened(
    file: File, language: str | None, page_of: Callable[[str, str | None], W]
) -> W | ipywidgets.HTML:
    """The page of a workshop in the language that was asked for.

    What cannot be opened is a sentence in its place.
    """
    asked = asked_language(language)
    try:
        return page_of(url_of(file, asked), asked)
    except (StoreError, Refused, OSError) as problem:
        spoken = speakable(asked, os.environ.get("LANG"))
        said = escape(answer(spoken, problem))
        return ipywidgets.HTML(f'<p role="alert" lang="{spoken}">{said}</p>')
