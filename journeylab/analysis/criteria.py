"""What hot spots and steps are ranked by: the raw value of each criterion (docs/decisions/0013).

One row per item, one column per criterion, NaN where the workshop has no data for it; more is
always more pressing. `ranking.py` scales, weighs and draws.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd
from scipy.special import stdtrit

from journeylab import tables
from journeylab.analysis.curve import measured_curve, room_curve
from journeylab.workshop.settings import CRITERIA
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM

IRRITANTS = "irritants"  # the lane whose lines are counted
DEFAULT_WEIGHTS = {
    "importance": 0.30,
    "irritants": 0.20,
    "customers_hit": 0.20,
    "gap": 0.15,
    "votes": 0.15,
}
_UPPER = 0.975
Items = Mapping[str, Sequence[str]]


class Criteria(NamedTuple):
    """Values, and the standard deviation of each where it has one (NaN elsewhere)."""

    values: pd.DataFrame
    sds: pd.DataFrame


def hot_spot_criteria(workshop: Workshop) -> Criteria:
    """The criteria of each hot spot, over the steps it was raised from."""
    present = {
        spot.id: [step for step in spot.steps if step in workshop.steps]
        for spot in workshop.hot_spots.values()
    }
    return _criteria(workshop, present)


def step_criteria(workshop: Workshop) -> Criteria:
    """The criteria of each step."""
    return _criteria(workshop, {step: [step] for step in workshop.steps})


def weights(workshop: Workshop) -> dict[str, float]:
    """The weight of each criterion, as set in the room or else as proposed."""
    chosen = workshop.settings.weights
    return {name: chosen.get(name, 0.0) if chosen else DEFAULT_WEIGHTS[name] for name in CRITERIA}


def experienced(workshop: Workshop) -> pd.DataFrame:
    """Per step: what is lived there, -2 to +2, and its sd: as measured, else as the room says."""
    steps = list(workshop.steps)
    measured = measured_curve(_survey(workshop), steps).set_index("step")
    room = room_curve(tables.scores(workshop), steps, room=ROOM).set_index("step")
    room_sd = _room_sds(workshop).reindex(steps)
    has = measured["mean"].notna()
    value = measured["mean"].where(has, room["median"]).astype(float)
    sd = _measured_sds(measured).where(has, room_sd)
    return pd.DataFrame({"value": value, "sd": sd, "measured": has}, index=pd.Index(steps))


def _criteria(workshop: Workshop, items: Items) -> Criteria:
    lived, hit = experienced(workshop), _customers_hit(workshop)
    columns = {
        "importance": (_importance(workshop, items), {}),
        "irritants": (_irritants(workshop, items), {}),
        "customers_hit": _worst(hit, items),
        "gap": _gaps(lived, items, workshop.settings.expected_level),
        "votes": (_votes(workshop, items), {}),
    }
    index = pd.Index(list(items), dtype=object)
    values = {name: pd.Series(found, index, dtype=float) for name, (found, _) in columns.items()}
    sds = {name: pd.Series(found, index, dtype=float) for name, (_, found) in columns.items()}
    return Criteria(pd.DataFrame(values, index=index), pd.DataFrame(sds, index=index))


def _importance(workshop: Workshop, items: Items) -> dict[str, float]:
    """The mean importance of an item's steps, of those where the room said it."""
    said = {s.id: s.importance for s in workshop.steps.values() if s.importance is not None}
    return {item: _mean([said[s] for s in steps if s in said]) for item, steps in items.items()}


def _irritants(workshop: Workshop, items: Items) -> dict[str, float]:
    """How many irritants are noted at an item's steps; no data where none is noted anywhere."""
    cells = tables.cells(workshop)
    noted = cells[cells["lane"] == IRRITANTS]
    counts = {
        str(step): sum(bool(line.strip()) for line in str(text).splitlines())
        for step, text in zip(noted["step"], noted["text"], strict=True)
    }
    if not counts:
        return {}
    return {item: float(sum(counts.get(s, 0) for s in steps)) for item, steps in items.items()}


def _customers_hit(workshop: Workshop) -> pd.DataFrame:
    """Per step, the question with the most answers below the middle of its scale, and the sd."""
    rows = _survey(workshop)
    rows = rows[(rows["segment"] == "") & rows["below_middle"].notna() & (rows["n"] > 0)]
    share = rows["below_middle"] / rows["n"]
    found = pd.DataFrame(
        {
            "step": rows["step"],
            "value": rows["below_middle"],
            "sd": (rows["n"] * share * (1 - share)) ** 0.5,
        }
    )
    return found.sort_values("value", kind="stable").groupby("step").last()


def _worst(hit: pd.DataFrame, items: Items) -> tuple[dict[str, float], dict[str, float]]:
    """The most customers hit at one step: the same customers may answer about several."""
    known = {
        item: hit.loc[[s for s in steps if s in hit.index]].nlargest(1, "value")
        for item, steps in items.items()
    }
    rows = {item: row.iloc[0] for item, row in known.items() if len(row)}
    return {i: float(r["value"]) for i, r in rows.items()}, {
        i: float(r["sd"]) for i, r in rows.items()
    }


def _gaps(
    lived: pd.DataFrame, items: Items, expected: float
) -> tuple[dict[str, float], dict[str, float]]:
    """How far what is lived falls short of what is expected, as a mean over an item's steps."""
    known = lived[lived["value"].notna()]
    gaps: dict[str, float] = {}
    sds: dict[str, float] = {}
    for item, steps in items.items():
        rows = known.loc[[s for s in steps if s in known.index]]
        gaps[item] = _mean([max(0.0, expected - value) for value in rows["value"]])
        spread = float((rows["sd"].fillna(0) ** 2).sum())
        sds[item] = math.sqrt(spread) / len(rows) if spread else math.nan
    return gaps, sds


def _votes(workshop: Workshop, items: Items) -> dict[str, float]:
    """The dots of the last revealed round on such items; nothing of a round that is hidden."""
    shown = [r for r in workshop.rounds.values() if r.state == "revealed"]
    last = next((r for r in reversed(shown) if any(item in items for item in r.items)), None)
    return {i: float(last.tally.get(i, 0)) for i in last.items if i in items} if last else {}


def _survey(workshop: Workshop) -> pd.DataFrame:
    """The attached surveys with plain floats; an effective n that nobody said is n."""
    rows = tables.survey_scores(workshop)
    numbers = list(rows.select_dtypes("number"))
    plain = rows.astype(dict.fromkeys(numbers, float))
    texts = {name: plain[name].fillna("") for name in ("segment", "channel")}
    return plain.assign(**texts, n_effective=plain["n_effective"].fillna(plain["n"]))


def _measured_sds(measured: pd.DataFrame) -> pd.Series[float]:
    """The sd of each mean, from its interval."""
    n = measured["n_effective"].astype(float)
    reach = (measured["high"] - measured["mean"]).astype(float)
    return reach / pd.Series(stdtrit((n - 1).where(n > 1), _UPPER), index=measured.index)


def _room_sds(workshop: Workshop) -> pd.Series[float]:
    scores = tables.scores(workshop)
    alone = scores[(scores["source"] == "room") & (scores["participant"] != ROOM)]
    each = alone.astype({"value": float}).groupby(["step", "participant"])["value"].mean()
    by_step = each.groupby(level="step")
    return by_step.std() / by_step.count() ** 0.5


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan
