"""What the board of verbatims says of itself."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.voices import VoiceKind

_PLAIN = (
    *("title", "diagnosis", "groups", "apart", "search", "half_life", "propose"),
    *("empty", "none", "none_found"),
    *(
        "weight",
        "legend",
        "glad",
        "sad",
        "calm",
        "mark",
        "kind",
        "kind_proposed",
        "kind_none",
        "step_none",
    ),
    *("kind_of_group", "step_of_group", "rename", "merge", "merge_into", "move", "move_to"),
    *("remove", "split", "clear", "marked_title", "filter", "done", "no_other", "locked"),
    *(
        "media_missing",
        "add_medium",
        "remove_medium",
        "key_groups",
        "key_enter",
        "key_rename",
        "key_merge",
        "key_remove",
    ),
    *("key_cards", "key_back", "key_mark", "key_move", "key_split"),
)
# patterns whose places are filled in the browser
_FILLED = {
    "voices_of": ("group",),
    "more": ("number",),
    "adding": ("percent",),
    "marked": ("number",),
    "carried": ("number",),
    "lands": ("group",),
    "merges": ("group",),
    "moved": ("group", "number"),
    "split_name": ("number",),
    "split_done": ("group",),
    "merged": ("group", "into"),
    "renamed": ("group",),
    "removed": ("group",),
    "medium_removed": ("name",),
}


@cache
def verbatim_words(language: str) -> dict[str, Any]:
    """All that the board says of itself; places to be filled stand as `{name}`."""
    plain = {name: say(language, _id(name)) for name in _PLAIN}
    filled = {
        name: say(language, _id(name), **{p: f"{{{p}}}" for p in places})
        for name, places in _FILLED.items()
    }
    return {**board_words(language), **plain, **filled}


@cache
def kinds(language: str) -> list[list[str]]:
    """What a verbatim can be, with its name; the first is nothing yet."""
    return [
        [kind, say(language, _id(f"kind_{kind}" if kind else "kind_open"))]
        for kind in get_args(VoiceKind)
    ]


def _id(name: str) -> str:
    return f"verbatims-{name.replace('_', '-')}"
