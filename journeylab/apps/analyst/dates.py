"""Which comes first in 03/04/2026: what a hand says where the file does not prove it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from journeylab.apps.analyst.incoming import Incoming
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import Order
from journeylab.words import say

Facts = dict[str, Any]
_ORDERS = ("day-first", "month-first")
_EITHER = "dates_either"


def dates_said(source: Incoming) -> Order:
    """The order that was chosen; "" where none was."""
    said = source.options.get("dates", "")
    return cast("Order", said if said in _ORDERS else "")


def is_asked(problem: Exception | None) -> bool:
    """Whether a file is unread only because its dates can be two."""
    return isinstance(problem, Unreadable) and problem.code == _EITHER


def dates_setting(source: Incoming, language: str) -> Iterator[Facts]:
    """The choice, where the file asks for it or it was made."""
    asked = is_asked(source.problem)
    if asked or dates_said(source):
        none = "choose" if asked else "found"
        options = [
            (order, say(language, f"desk-dates-{order or none}")) for order in ("", *_ORDERS)
        ]
        yield {"name": "dates", "says": say(language, "desk-dates"), "options": options}
