"""Transitions as arcs over the ordered steps: onward above, back below and dashed."""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from journeylab.charts import spine as on
from journeylab.charts.arc_shapes import LOW, NODE, TOP, Arc, arcs, labelled, reach
from journeylab.charts.palette import FLOW, INK, INK_SOFT, SHEET, SMALL
from journeylab.words import number, percent, say

ENOUGH = 0.85  # of all transitions, where that takes no more arcs than a picture can bear
_FEWEST = 12


class Largest(NamedTuple):
    """The transitions worth drawing, out of how many, and the share of all that they make up."""

    shown: pd.DataFrame
    of: int
    share: float

    def says(self, language: str) -> str:
        """How much of it all the picture shows."""
        facts = {"shown": number(language, len(self.shown)), "of": number(language, self.of)}
        share = percent(language, self.share)
        return say(language, "chart-arcs-share", share=share, count=self.of, **facts)


def largest(found: pd.DataFrame, steps: int, enough: float = ENOUGH) -> Largest:
    """The fewest that make up `enough` of the volume, at most three for every two steps."""
    order = found.sort_values(
        ["n", "source", "target"], ascending=[False, True, True], kind="stable", ignore_index=True
    )
    total = int(order["n"].sum())
    before = order["n"].cumsum() - order["n"]
    needed = int((before < enough * total).sum())
    shown = order.head(min(needed, max(_FEWEST, steps * 3 // 2)))
    return Largest(shown, len(order), int(shown["n"].sum()) / total if total else 0.0)


def transitions(
    found: pd.DataFrame,
    *,
    steps: pd.DataFrame,
    stages: pd.DataFrame | None = None,
    column: int = on.COLUMN,
    heads: bool = True,
    language: str = "en",
) -> alt.LayerChart:
    """Arcs between steps, as wide as they are frequent; its twin is `found`, whole.

    `found` has source, target, n, customers, median_seconds, share_of_leaving; only the largest
    are drawn, and `largest` tells which. `heads` writes the steps below their numbers.
    """
    spine = on.spine(steps, stages, column)
    places = {row["step"]: row["place"] for row in spine.columns}
    known = found[found["source"].isin(places) & found["target"].isin(places)]
    chosen = largest(known, len(places))
    drawn = arcs(chosen.shown, places, column)
    base, below = reach(drawn)
    height = base + below
    names = 8 + on.label_height(spine) if heads else 0
    layers = [
        *on.stage_layers(spine, -8, height + names)[:1],
        *_lines(drawn, spine, base, height),
        *_nodes(spine, base),
        *_numbers(drawn, spine, base, height, language),
        *(on.step_layers(spine, height - 12)[1:] if heads else []),
        _told(drawn, spine, base, height, language),
        *on.head_layers(_sides(drawn, base, height, language)),
    ]
    together = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    chart = on.sized(together, spine, height, -8, names + 4)
    return chart.properties(description=_says(chosen, spine, language))


def _lines(drawn: list[Arc], spine: on.Spine, base: float, height: float) -> list[alt.Chart]:
    """Each arc as a run of points; a return is dashed, so that colour is not alone."""
    layers = []
    for back, colour in ((False, FLOW), (True, INK)):
        rows = [
            {"arc": arc.key, "x": x, "y": base + y, "order": order, "width": arc.width}
            for arc in drawn
            if arc.back is back
            for order, (x, y) in enumerate(arc.points)
        ]
        mark = alt.Chart(on.values(rows)).mark_line(
            color=colour,
            opacity=0.9 if back else 0.7,
            strokeDash=[5, 3] if back else [1, 0],
            strokeCap="butt",
            aria=False,
        )
        layers.append(
            mark.encode(
                x=_x("x:Q", spine),
                y=_y("y:Q", height),
                detail=alt.Detail("arc:N"),
                order=alt.Order("order:Q"),
                size=alt.Size("width:Q", scale=None),
            )
        )
    return layers


def _nodes(spine: on.Spine, base: float) -> list[alt.Chart]:
    """The number that people say, in a ring, on one line."""
    ground = alt.Chart(on.values(spine.columns)).encode(x=spine.x, y=alt.YValue(base))
    ring = ground.mark_point(
        filled=True, color=SHEET, stroke=INK, strokeWidth=1.5, size=NODE**2 * 3.6, opacity=1
    )
    text = ground.mark_text(fontSize=SMALL, fontWeight=700, color=INK, aria=False)
    return [ring.encode(), text.encode(text=alt.Text("position:N"))]


def _numbers(
    drawn: list[Arc], spine: on.Spine, base: float, height: float, language: str
) -> list[alt.Chart]:
    rows = [
        {"x": x, "y": base + y, "words": words, "back": arc.back}
        for arc, x, y, words in labelled(drawn, lambda n: number(language, n))
    ]
    layers = []
    halo: dict[str, Any] = {"stroke": SHEET, "strokeWidth": 4, "strokeJoin": "round"}
    for back in (False, True):
        side = alt.Chart(on.values([row for row in rows if row["back"] is back]))
        at = side.encode(x=_x("x:Q", spine), y=_y("y:Q", height), text=alt.Text("words:N"))
        style: dict[str, Any] = {"fontSize": SMALL, "fontWeight": 600 if back else 400}
        layers += [
            at.mark_text(color=SHEET, aria=False, **halo, **style),
            at.mark_text(color=INK if back else INK_SOFT, aria=False, **style),
        ]
    return layers


def _told(
    drawn: list[Arc], spine: on.Spine, base: float, height: float, language: str
) -> alt.Chart:
    """At the top of each arc a spot that tells it in a sentence."""
    texts = {row["step"]: f"{row['position']}. {row['text'][:200]}" for row in spine.columns}
    rows = [
        {"x": x, "y": base + y, "told": _sentence(arc, texts, language)}
        for arc in drawn
        for x, y in [arc.crown]
    ]
    spot = alt.Chart(on.values(rows)).mark_point(opacity=0, filled=True, size=500)
    return spot.encode(
        x=_x("x:Q", spine),
        y=_y("y:Q", height),
        tooltip=alt.Tooltip("told:N", title=" "),
        description=alt.Description("told:N"),
    )


def _sentence(arc: Arc, texts: dict[str, str], language: str) -> str:
    return say(
        language,
        "chart-told-arc",
        source=texts[arc.source],
        target=texts[arc.target],
        n=number(language, arc.n),
        count=arc.n,
        customers=number(language, arc.customers),
        share=percent(language, arc.share),
    )


def _sides(drawn: list[Arc], base: float, height: float, language: str) -> list[tuple[float, str]]:
    """Which way each side runs; a side without an arc needs no name."""
    above = [(max(TOP, base * 0.45), say(language, "chart-arcs-onward"))]
    beneath = [((base + height) / 2 + LOW, say(language, "chart-arcs-back"))]
    back = any(arc.back for arc in drawn)
    return (above if any(not arc.back for arc in drawn) else []) + (beneath if back else [])


def _says(chosen: Largest, spine: on.Spine, language: str) -> str:
    if chosen.shown.empty:
        return say(language, "chart-arcs-none")
    texts = {row["step"]: row["text"][:80] for row in spine.columns}
    top = chosen.shown.iloc[0]
    first = {"source": texts[top["source"]], "target": texts[top["target"]]}
    facts = {"n": number(language, int(top["n"])), "shown": chosen.says(language)}
    return say(language, "chart-arcs-alternative", **first, **facts)


def _x(field: str, spine: on.Spine) -> alt.X:
    return alt.X(field, scale=alt.Scale(domain=[0, spine.width], nice=False, zero=False), axis=None)


def _y(field: str, height: float) -> alt.Y:
    ends = [0, height]
    return alt.Y(field, scale=alt.Scale(domain=ends, range=ends, nice=False, zero=False), axis=None)
