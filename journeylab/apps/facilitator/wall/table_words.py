"""Words that the tables side by side say, in the shape their script reads them."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.note import KINDS

_PLAIN = (
    *("title", "back", "alike", "alike_none", "alike_help", "merge", "apart", "private"),
    *("stays", "fixed", "locked", "none", "key_go", "key_across", "key_merge", "key_apart"),
    *("key_pick", "key_all", "key_back", "merge_kinds"),
)
# patterns whose places are filled in the browser
_FILLED = {
    "named": ("kind", "text"),
    "brought": ("who",),
    "group": ("number", "count"),
    **dict.fromkeys(("keep_of", "apart_of"), ("text",)),
    "merged": ("text", "count"),
    **dict.fromkeys(("picked", "merge_picked", "more"), ("count",)),
}


@cache
def table_board_words(language: str) -> dict[str, Any]:
    """For `view["words"]`."""
    filled = {
        name: _say(language, name, **{place: f"{{{place}}}" for place in places})
        for name, places in _FILLED.items()
    }
    return {
        **board_words(language),
        **{name: _say(language, name) for name in _PLAIN},
        **filled,
        "kinds": {kind: say(language, f"wall-kind-{kind.replace('_', '-')}") for kind in KINDS},
    }


def _say(language: str, name: str, **facts: object) -> str:
    return say(language, f"tables-{name.replace('_', '-')}", **facts)
