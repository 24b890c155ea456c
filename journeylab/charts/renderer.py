"""Altair's renderer for this package: interactive in JupyterLab, Voilà and a saved page, offline.

The script goes into a page once, with the first chart; each chart is then a small piece of HTML.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any
from uuid import uuid4

import altair as alt
import vl_convert

from journeylab.charts.bundle import bundle
from journeylab.charts.theme import enable_theme
from journeylab.words import say, speakable

NAME = "journeylab"
PATIENCE = 5000  # milliseconds until a chart without its script says why it is blank

# the chart waits for the script, which an earlier output may still be bringing
_DRAW = """<div id="{id}" class="jl-chart"></div>{still}
<script>(function (place, spec, blank) {{
  const began = Date.now();
  (function draw() {{
    const box = document.getElementById(place);
    if (window.journeylabEmbed && box) {{
      const options = {{ actions: false, renderer: "svg", ast: false, tooltip: true }};
      window.journeylabEmbed(box, spec, options)
        .catch((error) => {{ box.textContent = String(error); }});
    }} else if (Date.now() - began < {patience}) setTimeout(draw, 50);
    else if (box) box.textContent = blank;
  }})();
}})({place}, {spec}, {blank});</script>"""


def enable(language: str | None = None, *, still: bool = False) -> None:
    """Make this Altair's renderer and theme; `still` adds a picture for lack of JavaScript."""
    enable_theme()
    alt.renderers.register(NAME, _mimebundle)
    alt.renderers.enable(NAME, language=speakable(language), still=still)


def html(chart: alt.TopLevelMixin, *, language: str = "en", still: bool = False) -> str:
    """The chart as HTML for a page that holds `runtime()`."""
    return _drawing(chart.to_dict(), language=language, still=still)


def runtime() -> str:
    """The script as HTML: once in a page, before or after its charts."""
    return f"<script>if (!window.journeylabEmbed) {{ {bundle()} }}</script>"


def png(chart: alt.TopLevelMixin, *, scale: float = 2.0) -> bytes:
    """The chart as a PNG picture, drawn without a browser; `scale` in pixels per chart pixel."""
    return bytes(vl_convert.vegalite_to_png(json.dumps(chart.to_dict()), scale=scale))


class _Sent:
    """Whether this process has put the script into its page."""

    runtime = False


def _mimebundle(spec: dict[str, Any], **options: Any) -> dict[str, str]:
    """What Jupyter shows: HTML, with the script where this is the first chart."""
    language, still = options.get("language", "en"), options.get("still", False)
    before = "" if _Sent.runtime else runtime()
    _Sent.runtime = True
    return {
        "text/html": before + _drawing(spec, language=language, still=still),
        "text/plain": str(spec.get("description") or say(language, "chart-blank")),
    }


def _drawing(spec: dict[str, Any], *, language: str, still: bool) -> str:
    name = f"jl-{uuid4().hex}"
    return _DRAW.format(
        id=name,
        place=_script(name),
        spec=_script(spec),
        blank=_script(say(language, "chart-blank")),
        still=_still(spec) if still else "",
        patience=PATIENCE,
    )


def _still(spec: dict[str, Any]) -> str:
    label = escape(str(spec.get("description") or ""), quote=True)
    picture = vl_convert.vegalite_to_svg(json.dumps(spec))
    return f'<noscript><div role="img" aria-label="{label}">{picture}</div></noscript>'


def _script(value: object) -> str:
    """JSON that cannot end the script element that it stands in."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
