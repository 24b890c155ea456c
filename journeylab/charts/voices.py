"""The three voices of the emotion curve, and where each of their points stands."""

from __future__ import annotations

import math
from typing import Any, Literal

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.palette import DATA, INK, INK_SOFT, PAPER

Voice = Literal["room", "data", "said"]
VOICES: tuple[Voice, ...] = ("room", "data", "said")
HEIGHT = 236
COLOURS: dict[Voice, str] = {"room": INK, "data": DATA, "said": INK_SOFT}
_REACH = 2.3


def feeling(found: pd.DataFrame, field: str = "value:Q") -> alt.Y:
    """Wide enough for every interval, since these are not clipped to the scale."""
    ends = found[["data_low", "data_high"]].to_numpy(dtype=float)
    reach = max(_REACH, float(abs(ends[~pd.isna(ends)]).max(initial=0)) + 0.1)
    return alt.Y(field, scale=alt.Scale(domain=[-reach, reach], nice=False, zero=False), axis=None)


def points(found: pd.DataFrame, spine: on.Spine, voice: Voice) -> list[on.Row]:
    """One row per column of the spine; a step without data is null, which breaks the line."""
    return [
        {
            "place": column["place"],
            "step": column["step"],
            "value": _or_none(row[voice]),
            "low": _or_none(row[f"{voice}_low"]),
            "high": _or_none(row[f"{voice}_high"]),
            "n": int(row[f"{voice}_n"]),
        }
        for column, row in zip(spine.columns, found.to_dict("records"), strict=True)
    ]


def haloed(at: alt.Chart, field: str, colour: str, style: dict[str, Any]) -> list[alt.Chart]:
    """Text that stays legible where a line passes behind it."""
    halo = at.mark_text(stroke=PAPER, strokeWidth=4, color=PAPER, aria=False, **style)
    return [
        halo.encode(text=alt.Text(field)),
        at.mark_text(color=colour, aria=False, **style).encode(text=alt.Text(field)),
    ]


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
