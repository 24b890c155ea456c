"""Ibis, NumPy and pandas, loaded when they are first needed.

Most runs find their questions said already, and need no Ibis; pandas is loaded while DuckDB reads,
and NumPy with it.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import ibis
    import numpy as np
    import pandas as pd
    from ibis import _
else:

    class _Later:
        """Stands for a module, or for something in it, and loads it when asked for anything."""

        def __init__(self, module: str, *names: str) -> None:
            self._module, self._names = module, names

        def __getattr__(self, name: str) -> Any:
            return getattr(self._loaded(), name)

        def __getitem__(self, name: str) -> Any:
            return self._loaded()[name]

        def _loaded(self) -> Any:
            found = import_module(self._module)
            for name in self._names:
                found = getattr(found, name)
            return found

    ibis, np, pd = _Later("ibis"), _Later("numpy"), _Later("pandas")
    _ = _Later("ibis", "_")

__all__ = ["_", "builtin", "ibis", "load_meanwhile", "np", "pd"]


@cache
def builtin(
    name: str, takes: tuple[str, ...], gives: str, kind: Literal["scalar", "agg"] = "scalar"
) -> Any:
    """A function of an engine of which Ibis does not know, with the types it takes and gives."""

    def one(first: Any) -> Any:
        """Computed by the engine."""

    def two(first: Any, second: Any) -> Any:
        """Likewise."""

    types = tuple(ibis.dtype(taken) for taken in takes), ibis.dtype(gives)
    make = getattr(ibis.udf, kind).builtin
    return make(one if len(takes) == 1 else two, name=name, signature=types)


def load_meanwhile(module: str) -> None:
    """Have a module loaded while an engine works, which leaves Python free to."""
    if module not in sys.modules:
        Thread(target=import_module, args=(module,)).start()
