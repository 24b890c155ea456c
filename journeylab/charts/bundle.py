"""Vega, Vega-Lite and Vega-Embed as one script, from vl-convert's own copy: no network."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

import vl_convert

from journeylab.places import kept

_SNIPPET = "window.journeylabEmbed = vegaEmbed;"


@cache
def bundle() -> str:
    """The script, safe inside a `<script>` element; building it takes seconds, so it is kept."""
    return kept("charts.js", version("vl-convert-python"), _built)


def _built() -> str:
    text = str(vl_convert.javascript_bundle(_SNIPPET))
    # either of these would end or hide the element that the script stands in
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--")
