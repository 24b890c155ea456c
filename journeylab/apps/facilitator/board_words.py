"""Words that every board of the room says in the same way."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeylab.words import say

_NAMED = ("Enter", "Escape", "Delete", "Backspace", "Shift", "Ctrl", "Space", "Home", "End")
_ARROWS = {"ArrowUp": "↑", "ArrowDown": "↓", "ArrowLeft": "←", "ArrowRight": "→"}
_SAID = ("undo", "redo", "key_undo", "key_redo", "key_all", "keys_title", "close")
_STANDING = ("saved", "saving", "waiting", "failed")


@cache
def board_words(language: str) -> dict[str, Any]:
    """Names of keys, undo, how saving stands, and a name before a text, for `view["words"]`."""
    keys = {name: say(language, f"board-key-{name}") for name in _NAMED}
    said = {name: say(language, f"board-{name.replace('_', '-')}") for name in _SAID + _STANDING}
    pair = say(language, "board-pair", name="{name}", text="{text}")
    return {"keys": {**keys, **_ARROWS}, **said, "pair": pair}
