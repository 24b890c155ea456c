"""A state as JSON and back, in one pass each way, since it may hold tens of thousands of items."""

from __future__ import annotations

from typing import Any, get_args, get_origin

import msgspec
from immutables import Map
from msgspec import Struct

from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import enc_hook
from journeylab.workshop.state.note import Note
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall


class _OnWall(Struct, frozen=True, array_like=True):
    items: list[Note]
    removed: list[Note]


class _InOrder(Struct, frozen=True, array_like=True):
    items: list[Any]
    order: dict[str, tuple[str, ...]]
    removed: list[Any]
    roots: tuple[str, ...]


def written(workshop: Workshop) -> bytes:
    """A state as it is kept."""
    parts = {name: _form(getattr(workshop, name)) for name in Workshop.__struct_fields__}
    return msgspec.json.encode(parts, enc_hook=enc_hook)


def read(kept: Struct) -> Workshop:
    """The state that was kept as `KEPT` reads it."""
    return Workshop(**{name: _part(getattr(kept, name)) for name in Workshop.__struct_fields__})


def _form(part: Any) -> Any:
    if isinstance(part, Ordered):
        items, removed = list(part.unordered()), list(part.removed.values())
        return _InOrder(items, dict(part.order), removed, part.roots)
    if isinstance(part, Wall):
        return _OnWall(list(part.unordered()), list(part.removed.values()))
    return list(part.items()) if isinstance(part, Map) else part


def _part(form: Any) -> Any:
    if isinstance(form, list):
        return Map(form)
    if not isinstance(form, _InOrder | _OnWall):
        return form
    items = Map({item.id: item for item in form.items})
    removed = Map({item.id: item for item in form.removed})
    if isinstance(form, _OnWall):
        return Wall(items, removed)
    return Ordered(items, Map(form.order), None, removed, form.roots)


def _form_of(kind: Any) -> Any:
    """The type of the form of a part, built from the annotation, so that JSON is read only once."""
    origin, args = get_origin(kind), get_args(kind)
    if kind is Wall:
        return _OnWall
    if origin is Ordered:
        items = list[args[0]]  # type: ignore[valid-type]  # built from the annotation
        fields = [("items", items), ("order", dict[str, tuple[str, ...]])]
        fields += [("removed", items), ("roots", tuple[str, ...])]
        return msgspec.defstruct("InOrder", fields, bases=(_InOrder,), array_like=True, frozen=True)
    return list[tuple[args]] if origin is Map else kind  # type: ignore[valid-type]  # likewise


KEPT = msgspec.defstruct(
    "Kept", [(part.name, _form_of(part.type)) for part in msgspec.structs.fields(Workshop)]
)
