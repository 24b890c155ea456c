"""The draft of a journey, from what customers did: which steps, in which order, in which stage.

What is proposed here a room challenges: every rule is simple enough to be said aloud (decision 52).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.columns import DRAFT
from journeylab.analysis.text.perspective import perspective

RARE = 0.02  # a step that fewer customers reach is merged into a kindred one, or left out
MOST = 40  # steps of a map that can still be read
MACROS = ("before", "purchase", "after")

_NUMBERED = re.compile(r"(?<=\D)[\s_\-.#]*\d+$")
_WORDS = re.compile(r"[^\W_]+")
_PURCHASE = re.compile(  # without accents
    r"\b(buy(s|ing)?|bought|purchas\w*|order(s|ed|ing)?|pay(s|ing|ments?)?|paid|checkout|cart|basket|"
    r"book(ing|ed)?|subscri\w*|sign(ed|ature)?|contract|invoice|achat|achet\w*|commander?|paiement|"
    r"payer?|panier|souscri\w*|reserv\w*|signer|contrat|facture|caisse)\b"
)


class Draft(NamedTuple):
    """The steps of the draft in journey order, and what of the log is not in it.

    `left_out` has the log's steps that are too rare (`step`, `customers`, `share_of_customers`).
    """

    steps: pd.DataFrame
    left_out: pd.DataFrame


def draft(
    reach: pd.DataFrame,
    touchpoints: pd.DataFrame,
    ranks: Mapping[str, float],
    language: str,
    *,
    rare: float = RARE,
    most: int = MOST,
) -> Draft:
    """A step per activity of the log, kindred ones merged, in the order customers reach them.

    `ranks` has each activity's place in the order in which customers first reach it (`in_order`):
    coming back does not count, so a loop does not push a step away from where it starts.
    `customers` of a merged step is that of its most frequent activity: a floor, since the log
    counts each activity's customers apart.
    """
    groups, left_out = _merged(reach, rare, most)
    rows = sorted(
        (_step(group, reach, touchpoints, ranks, language) for group in groups),
        key=lambda row: (row["position"], -row["customers"], row["step"]),
    )
    ids = _distinct([row["step"] for row in rows])
    for row, step, stage in zip(rows, ids, _stages(rows), strict=True):
        row |= {"step": step, "stage": stage}
    out = reach[reach["step"].isin(left_out)][["step", "customers", "share_of_customers"]]
    return Draft(pd.DataFrame(rows, columns=list(DRAFT)), out.reset_index(drop=True))


def draft_of_touchpoints(scores: pd.DataFrame, language: str) -> pd.DataFrame:
    """A step per step that was asked about, in the order of the questions; no log, no shares.

    `scores` is a table of survey scores; `customers` is the most who answered about the step.
    """
    asked = scores[scores["segment"] == ""]
    rows: list[dict[str, Any]] = []
    for name, group in asked.groupby("step", sort=False):
        said = perspective(spoken(str(name)), language)
        rows.append(
            {
                "step": drafted_id(str(name)),
                "text": said.proposal or spoken(str(name)),
                "initiative": "company" if said.code in ("company", "internal") else "customer",
                "channels": tuple(channel for channel in group["channel"].unique() if channel),
                "activities": (str(name),),
                "customers": int(group["n"].max()),
                "share_of_customers": float("nan"),
                "events": 0,
                "position": float(len(rows) + 1),
                "reworded": said.proposal is not None,
            }
        )
    ids = _distinct([row["step"] for row in rows])
    for row, step, stage in zip(rows, ids, _stages(rows), strict=True):
        row |= {"step": step, "stage": stage}
    return pd.DataFrame(rows, columns=list(DRAFT))


def in_order(reached: Sequence[str], precedence: pd.DataFrame) -> list[str]:
    """Steps in the order in which customers reach them.

    `reached` has them by the median place of their first visit; two neighbours change places while
    more customers who reach both reach the second first (a local Kemeny order). The median alone
    puts a step that half of the customers skip too late.
    """
    before = {
        (first, second): n
        for first, second, n in precedence[["first", "second", "customers"]].itertuples(
            index=False, name=None
        )
    }
    order = list(reached)
    moved = True
    while moved:
        moved = False
        for place, (one, other) in enumerate(pairwise(order)):
            if before.get((other, one), 0) > before.get((one, other), 0):
                order[place : place + 2] = other, one
                moved = True
                break
    return order


def step_ids(steps: pd.DataFrame) -> dict[str, str]:
    """The step of the draft that each activity of the log became part of."""
    pairs = zip(steps["step"], steps["activities"], strict=True)
    return {activity: str(step) for step, activities in pairs for activity in activities}


def drafted_id(text: str) -> str:
    """The id of the step that is drafted from a name, or from words that it is given."""
    return re.sub(r"[^\w]+", "-", _plain(text)).strip("-_")[:60] or "step"


def spoken(activity: str) -> str:
    """An activity's name as a person would write it: payment_done → Payment done."""
    text = " ".join(re.sub(r"[_\s]+", " ", activity).split()) or activity
    is_code = len(text) <= 3 or any(char.isdigit() for char in text)  # noqa: PLR2004  VIP; Q7STORE
    if text.isupper() and not is_code:
        text = text.lower()
    return text[:1].upper() + text[1:]


