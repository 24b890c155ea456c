"""Which step of a journey the name of a step in some file probably means: proposed, never taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import log

from journeylab.analysis.text.sameness import Said, likeness, said

LIKELY = 0.34  # of 1; a hand decides, so a proposal may be bolder than one to merge
CLEAR = 0.05  # what the best must have over the second, or nobody can tell which is meant
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_JOINTS = re.compile(r"[_.:/\\-]+")


def likely_steps(names: Iterable[str], steps: Mapping[str, str]) -> dict[str, str]:
    """The step (id → words) that each name says most nearly; none for a name that is unlike all.

    Words are compared as `sameness` does, a rare one counting more; `addToCart` and `add_to_cart`
    are three words. Two steps that are as near are no proposal.
    """
    told = {step: said(text) for step, text in steps.items()}
    asked = {name: said(_words(name)) for name in names}
    weight = _weights([*told.values(), *asked.values()])
    found = {name: _best(one, told, weight) for name, one in asked.items()}
    return {name: step for name, step in found.items() if step}


def _best(one: Said, told: Mapping[str, Said], weight: Mapping[str, float]) -> str:
    near = sorted(
        ((likeness(one.roots, other.roots, weight), step) for step, other in told.items()),
        key=lambda pair: -pair[0],
    )
    if not near or near[0][0] < LIKELY:
        return ""
    is_clear = len(near) == 1 or near[0][0] - near[1][0] >= CLEAR
    return near[0][1] if is_clear else ""


def _weights(told: list[Said]) -> dict[str, float]:
    having: dict[str, int] = {}
    for each in told:
        for root in each.roots:
            having[root] = having.get(root, 0) + 1
    return {root: log(1 + len(told) / count) for root, count in having.items()}


def _words(name: str) -> str:
    return _HUMP.sub(" ", _JOINTS.sub(" ", name))
