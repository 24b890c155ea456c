"""Hot spots and steps in the order of the ranking, as board and dashboard show them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from journeylab.analysis.criteria import Criteria, hot_spot_criteria, step_criteria, weights
from journeylab.analysis.ranking import ranking, scaled
from journeylab.workshop.same import Same
from journeylab.workshop.settings import CRITERIA
from journeylab.workshop.state import Workshop

Kind = Literal["hot_spots", "steps"]
TOP = 3
SURE, DISPUTED, WEAK = 0.8, 0.25, 0.05


class Ranked(NamedTuple):
    """The order with its certainty, and what it was made of."""

    order: pd.DataFrame
    criteria: Criteria
    scaled: pd.DataFrame
    weights: dict[str, float]


class _Criteria(Same):
    """A workshop and what is ranked of it, told apart by the parts that the criteria read."""

    def __init__(self, workshop: Workshop, kind: Kind) -> None:
        self.workshop, self.kind = workshop, kind
        raised = tuple((s.id, s.steps) for s in workshop.hot_spots.values())
        level = workshop.settings.expected_level
        super().__init__(
            workshop.steps,
            workshop.scores,
            workshop.participants,
            workshop.channels,
            workshop.findings,
            workshop.rounds,
            said=(kind, raised if kind == "hot_spots" else (), level),
        )


def ranked(workshop: Workshop, kind: Kind = "hot_spots", top: int = TOP) -> Ranked:
    """The ranking by the weights of the workshop; the same state gives the same draws."""
    criteria, on_scale = _criteria(_Criteria(workshop, kind))
    chosen = weights(workshop)
    values, sds = criteria
    order = _order(
        tuple(values.index),
        values.to_numpy().tobytes(),
        sds.to_numpy().tobytes(),
        tuple(chosen.values()),
        top,
    )
    return Ranked(order, criteria, on_scale, chosen)


def sureness(share: float) -> Literal["sure", "disputed", "weak", "no"]:
    """The word for a share of draws in the top."""
    if share >= SURE:
        return "sure"
    if share >= DISPUTED:
        return "disputed"
    return "weak" if share >= WEAK else "no"


@lru_cache(maxsize=8)
def _criteria(asked: _Criteria) -> tuple[Criteria, pd.DataFrame]:
    kind = hot_spot_criteria if asked.kind == "hot_spots" else step_criteria
    found = kind(asked.workshop)
    return found, scaled(found[0])


@lru_cache(maxsize=32)
def _order(
    ids: tuple[str, ...], values: bytes, sds: bytes, chosen: tuple[float, ...], top: int
) -> pd.DataFrame:
    """The draws, remembered: moving a bubble or rewording must not roll the dice again."""

    def frame(numbers: bytes) -> pd.DataFrame:
        cells = np.frombuffer(numbers, dtype=float).reshape(len(ids), len(CRITERIA))
        return pd.DataFrame(cells, index=list(ids), columns=list(CRITERIA))

    weighed = dict(zip(CRITERIA, chosen, strict=True))
    return ranking(frame(values), weighed, sds=frame(sds), top=top)
