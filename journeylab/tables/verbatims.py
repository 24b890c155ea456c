"""Customers' own words, their groups, and the practices seen on the market."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from journeylab.tables import schema
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import APART, Verbatim

LOW, HIGH = -2.0, 2.0  # the ends of the emotion scale


def verbatims(workshop: Workshop) -> pd.DataFrame:
    """One row per verbatim, in the order in which they came; `level` is the score on −2…+2.

    A step, channel or group that is no longer there is missing: the verbatim is unassigned.
    """
    rows = (_row(one, n, workshop) for n, one in enumerate(workshop.verbatims.values(), 1))
    return schema.table(schema.VERBATIMS, rows)


def verbatim_groups(workshop: Workshop) -> pd.DataFrame:
    """One row per group of the affinity diagram, in its order, and how many verbatims it holds."""
    sizes = Counter(one.group for one in workshop.verbatims.unordered())
    rows = (
        (g.id, n, g.name, _there(g.step, workshop.steps), g.kind, g.proposed, sizes[g.id])
        for n, g in enumerate(workshop.verbatim_groups.values(), 1)
    )
    return schema.table(schema.VERBATIM_GROUPS, rows)


def practices(workshop: Workshop) -> pd.DataFrame:
    """One row per practice seen, in the order in which they were noted."""
    rows = (
        (p.id, p.actor, _there(p.step, workshop.steps), p.kind, p.verdict, p.text, p.source)
        for p in workshop.practices.values()
    )
    return schema.table(schema.PRACTICES, rows)


def level(verbatim: Verbatim) -> float | None:
    """A score mapped linearly to −2…+2 by the ends of its scale; None where either is missing."""
    if verbatim.score is None or verbatim.scale is None:
        return None
    low, high = verbatim.scale
    return LOW + (HIGH - LOW) * (verbatim.score - low) / (high - low)


def _row(verbatim: Verbatim, position: int, workshop: Workshop) -> tuple[Any, ...]:
    low, high = verbatim.scale or (None, None)
    group = verbatim.group if verbatim.group != APART else None
    return (
        verbatim.id,
        position,
        verbatim.text,
        verbatim.batch,
        verbatim.source,
        verbatim.at or None,
        _there(verbatim.step, workshop.steps),
        _there(verbatim.channel, workshop.channels),
        verbatim.score,
        low,
        high,
        level(verbatim),
        verbatim.language,
        verbatim.sentiment,
        verbatim.kind,
        verbatim.need,
        group,
        len(verbatim.media),
    )


def _there(item: str, among: Any) -> str | None:
    return item if item in among else None
