"""The pictures of a report: each drawn still, with its sentence for those who do not see it."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from journeylab import charts
from journeylab.apps.diagnosis.report.contents import Contents
from journeylab.apps.markup import scroller
from journeylab.charts.svg import svg
from journeylab.tables import schema

COLUMN = 88
_FEW, _WIDE = 10, 1040


def column(shown: Contents) -> int:
    """Pixels of a step's column: wider where there are few."""
    steps = max(1, len(shown.steps))
    return COLUMN if steps > _FEW else max(COLUMN, min(150, (_WIDE - 210) // steps))


def picture(title: str, chart: Any) -> str:
    """A chart in a box that scrolls where the page is narrower."""
    drawn: alt.LayerChart = chart
    says = drawn.description if isinstance(drawn.description, str) else title
    return scroller(title, svg(drawn, says))


def flow(shown: Contents) -> Any:
    """Transitions as arcs."""
    return charts.transitions(
        shown.found.transitions,
        steps=shown.steps,
        stages=shown.stages,
        column=column(shown),
        language=shown.language,
    )


def offer(shown: Contents) -> Any:
    """Steps × channels."""
    here = shown.found.inventory
    return charts.inventory(
        here[here["step"].isin(shown.steps["step"])],
        steps=shown.steps,
        channels=shown.channels,
        stages=shown.stages,
        column=column(shown),
        language=shown.language,
    )


def funnel(shown: Contents) -> Any:
    """Customers who pass each step of the order asked for."""
    names = shown.found.funnel[["step"]].assign(text=lambda rows: rows["step"].map(shown.text))
    return charts.funnel(shown.found.funnel, steps=names, language=shown.language)


def curve(shown: Contents) -> Any:
    """The measured emotion curve."""
    nobody = schema.table(schema.SCORES, [])
    asked = shown.found.measured
    return charts.emotion_curve(
        nobody,
        asked[asked["measure"] == "satisfaction"],
        steps=shown.steps,
        stages=shown.stages if shown.found.has_log else None,
        column=column(shown),
        language=shown.language,
    )


def drivers(shown: Contents) -> Any:
    """Shares of R² as bars."""
    return charts.drivers(
        shown.found.drivers,
        names=_names(shown.found.drivers),
        width=340.0,  # as wide as a telephone: elsewhere it grows
        language=shown.language,
    )


def plane(shown: Contents) -> Any:
    """The plane of the four classes."""
    names = _names(shown.found.plane)
    return charts.tetraclass(shown.found.plane, names=names, side=440.0, language=shown.language)


def _names(found: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"touchpoint": found["touchpoint"], "text": found["touchpoint"]})
