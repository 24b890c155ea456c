"""Frozen maps and orders to and from plain JSON values."""

from __future__ import annotations

from typing import Any, get_args, get_origin

import msgspec
from immutables import Map

from journeylab.workshop.state.note import Note
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall

EMPTY: Map[Any, Any] = Map()


def enc_hook(value: Any) -> Any:
    """For msgspec: a map as an object, or as pairs where its keys are no texts; an order."""
    if isinstance(value, Map):
        if not value:
            return {}
        keyed_by_text = all(isinstance(key, str) for key in value)
        return dict(value) if keyed_by_text else sorted(value.items(), key=lambda pair: pair[0])
    if isinstance(value, Wall):
        return {"items": dict(value), "removed": dict(sorted(value.removed.items()))}
    if isinstance(value, Ordered):
        return {
            "items": dict(value),
            "order": {parent: ids for parent, ids in sorted(value.order.items()) if ids},
            "removed": dict(sorted(value.removed.items())),
            "roots": value.roots,
        }
    raise NotImplementedError(f"cannot write a {type(value).__name__}")


def dec_hook(kind: Any, value: Any) -> Any:
    """For msgspec: the way back, checked against the annotated types."""
    if not value and getattr(kind, "__origin__", None) is Map:  # so many items hold an empty one
        return EMPTY
    origin, args = get_origin(kind) or kind, get_args(kind)
    if origin is Map:
        if args[0] is str:
            return Map(msgspec.convert(value, dict[str, args[1]], dec_hook=dec_hook))  # type: ignore[valid-type]  # built from the annotation
        return Map(msgspec.convert(value or [], list[tuple[args[0], args[1]]], dec_hook=dec_hook))  # type: ignore[valid-type]  # likewise
    if origin is Ordered:
        return _ordered(value, args[0])
    if kind is Wall:
        return _wall(value)
    raise NotImplementedError(f"cannot read a {kind}")


def plain(value: Any) -> Any:
    """A value as JSON would hold it."""
    return msgspec.to_builtins(value, enc_hook=enc_hook)


def _ordered(parts: dict[str, Any], kind: Any) -> Ordered[Any]:
    items = msgspec.convert(parts["items"], dict[str, kind], dec_hook=dec_hook)
    removed = msgspec.convert(parts["removed"], dict[str, kind], dec_hook=dec_hook)
    order = {parent: tuple(ids) for parent, ids in parts["order"].items()}
    return Ordered(Map(items), Map(order), None, Map(removed), tuple(parts["roots"]))


def _wall(parts: dict[str, Any]) -> Wall:
    items = msgspec.convert(parts["items"], dict[str, Note])
    removed = msgspec.convert(parts["removed"], dict[str, Note])
    return Wall(Map(items), Map(removed))
