"""A sheet counted in pixels, for pictures that are neither axes nor columns of steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import altair as alt

from journeylab.charts.palette import INK, INK_SOFT, SMALL, TEXT
from journeylab.charts.spine import LINE_HEIGHT, Row, rise, values


class Canvas(NamedTuple):
    """Its size; `x` and `y` run from its top left corner."""

    width: float
    height: float

    def x(self, field: str) -> alt.X:
        """A place from the left."""
        return alt.X(field, scale=_pixels(self.width), axis=None)

    def y(self, field: str) -> alt.Y:
        """A place from the top."""
        return alt.Y(field, scale=_pixels(self.height), axis=None)

    def words(self, rows: Iterable[Row], colour: str = INK, **style: Any) -> alt.Chart:
        """Each row's `words` at its `x`, in the middle of all their lines at its `y`."""
        look: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": TEXT}
        look |= {"lineBreak": "\n", "lineHeight": LINE_HEIGHT} | style
        raised = [row | {"y": row["y"] - rise(row["words"], look["lineHeight"])} for row in rows]
        mark = alt.Chart(values(raised)).mark_text(color=colour, aria=False, **look)
        return mark.encode(x=self.x("x:Q"), y=self.y("y:Q"), text=alt.Text("words:N"))

    def heads(self, words: Sequence[tuple[float, float, str]], **style: Any) -> alt.Chart:
        """Quiet words at these places: what a column or an axis is."""
        rows = [{"x": x, "y": y, "words": text} for x, y, text in words]
        return self.words(rows, INK_SOFT, **({"fontSize": SMALL} | style))

    def boxes(self, rows: Iterable[Row], fill: str, **style: Any) -> alt.Chart:
        """A filled box from (x, y) to (x2, y2) for each row."""
        mark = alt.Chart(values(rows)).mark_rect(color=fill, aria=False, **style)
        return mark.encode(**self._ends())

    def rules(self, rows: Iterable[Row], colour: str, **style: Any) -> alt.Chart:
        """A straight line from (x, y) to (x2, y2) for each row."""
        mark = alt.Chart(values(rows)).mark_rule(color=colour, aria=False, **style)
        return mark.encode(**self._ends())

    def dots(self, rows: Iterable[Row], fill: str, **style: Any) -> alt.Chart:
        """A dot at the (x, y) of each row."""
        mark = alt.Chart(values(rows)).mark_point(color=fill, filled=True, aria=False, **style)
        return mark.encode(x=self.x("x:Q"), y=self.y("y:Q"))

    def told(self, rows: Iterable[Row]) -> alt.Chart:
        """An unseen box for each row that says its `told` when pointed at."""
        unseen = alt.Chart(values(rows)).mark_rect(opacity=0)
        return unseen.encode(
            **self._ends(),
            tooltip=alt.Tooltip("told:N", title=" "),
            description=alt.Description("told:N"),
        )

    def drawn(self, layers: Sequence[alt.Chart], says: str) -> alt.LayerChart:
        """The picture; `says` is for those who do not see it."""
        picture: Any = alt.layer(*layers)
        return picture.properties(
            width=self.width,
            height=self.height,
            padding=0,
            autosize=alt.AutoSizeParams(type="none"),
            view=alt.ViewBackground(stroke=None, fill=None),
            background="transparent",
            description=says,
        )

    def _ends(self) -> dict[str, Any]:
        return {
            "x": self.x("x:Q"),
            "x2": alt.X2("x2"),
            "y": self.y("y:Q"),
            "y2": alt.Y2("y2"),
        }


def _pixels(length: float) -> alt.Scale:
    return alt.Scale(domain=[0, length], range=[0, length], nice=False, zero=False)
