"""Words that the wall says, in the shape its script reads them."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.note import KINDS, MODES, Cost, Pestel

MARKS = ("no_command", "no_event", "no_actor", "unlinked")
_PLAIN = """
wall gates palette search write_private tables show gate_stay to_map gate_on private pull pivotal
fixed picked twin_mark ask_event ask_command cannot_move kept_apart now_fixed now_free says_title
table another_table all_tables writes writes_nobody overview twins_title twins_ask merge keep_both
done unlock locked detail_kind detail_pestel detail_row detail_group detail_cost detail_pivot
detail_lock key_create key_kind key_leave key_new key_paste key_go key_edit key_move key_link
key_link_here key_group key_pick key_lock key_pivot key_details key_remove key_zoom key_fit
key_all
"""
# patterns whose places are filled in the browser
_FILLED = {
    "named": ("kind", "text"),
    **dict.fromkeys(("leads_to", "comes_from"), ("texts",)),
    "in_group": ("group",),
    **dict.fromkeys(("edit_of", "removed", "link_from", "lands_merge"), ("text",)),
    **dict.fromkeys(("linked", "unlinked", "merged", "twin_pair"), ("text", "other")),
    **dict.fromkeys(("added_many", "removed_many", "picked_many", "details_many"), ("count",)),
    **dict.fromkeys(("found", "reveal", "more"), ("count",)),
    "added": ("kind", "text"),
    "moved": ("stage", "place"),
    **dict.fromkeys(("lands_beside", "lands_between", "add_in"), ("stage",)),
    **dict.fromkeys(("mode_now", "gate_title"), ("mode",)),
    "entry_of": ("kind",),
    "ask_of": ("question", "text"),
}


@cache
def wall_words(language: str) -> dict[str, Any]:
    """For `view["words"]`."""
    plain = {name: _say(language, name) for name in _PLAIN.split()}
    filled = {
        name: _say(language, name, **{p: f"{{{p}}}" for p in places})
        for name, places in _FILLED.items()
    }
    board = board_words(language)
    return {
        **board,
        **plain,
        **filled,
        "keys": {**board["keys"], "Tab": say(language, "wall-tab")},
        "kinds": {kind: _say(language, f"kind-{kind}") for kind in KINDS},
        "placeholders": {kind: _say(language, f"example-{kind}") for kind in KINDS},
        "pestels": {p: _say(language, f"pestel-{p}") for p in get_args(Pestel) if p},
        "marks": {code: _say(language, f"mark-{code}") for code in MARKS},
        "modes": {mode: _say(language, f"mode-{mode}") for mode in MODES},
        "lessons": {mode: _lesson(language, mode) for mode in MODES},
        "costs": {cost: _cost(language, cost) for cost in get_args(Cost)},
    }


@cache
def letters(language: str) -> dict[str, str]:
    """The key that writes a note of each kind, and the one that makes an event pivotal."""
    return {kind: _say(language, f"letter-{kind}") for kind in (*KINDS, "pivotal")}


def _lesson(language: str, mode: str) -> dict[str, str]:
    return {
        "title": _say(language, f"lesson-{mode}"),
        "text": _say(language, f"lesson-{mode}.text"),
    }


def _cost(language: str, cost: str) -> dict[str, str]:
    name = f"cost-{cost or 'none'}"
    return {
        "name": _say(language, name),
        "sign": {"low": "€", "mid": "€€", "high": "€€€"}.get(cost, ""),
    }


def _say(language: str, name: str, **facts: object) -> str:
    return say(language, f"wall-{name.replace('_', '-')}", **facts)
