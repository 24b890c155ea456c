"""JourneyLab: customer-journey workshops in Jupyter."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["apps", "charts", "open", "tables"]


def open(url: str, actor: str | None = None, *, readonly: bool = False) -> Any:  # noqa: A001  reads as `jl.open`
    """Open a workshop: a `Session` that writes, or a `Reading` that cannot."""
    if readonly:
        return import_module("journeylab.reading").load(url)
    return import_module("journeylab.session").Session(url, actor=actor)


def __getattr__(name: str) -> Any:
    # lazy, so that a reader never loads the door that writes, nor a command line the charts
    if name in __all__:
        return import_module(f"journeylab.{name}")
    raise AttributeError(f"module 'journeylab' has no attribute {name!r}")
