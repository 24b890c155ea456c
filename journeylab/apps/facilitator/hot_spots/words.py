"""What the hot-spot board says by itself, without knowing the workshop."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeylab.analysis.ranking import DRAWS
from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import number, percent, say

_BOARD = """
title question steps-title steps-question rank-of rank-hot-spots rank-steps add add-hint from-steps
steps-of raise raised removed empty empty-steps list column-item column-step column-score
neighbours hide-neighbours hidden kept keep unkeep moments no-moments formula criterion weight
weight-of for score missing missing-hint matrix impact effort size quick_win big_project fill_in
leave skipped unplaced placed-at moved-back evidence evidence-of no-evidence no-step stickies
to-sticky link reword remove table-ranking table-matrix table-rank table-range place-word
key-choose key-evidence key-new key-weights key-matrix key-move key-skip key-keep key-vote
key-close key-round key-neighbours key-remove
"""
_ROUNDS = """
hidden none new budget cap-field secret open-vote on-hot-spots on-steps start cancel vote
close-reveal reveal closed-hidden opened closed-now voter pick-voter add-dot take-dot
"""
_BALLOT = """
turn next place everyone people list done-voted nothing-shown ready-who again rule-order hide show
hidden-dots validate abstain withdraw add-dot take-dot maximum none-placed not-saved thanks
withdrawn refused leave person-name add-person key-choose key-dots key-letter key-hide key-leave
"""
_PLACES = "n name text list impact effort where reason"


@cache
def hot_spot_words(language: str, top: int) -> dict[str, Any]:
    """For `view["words"]`; `{name}` and the like are places that the browser fills."""
    places = {name: f"{{{name}}}" for name in _PLACES.split()}
    sections = {"hotspots": _BOARD, "rounds": _ROUNDS, "ballot": _BALLOT}
    said = {
        f"{section}-{name}": say(language, f"{section}-{name}", **places)
        for section, names in sections.items()
        for name in names.split()
    }
    return {
        **board_words(language),
        **said,
        "column-top": say(language, "hotspots-column-top", top=top),
        "limit": say(language, "hotspots-limit", top=top),
        "draws": say(
            language,
            "hotspots-draws",
            draws=number(language, DRAWS),
            top=top,
            sum=percent(language, top),
        ),
        "percent": percent(language, 0.1).replace("10", "{n}"),
        "decimal": number(language, 0.5, 1)[1],
    }
