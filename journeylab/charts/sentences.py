"""What charts say of their numbers, in the reader's language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from journeylab.words import number, say, signed

LEVELS = {-2: "minus-two", -1: "minus-one", 0: "zero", 1: "plus-one", 2: "plus-two"}


def level_name(value: int, names: Sequence[str], language: str) -> str:
    """A level's word and number; the workshop's own words come before ours."""
    own = names[value + 2] if len(names) == len(LEVELS) else ""
    word = own[:24] or say(language, f"chart-level-{LEVELS[value]}")
    return f"{word} {signed(language, value)}"


def interval(low: float, high: float, language: str, decimals: int = 2) -> str:
    """Both ends of an interval; a word where there is none."""
    if math.isnan(low) or math.isnan(high):
        return say(language, "chart-no-interval")
    ends = {"low": signed(language, low, decimals), "high": signed(language, high, decimals)}
    return say(language, "chart-interval", **ends)


def curve_sentences(
    found: pd.DataFrame, columns: Iterable[Mapping[str, Any]], language: str
) -> dict[str, str]:
    """Per step, what each curve says of it, one line each."""
    texts = {str(row["step"]): (row["position"], row["text"]) for row in columns}
    return {
        str(row["step"]): "\n".join(_of_step(row, texts[str(row["step"])], language))
        for row in found.to_dict("records")
    }


def _of_step(row: Mapping[Any, Any], named: tuple[str, str], language: str) -> list[str]:
    position, text = named
    lines = [f"{position}. {text[:300]}"]
    for voice, decimals in (("room", 1), ("data", 2), ("said", 1)):
        if row[f"{voice}_n"] and not math.isnan(row[voice]):
            lines.append(
                say(
                    language,
                    f"chart-told-{voice}",
                    value=signed(language, row[voice], decimals),
                    interval=interval(
                        row[f"{voice}_low"], row[f"{voice}_high"], language, decimals
                    ),
                    n=number(language, row[f"{voice}_n"]),
                    count=int(row[f"{voice}_n"]),
                )
            )
    return lines if len(lines) > 1 else [*lines, say(language, "chart-told-nothing")]
