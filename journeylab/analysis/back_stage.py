"""What the blueprint asks about: processes that overlap, contradict each other or have no owner."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import pandas as pd

ALIKE_FROM = 0.5  # share of words in common, over all words of both
_SHORT = 3  # words up to so many letters join sentences


class Question(NamedTuple):
    """One doubt about the back stage of a step; `departments` are those it concerns."""

    code: str
    step: str
    departments: tuple[str, ...]
    detail: str


def process_questions(processes: pd.DataFrame, challenges: pd.DataFrame) -> list[Question]:
    """Ownerless, overlapping (alike in words, or in one system), contradictory; in journey order.

    A process is contradictory where a note that stands disputes it, and all of a step's are where
    a note disputes its cell of the lane `back_stage`; `detail` is then what the first one says.
    """
    found: list[Question] = []
    disputed = _disputed(challenges)
    for step, group in processes.groupby("step", sort=False):
        rows = list(zip(group["department"], group["text"], group["systems"], strict=True))
        found += [Question("ownerless", str(step), (), text) for who, text, _ in rows if not who]
        found += _overlaps(str(step), [row for row in rows if row[0]])
        for process, text in disputed.get(str(step), {}).items():
            everyone = tuple(who for who, _, _ in rows if who)
            named = everyone if process is None else tuple(filter(None, [process]))
            found.append(Question("contradictory", str(step), named, text))
    return found


def _disputed(challenges: pd.DataFrame) -> dict[str, dict[str | None, str]]:
    """By step and process (None: the whole back stage) the first dispute that stands."""
    standing = challenges[(challenges["stance"] == "dispute") & (challenges["state"] != "resolved")]
    behind = standing[standing["process"].notna() | (standing["lane"] == "back_stage")]
    found: dict[str, dict[str | None, str]] = {}
    for step, process, text in zip(behind["step"], behind["process"], behind["text"], strict=True):
        found.setdefault(step, {}).setdefault(None if pd.isna(process) else process, text)
    return found


def _overlaps(step: str, rows: list[tuple[str, str, str]]) -> list[Question]:
    found = []
    for (one, text, systems), (other, text_2, systems_2) in combinations(rows, 2):
        shared = sorted(set(_lines(systems)) & set(_lines(systems_2)))
        if likeness(text, text_2) >= ALIKE_FROM:
            found.append(Question("overlapping", step, (one, other), text))
        elif shared:
            found.append(Question("same_system", step, (one, other), _named(systems, shared)))
    return found


def likeness(one: str, other: str) -> float:
    """Words that two texts share over all their words, from 0 to 1."""
    words, words_2 = _words(one), _words(other)
    return len(words & words_2) / len(words | words_2) if words | words_2 else 0.0


def _words(text: str) -> frozenset[str]:
    plain = "".join(c if c.isalnum() else " " for c in text.casefold())
    return frozenset(word for word in plain.split() if len(word) > _SHORT)


def _lines(text: str) -> dict[str, str]:
    """Systems as they were written, by what makes two spellings the same."""
    return {line.casefold(): line for line in text.split("\n") if line}


def _named(systems: str, shared: list[str]) -> str:
    return ", ".join(_lines(systems)[name] for name in shared)
