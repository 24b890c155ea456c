"""The Voilà application that serves the apps: `serve`, `share` and `lab`."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

# a grammar compiled for IRI checks that nobody needs: it alone costs Voilà's start two seconds
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None means "absent"

_HOMES = {
    "serve": "journeylab.server.commands",
    "share": "journeylab.server.commands",
    "lab": "journeylab.server.lab",
}
__all__ = ["lab", "serve", "share"]


def __getattr__(name: str) -> Any:
    # lazy: Voilà and Jupyter take half a second that most commands do not need
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'journeylab.server' has no attribute {name!r}")
