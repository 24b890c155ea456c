"""What the emotion pad says: its words once per language, its numbers kept for the next view."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import number, say, signed

_PLAIN = (
    *("title", "question", "room", "survey", "customers", "interval", "customers_here"),
    *("none_room", "none_survey", "half", "one", "peak", "trough", "end", "n_room", "n_survey"),
    *("n_customers", "seen", "blind", "blind_off", "as_table", "as_chart", "names"),
    *("names_title", "names_save", "names_reset", "cancel", "people", "add", "add_do"),
    *("score_keys", "unscored", "levels", "next_step", "all_scored", "word", "word_first"),
    *("word_keep", "pass", "withdraw", "nothing_there", "channels", "channels_none"),
    *("fine_title", "fine_about", "worry_title", "us", "them", "within", "gaps_none"),
    *("gaps_agree", "gaps_less", "agreement_title", "agreement_weak", "agreement_medium"),
    *("agreement_good", "agreement_unknown", "meter_weak", "meter_medium", "meter_good"),
    *("divides", "divides_none", "moments_title", "moments_about", "moments_none"),
    *("moment_confirm", "moment_dismiss", "moment_reopen", "moment_confirmed"),
    *("moment_dismissed", "moment_proposed", "marks_title", "table_step", "table_stage"),
    *("table_median", "table_spread", "table_n", "table_mean", "table_interval"),
    *("measured_none", "table_file"),
    *("table_customers", "table_gap", "table_notes", "table_about", "divides_here"),
    *("agreed_here", "empty_title", "empty", "locked", "key_step", "key_score", "key_next"),
    *("key_person", "key_word", "key_pass", "key_withdraw", "key_channels", "key_seen"),
    *("key_table", "key_blind", "key_digits", "key_ends", "key_leave"),
)
# patterns whose places the browser fills
_FILLED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("chart", "gaps_more"), ("count",)),
    **dict.fromkeys(
        ("blind_on", "there_already", "add_another", "joined", "next_person", "word_of", "hidden"),
        ("who",),
    ),
    "names_of": ("sign",),
    "measured_of": ("number",),
    "done": ("done", "count"),
    "scores_step": ("who", "number", "count"),
    "agrees_step": ("number", "count"),
    "quoted": ("text",),
    "step_said": ("number", "count", "text", "who", "score"),
    "person_said": ("who", "done", "count", "number", "score"),
    "score_of": ("who", "number", "text"),
    "score_said": ("sign", "level"),
    "score_worded": ("sign", "level", "word"),
    "finished": ("who", "done", "count"),
    **dict.fromkeys(
        ("passed", "channels_of", "moment_confirm_of", "moment_dismiss_of", "moment_reopen_of"),
        ("number",),
    ),
    "withdrawn": ("who", "number"),
    "channel_score": ("channel", "sign", "level"),
    "gap_said": ("rank", "number", "text", "ours", "theirs", "gap"),
    "alpha_said": ("alpha", "level"),
    "range": ("low", "high"),
}
_LOW, _HIGH = -2, 2


@cache
def words(language: str) -> dict[str, Any]:
    """Every text of the pad by its short name."""
    plain = {name: _say(language, name) for name in _PLAIN}
    filled = {
        name: _say(language, name, **{place: f"{{{place}}}" for place in places})
        for name, places in _FILLED.items()
    }
    board = board_words(language)
    keys = {**board["keys"], "Tab": say(language, "wall-tab")}
    return {**board, "keys": keys, **plain, **filled}


def levels(language: str, names: Sequence[str]) -> list[dict[str, Any]]:
    """The five levels from +2 down to -2; `names` are the workshop's own, from -2 up to +2."""
    own = list(names) or [""] * (_HIGH - _LOW + 1)
    found = [
        {
            "value": value,
            "sign": signed(language, value),
            "name": name or _say(language, f"level_{place}"),
            "own": name,
            "usual": _say(language, f"level_{place}"),
        }
        for place, (value, name) in enumerate(zip(range(_LOW, _HIGH + 1), own, strict=True), 1)
    ]
    return found[::-1]


def _say(language: str, name: str, **facts: str) -> str:
    return say(language, "emotions-" + name.replace("_", "-"), **facts)


def rounded(value: float) -> float | None:
    """A number as the browser gets it; None where there is none."""
    return None if math.isnan(value) else round(float(value), 3)


def counted(language: str, n: float) -> str:
    """A number of people or answers."""
    return _written(language, float(n), 0, signs=False)


def level(language: str, value: float, decimals: int | None = None) -> str:
    """A place on the scale with its sign, in as few decimals as it takes unless they are given."""
    if math.isnan(value):
        return ""
    few = next((d for d in (0, 1) if round(value, d) == round(value, 2)), 2)
    return _written(language, float(value), few if decimals is None else decimals, signs=True)


def share(language: str, value: float) -> str:
    """A coefficient up to 1, to two decimals."""
    return _written(language, float(value), 2, signs=False)


@lru_cache(maxsize=20_000)
def _written(language: str, value: float, decimals: int, *, signs: bool) -> str:
    # the same few numbers come back in every view, and Babel takes its time over each
    return (signed if signs else number)(language, value, decimals)
