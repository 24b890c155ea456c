"""HTML made of texts that were typed by people: whatever they typed stays a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

LONGEST = 160  # characters of a typed text inside a sentence; its table holds more
_CELL = 400


def typed(text: str, longest: int = LONGEST) -> str:
    """A text of a person, cut to a length that a page can bear, in its own direction of writing."""
    flat = " ".join(text.split())
    shown = flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
    return f'<bdi dir="auto">{escape(shown)}</bdi>'


def plain(text: str) -> str:
    """A sentence of ours, whose facts may hold anything."""
    return escape(text)


def section(name: str, language: str, title: str, note: str, body: str, *, level: int = 2) -> str:
    """A part of the page under its heading; `note` and `body` are HTML already."""
    return (
        f'<section class="jl-part jl-part-{name}" lang="{language}" aria-labelledby="jl-{name}">'
        f'<h{level} id="jl-{name}">{escape(title)} <span>{note}</span></h{level}>{body}</section>'
    )


def scroller(label: str, body: str) -> str:
    """What may be wider than the page: it scrolls in itself, by keyboard too."""
    return (
        f'<div class="jl-scroll" role="region" tabindex="0" aria-label="{escape(label)}">'
        f"{body}</div>"
    )


def twin(summary: str, caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A chart's numbers as a table, folded under it; the first cell of a row names it."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{typed(row[0], _CELL)}</th>'
        + "".join(f"<td>{typed(cell, _CELL)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    table = (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    return (
        f'<details class="jl-twin"><summary>{escape(summary)}</summary>'
        f"{scroller(caption, table)}</details>"
    )
