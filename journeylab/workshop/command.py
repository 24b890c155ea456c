"""The base of every request, and the checks that commands share."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from uuid import uuid4

from msgspec import Struct

from journeylab.workshop.change import Change, snake_case
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

LONGEST_TEXT = 10_000
LONGEST_ID = 200


class Command(Struct, frozen=True, tag_field="do", tag=snake_case, forbid_unknown_fields=True):
    """Something asked for: `decide` answers with changes, or raises `Refused`."""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        raise NotImplementedError(type(self).__name__)


def new_id() -> str:
    """A fresh item id."""
    return str(uuid4())


def checked_id(value: str) -> str:
    """An id as given, if it can serve as part of a key."""
    if not value or len(value) > LONGEST_ID or "/" in value or not _is_clean(value):
        raise Refused("id_malformed", id=value[:40])
    return value


def checked_text(value: str) -> str:
    """A text that a person typed, as typed."""
    if not value.strip():
        raise Refused("text_empty")
    return checked_optional_text(value)


def checked_optional_text(value: str) -> str:
    """Like `checked_text`, but it may be empty."""
    if len(value) > LONGEST_TEXT:
        raise Refused("text_too_long", length=len(value), longest=LONGEST_TEXT)
    if not _is_clean(value):
        raise Refused("text_has_control_characters")
    return value


def found(item_id: str, among: Container[str], what: str) -> str:
    """The id, if it is there."""
    if item_id not in among:
        raise Refused("unknown_" + what, id=item_id)
    return item_id


def _is_clean(text: str) -> bool:
    if text.replace("\n", " ").isprintable():  # what nearly every text is, and quickly seen
        return True
    # Cc: control characters, but a new line may stand in a text; Cs: halves of a pair, not storable
    return not any(c != "\n" and unicodedata.category(c) in ("Cc", "Cs") for c in text)
