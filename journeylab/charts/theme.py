"""The one look of every picture: the tokens' fonts and colours, a quiet grid, no frame."""

from __future__ import annotations

from typing import Any

import altair as alt

from journeylab.charts.palette import DATA, EMOTIONS, INK, INK_SOFT, LINE, LINE_STRONG, SMALL, TEXT

NAME = "journeylab"
FONT = '-apple-system, "Segoe UI", Roboto, Inter, "Noto Sans", "Liberation Sans", Arial, sans-serif'


def enable_theme() -> None:
    """Make this Altair's theme."""
    alt.theme.register(NAME, enable=True)(theme)


def theme() -> alt.theme.ThemeConfig:
    """Vega-Lite's `config`; what a chart sets itself goes before it."""
    config: Any = {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None, "continuousWidth": 640, "continuousHeight": 320},
        "axis": _axis(),
        "axisX": {"grid": False},
        "axisY": {"domain": False, "ticks": False},
        "header": {"labelColor": INK, "labelFontSize": TEXT, "title": None},
        "legend": {"labelColor": INK, "labelFontSize": TEXT, "titleColor": INK_SOFT},
        "title": {"anchor": "start", "color": INK, "fontSize": 16, "fontWeight": 600, "offset": 12},
        # ink is the room, blue the data: a mark without a colour of its own is the room's
        "mark": {"color": INK},
        "line": {"color": INK, "strokeWidth": 2.5, "interpolate": "linear"},
        "rule": {"color": LINE_STRONG},
        "text": {"color": INK, "fontSize": TEXT},
        "point": {"filled": True, "size": 90},
        "bar": {"color": DATA},
        "range": {
            "category": [DATA, INK, *list(EMOTIONS.values())[::-1]],
            "diverging": list(EMOTIONS.values()),
        },
    }
    return {"config": config}


def _axis() -> dict[str, Any]:
    return {
        "domainColor": LINE_STRONG,
        "gridColor": LINE,
        "tickColor": LINE_STRONG,
        "labelColor": INK_SOFT,
        "labelFontSize": SMALL,
        "titleColor": INK_SOFT,
        "titleFontSize": SMALL,
        "titleFontWeight": "normal",
        "titlePadding": 10,
        "labelPadding": 6,
    }