def _merged(reach: pd.DataFrame, rare: float, most: int) -> tuple[list[list[str]], set[str]]:
    """Groups of activities, the most frequent of each first; and those that are in none."""
    shares = dict(zip(reach["step"], reach["share_of_customers"], strict=True))
    usual = _usual(map(_stem, shares))
    by_stem: dict[str, list[str]] = {}
    for step in sorted(shares, key=lambda name: (-shares[name], name)):
        stem = _stem(step)
        by_stem.setdefault((_words(step) or step) if stem in usual else stem, []).append(step)
    groups = list(by_stem.values())
    kept = [group for group in groups if shares[group[0]] >= rare][:most] or groups[:1]
    heads = {_first_word(group[0]): group for group in reversed(kept)}
    for word in _usual(map(_first_word, shares)):
        heads.pop(word, None)
    left_out = set()
    for group in groups:
        if group not in kept:
            kin = heads.get(_first_word(group[0]))
            if kin is None:
                left_out.update(group)
            else:
                kin.extend(group)
    return kept, left_out


def _step(
    group: Sequence[str],
    reach: pd.DataFrame,
    touchpoints: pd.DataFrame,
    ranks: Mapping[str, float],
    language: str,
) -> dict[str, Any]:
    here = reach[reach["step"].isin(group)]
    first = here[here["step"] == group[0]].iloc[0]
    used = touchpoints[touchpoints["step"].isin(group)].groupby("channel")["customers"].sum()
    channels = used.sort_values(ascending=False, kind="stable").index
    name = _name(group)
    said = perspective(name, language)
    return {
        "step": drafted_id(name),
        "text": said.proposal or name,
        "initiative": "company" if said.code in ("company", "internal") else "customer",
        "channels": tuple(str(channel) for channel in channels),
        "activities": tuple(group),
        "customers": int(first["customers"]),
        "share_of_customers": float(first["share_of_customers"]),
        "events": int(here["events"].sum()),
        "position": ranks.get(group[0], float("inf")),
        "reworded": said.proposal is not None,
    }


def _stages(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Before the first step that speaks of buying, from it to the last that does, and after it.

    Where none does, the journey is cut in three where customers are on average.
    """
    buying = [place for place, row in enumerate(rows) if _is_purchase(row["activities"])]
    if buying:
        first, last = buying[0], buying[-1]
        for place in range(len(rows)):
            yield MACROS[(place >= first) + (place > last)]
        return
    for place in range(len(rows)):
        yield MACROS[min(2, place * 3 // max(1, len(rows)))]


def _is_purchase(activities: Iterable[str]) -> bool:
    return any(_PURCHASE.search(" ".join(_WORDS.findall(_plain(name)))) for name in activities)


def _name(group: Sequence[str]) -> str:
    """A merged group goes by what its activities have in common: product1, product2 → Product."""
    numbered = len(set(map(_words, group))) > 1 and len(set(map(_stem, group))) == 1
    return spoken(_NUMBERED.sub("", group[0]) if numbered else group[0])


def _stem(activity: str) -> str:
    """What two spellings of one activity share: no case, accent, mark, or number at the end."""
    return _words(_NUMBERED.sub("", activity)) or activity


def _words(activity: str) -> str:
    return " ".join(_WORDS.findall(_plain(activity)))


def _usual(said: Iterable[str]) -> list[str]:
    """What most names say tells none from another: the number of Step 1, Step 2… is the name."""
    names = Counter(said)
    return [name for name, n in names.items() if 1 < n > names.total() / 2]


def _first_word(activity: str) -> str:
    words = _WORDS.findall(_plain(activity))
    return words[0] if words else activity


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _distinct(ids: Sequence[str]) -> list[str]:
    """The ids with a number behind each repeat."""
    found: list[str] = []
    for step in ids:
        names = (step if n == 1 else f"{step}-{n}" for n in range(1, len(ids) + 1))
        found.append(next(name for name in names if name not in found))
    return found
