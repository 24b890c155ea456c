"""A promise as people write it: from one step to another, and within how long."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeylab.evidence.unreadable import Unreadable

_SAID = re.compile(r"(?P<steps>.+):\s*(?P<many>\d+(?:[.,]\d+)?)\s*(?P<unit>[^\W\d_]+)\.?\s*")
_BETWEEN = re.compile(r"\s+(?:>|→)\s+")
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_UNITS = {
    **dict.fromkeys(("s", "sec", "second", "seconds", "seconde", "secondes"), 1),
    **dict.fromkeys(("min", "mn", "minute", "minutes"), _MINUTE),
    **dict.fromkeys(("h", "hour", "hours", "heure", "heures"), _HOUR),
    **dict.fromkeys(("d", "j", "day", "days", "jour", "jours"), _DAY),
    **dict.fromkeys(("w", "week", "weeks", "sem", "semaine", "semaines"), 7 * _DAY),
}


class Promise(NamedTuple):
    """Whoever comes to `source` is to come to `target` within so many seconds."""

    source: str
    target: str
    seconds: float


def promise_said(text: str) -> Promise:
    """Read “quote asked > quote sent: 48 h”; `Unreadable` where it says no limit or not two steps.

    Units are seconds, minutes, hours, days and weeks, in French or English.
    """
    said = _SAID.fullmatch(text.strip())
    steps = _BETWEEN.split(said["steps"].strip()) if said else []
    size = _UNITS.get(said["unit"].lower()) if said else None
    if not said or size is None or len(steps) != 2 or steps[0] == steps[1]:  # noqa: PLR2004  from, to
        raise Unreadable("promise_unclear", said=text)
    return Promise(steps[0], steps[1], float(said["many"].replace(",", ".")) * size)
