"""Whose side a step is worded from: the customer's, the company's, nobody's, or back stage."""

from __future__ import annotations

from journeylab.analysis.text import english, french
from journeylab.analysis.text.judgement import Perspective

__all__ = ["Perspective", "perspective"]


def perspective(text: str, language: str) -> Perspective:
    """Judge a step's wording by the rules of its language ("fr" or else "en")."""
    judge = french.judged if language.startswith("fr") else english.judged
    return judge(" ".join(text.split()).rstrip(" .!").replace("’", "'").replace("\u02bc", "'"))
