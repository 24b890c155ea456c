"""Trello's own JSON: a whole board, or its cards alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from journeylab.evidence.unreadable import Unreadable

MOST_CARDS = 20_000


class Card(NamedTuple):
    """A card; `place` is its number in the file, `labels` are (name, colour)."""

    place: int
    name: str
    frame: str
    labels: tuple[tuple[str, str], ...]
    cover: str
    closed: bool
    template: bool


def cards_of(text: str, file: str) -> list[Card]:
    """The cards of an export, in their order; `Unreadable` where it is none."""
    try:
        export = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise Unreadable("json_malformed", file=file, line=line) from None
    cards = export.get("cards") if isinstance(export, dict) else export
    if not isinstance(cards, list) or not all(_is_card(card) for card in cards):
        raise Unreadable("json_no_cards", file=file)
    if not cards:
        raise Unreadable("board_empty", file=file)
    if len(cards) > MOST_CARDS:
        raise Unreadable("board_too_big", file=file, most=MOST_CARDS)
    lists = _lists(export)
    return [_card(place, card, lists) for place, card in enumerate(cards, start=1)]


def _is_card(card: object) -> bool:
    return isinstance(card, dict) and isinstance(card.get("name"), str)


def _lists(export: Any) -> dict[str, tuple[str, bool]]:
    """A list's name, and whether it is archived with all that is on it."""
    lists = export.get("lists") if isinstance(export, dict) else None
    return {
        str(one["id"]): (_text(one.get("name")), one.get("closed") is True)
        for one in (lists if isinstance(lists, list) else [])
        if isinstance(one, dict) and "id" in one
    }


def _card(place: int, card: dict[str, Any], lists: dict[str, tuple[str, bool]]) -> Card:
    frame, put_away = lists.get(str(card.get("idList")), ("", False))
    cover = card.get("cover")
    return Card(
        place,
        card["name"],
        frame,
        tuple(_labels(card.get("labels"))),
        _text(cover.get("color")) if isinstance(cover, dict) else "",
        put_away or card.get("closed") is True,
        card.get("isTemplate") is True,
    )


def _labels(labels: Any) -> Iterator[tuple[str, str]]:
    for label in labels if isinstance(labels, list) else []:
        if isinstance(label, dict):
            yield _text(label.get("name")), _text(label.get("color"))


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
