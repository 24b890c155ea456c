"""Digital or human: where a journey changes channel, and whether a bridge is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import pandas as pd


class Transfer(NamedTuple):
    """From a step to the next the channel changes; `bridge` is one that serves at both."""

    source: str
    target: str
    leaves: str
    enters: str
    bridge: str
    crosses: bool  # between digital and physical


def transfers(
    preferences: pd.DataFrame,
    steps: Sequence[str],
    uses: Mapping[str, Mapping[str, str]],
    kinds: Mapping[str, str],
    *,
    persona: str = "",
    field: str = "used",
) -> list[Transfer]:
    """Every change of channel between neighbouring steps that name one, in journey order.

    `uses` says by step and channel how it serves: one `used` at both steps bridges the change.
    Without a bridge the customer has to leave one channel for the other: a missing bridge.
    """
    chosen = preferences[preferences["persona"] == persona]
    named = dict(zip(chosen["step"], chosen[field], strict=True))
    path = [(step, named[step]) for step in steps if named.get(step)]
    return [
        Transfer(
            source,
            target,
            leaves,
            enters,
            _bridge(uses.get(source, {}), uses.get(target, {}), leaves, enters),
            kinds.get(leaves) != kinds.get(enters),
        )
        for (source, leaves), (target, enters) in pairwise(path)
        if leaves != enters
    ]


def gaps_to_target(preferences: pd.DataFrame, field: str = "used") -> pd.DataFrame:
    """Steps where the channel used (or preferred) is not the one that is targeted."""
    given = preferences[(preferences[field] != "") & (preferences["targeted"] != "")]
    return given[given[field] != given["targeted"]].reset_index(drop=True)


def _bridge(source: Mapping[str, str], target: Mapping[str, str], leaves: str, enters: str) -> str:
    """The channel that serves at both steps: the one left, else the one entered, else none."""
    for channel in (leaves, enters):
        if source.get(channel) == target.get(channel) == "used":
            return channel
    return ""
