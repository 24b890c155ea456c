"""Links from one workshop to another: the name of a file beside it, never a path elsewhere."""

from __future__ import annotations

import re

from journeylab.workshop.refused import Refused

SUFFIX = ".journey"
_PLAIN = re.compile(r"[^/\\:\0\n]{1,200}")


def checked_link(name: str) -> str:
    """The name of a workshop's file in the same folder; empty where there is none."""
    plain = _PLAIN.fullmatch(name) and not name.startswith(".") and name.endswith(SUFFIX)
    if name and not plain:
        raise Refused("link_malformed", name=name[:80], suffix=SUFFIX)
    return name
