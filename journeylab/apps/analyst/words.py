"""Words that the desk says, in the shape its script reads them."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeylab.apps.analyst.choices import zones
from journeylab.words import say

_SAID = (
    *("title", "untitled", "places", "place_import", "place_explore", "language"),
    *("room", "undo", "stop", "failed", "choosing", "choose", "choose_hint", "nearby", "path"),
    *("zone_example", "find_name", "names_before", "names_after"),
    *("bring", "add", "clear", "take", "hash", "preview", "keep", "twice", "filters"),
    *(
        "table",
        "to_workshop",
        "send_title",
        "send_intro",
        "back",
        "send",
        "funnel_steps",
        "promise",
        "promise_from",
        "promise_to",
        "promise_within",
        "promise_unit",
        "promise_add",
        "promise_since",
        "place_practices",
        "place_send",
        "correct_title",
    ),
)
_HEADS = ("column", "sample", "taken", "recognised")
_LANGUAGES = {"fr": "Français", "en": "English"}


@cache
def desk_words(language: str) -> dict[str, Any]:
    """For `view["words"]`."""
    said = {name: say(language, f"desk-{name.replace('_', '-')}") for name in _SAID}
    heads = [say(language, f"desk-column-{name}") for name in _HEADS]
    said["drop"] = say(language, "desk-drop-rows")
    return {**said, "column_heads": heads, "languages": _LANGUAGES, "zones": zones()}
