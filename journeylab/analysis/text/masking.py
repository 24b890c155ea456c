"""Personal data in what customers write: found, and masked before a text enters a workshop."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from journeylab.analysis.text import personal_patterns as patterns
from journeylab.analysis.text.identifiers import is_card, is_iban

PersonalData = Literal["email", "iban", "card", "phone", "address", "name", "order"]
ALWAYS: tuple[PersonalData, ...] = ("email", "iban", "card", "phone", "address", "name")
LABELS: Mapping[PersonalData, str] = {
    "email": "[e-mail]",
    "iban": "[IBAN]",
    "card": "[card]",
    "phone": "[phone]",
    "address": "[address]",
    "name": "[name]",
    "order": "[order]",
}


class Found(NamedTuple):
    """Where some personal data stand in a text."""

    kind: PersonalData
    start: int
    end: int


def masked(
    text: str,
    kinds: Collection[PersonalData] = ALWAYS,
    labels: Mapping[PersonalData, str] = LABELS,
) -> str:
    """The text with a label in place of each personal datum of those kinds."""
    parts, at = [], 0
    for found in personal_data(text, kinds):
        parts += [text[at : found.start], labels[found.kind]]
        at = found.end
    return "".join([*parts, text[at:]])


def personal_data(text: str, kinds: Collection[PersonalData] = ALWAYS) -> tuple[Found, ...]:
    """What is found, in order; of two that overlap, the kind that stands first in `_FINDERS`."""
    taken: list[Found] = []
    for kind, pattern in _FINDERS:
        if kind not in kinds:
            continue
        for found in _found(kind, pattern, text):
            if all(found.end <= one.start or found.start >= one.end for one in taken):
                taken.append(found)
    return tuple(sorted(taken, key=lambda one: one.start))


def _found(kind: PersonalData, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    check = _CHECKS.get(kind)
    for match in pattern.finditer(text):
        which = match.lastgroup or 0
        if check is None or check(match[which]):
            yield Found(kind, *match.span(which))


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


_CHECKS: dict[PersonalData, Callable[[str], bool]] = {
    "iban": is_iban,
    "card": is_card,
    "order": _has_digit,
}
_FINDERS: tuple[tuple[PersonalData, re.Pattern[str]], ...] = (
    ("email", patterns.EMAIL),
    ("iban", patterns.IBAN),
    ("card", patterns.CARD),
    ("phone", patterns.PHONE),
    ("address", patterns.ADDRESS),
    ("name", patterns.NAME),
    ("order", patterns.ORDER),
)
