"""Ibis, loaded when the first expression must be built: most runs find theirs said already."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import ibis
    from ibis import _
else:

    class _Later:
        """Stands for Ibis, or for something in it, and loads it when asked for anything."""

        def __init__(self, *names: str) -> None:
            self._names = names

        def __getattr__(self, name: str) -> Any:
            return getattr(self._loaded(), name)

        def __getitem__(self, name: str) -> Any:
            return self._loaded()[name]

        def _loaded(self) -> Any:
            found = import_module("ibis")
            for name in self._names:
                found = getattr(found, name)
            return found

    ibis = _Later()
    _ = _Later("_")

__all__ = ["_", "builtin", "ibis"]


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
