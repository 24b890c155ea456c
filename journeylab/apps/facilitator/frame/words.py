"""Words that the frame says, in the shape its script reads them."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.entities import Format

_SAID = {
    "title": "frame-title",
    "title_empty": "frame-title-empty",
    "phases": "frame-phases",
    "done": "frame-done",
    "history": "frame-history",
    "people": "frame-people",
    "language": "frame-language",
    "present": "frame-present",
    "diagnosis": "frame-diagnosis",
    "present_leave": "frame-present-leave",
    "close": "frame-close",
    "opening": "frame-opening",
    "broken": "frame-broken",
    "keys_all": "frame-keys-all",
    "keys_all_title": "board-keys-title",
    "keys_everywhere": "frame-keys-everywhere",
    "key_phases": "frame-key-phases",
    "key_undo": "board-key-undo",
    "key_redo": "board-key-redo",
    "key_history": "frame-key-history",
    "key_present": "frame-key-present",
    "key_close": "frame-key-close",
    "undo": "frame-undo",
    "redo": "frame-redo",
    "saving": "frame-saving",
    "waiting": "frame-waiting",
    "saved_again": "frame-saved-again",
    "now": "frame-now",
    "people_intro": "people-intro",
    "people_entry": "people-entry",
    "people_entry_hint": "people-entry-hint",
    "people_none": "people-none",
    "format": "people-format",
    "team_title": "team-title",
    "team_whole": "team-whole",
    "slider": "history-slider",
    "now_is": "history-now",
    "earlier": "history-earlier",
    "later": "history-later",
    "name_moment": "history-name",
    "name_hint": "history-name-hint",
    "name_keep": "history-keep",
    "more_rows": "history-more",
    "gone": "history-gone-mark",
    "look": "history-look",
    "revert": "history-revert-button",
}
# patterns whose places are filled in the browser
_FILLED = {
    "keys_here": ("frame-keys-here", ("phase",)),
    "field_of": ("people-field-of", ("field", "name")),
    "remove_person": ("people-remove", ("name",)),
    "person_removed": ("people-removed", ("name",)),
    "look_of": ("history-look-of", ("says",)),
    "revert_of": ("history-revert-of", ("says",)),
}
_LANGUAGES = {"fr": "Français", "en": "English"}
_FIELDS = ("name", "department", "role", "table", "side", "rank")


@cache
def frame_words(language: str) -> dict[str, Any]:
    """For `view["words"]`."""
    said = {name: say(language, message) for name, message in _SAID.items()}
    filled = {
        name: say(language, message, **{place: f"{{{place}}}" for place in places})
        for name, (message, places) in _FILLED.items()
    }
    return {
        **said,
        **filled,
        "keys": {**board_words(language)["keys"], "Alt": say(language, "frame-key-name-alt")},
        "failed": board_words(language)["failed"],
        "languages": _LANGUAGES,
        "fields": {field: say(language, f"people-{field}") for field in _FIELDS},
        "sides": {side: say(language, f"people-side-{side}") for side in ("staff", "customer")},
        "ranks": {
            rank: say(language, f"people-rank-{rank or 'none'}")
            for rank in ("", "manager", "front_line")
        },
        "formats": {
            name: say(language, f"people-format-{name or 'none'}") for name in get_args(Format)
        },
    }
