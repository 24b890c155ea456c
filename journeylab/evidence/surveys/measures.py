"""What a scored question measures: satisfaction, effort (CES) or recommendation (NPS)."""

from __future__ import annotations

import re
from typing import Literal

from journeylab.evidence.values.names import folded
from journeylab.evidence.values.scales import Ends

Measure = Literal["satisfaction", "effort", "recommendation"]
_NPS_SCALE: Ends = (0.0, 10.0)
_EFFORT = re.compile(r"\b(ces|efforts?|customer effort score)\b")
_RECOMMENDATION = re.compile(r"\b(nps|net promoter|recommend\w*|recommand\w*)\b")


def measure(names: tuple[str, ...], scale: Ends | None) -> Measure:
    """By the words of a question; a recommendation is one only on its own scale, 0 to 10.

    "How easy was it?" counts as satisfaction: more is better, as everywhere on the emotion curve.
    """
    said = " ".join(folded(name) for name in names)
    if _RECOMMENDATION.search(said) and scale == _NPS_SCALE:
        return "recommendation"
    return "effort" if _EFFORT.search(said) else "satisfaction"
