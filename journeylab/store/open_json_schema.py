"""The JSON Schema of the open JSON, made from the types themselves."""

from __future__ import annotations

import types
from functools import cache, reduce
from operator import or_
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from immutables import Map
from msgspec import NODEFAULT, Struct

from journeylab.store.open_json import LoggedChange, OpenJson
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.note import Note
from journeylab.workshop.state.ordered import Ordered
from journeylab.workshop.state.wall import Wall
from journeylab.workshop.vocabulary import CHANGES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema, which is published as `open-json.schema.json`."""
    made = msgspec.json.schema(_document())
    return {"$schema": DIALECT, "title": "JourneyLab open JSON", **made}


def _document() -> type[Struct]:
    """The document with every part typed; reading is laxer, since old shapes are lifted."""
    change = reduce(or_, map(as_json, CHANGES.values()))
    typed = {"data": change, "inverse": change | None}
    fields = msgspec.structs.fields(LoggedChange)
    told = [(field.name, typed.get(field.name, field.type)) for field in fields]
    logged: Any = msgspec.defstruct(LoggedChange.__name__, told)
    parts = [("format", str), ("state", as_json(Workshop)), ("changes", list[logged])]
    return msgspec.defstruct(OpenJson.__name__, parts)


@cache
def as_json(kind: Any) -> Any:
    """A type as JSON holds it: maps and orders are objects, or pairs where a key is no text."""
    origin, args = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return _struct(kind)
    if origin is Literal or not args:
        return _wall() if kind is Wall else kind
    inner = tuple(arg if arg is Ellipsis else as_json(arg) for arg in args)
    if origin is Ordered:
        return _in_order(args[0].__name__, inner[0])
    if origin is Map:
        return _map(*inner)
    if origin in {Union, types.UnionType}:
        return reduce(or_, inner)
    return origin[inner] if origin is not None else kind


def _struct(kind: type[Struct]) -> type[Struct]:
    config = kind.__struct_config__
    return msgspec.defstruct(
        kind.__name__,
        [_field(field) for field in msgspec.structs.fields(kind)],
        tag=config.tag,
        tag_field=config.tag_field,
        forbid_unknown_fields=config.forbid_unknown_fields,
        kw_only=True,
    )


def _field(field: msgspec.structs.FieldInfo) -> tuple[str, Any] | tuple[str, Any, Any]:
    kind = as_json(field.type)
    if field.required:
        return field.encode_name, kind
    plain = field.default is not NODEFAULT and not isinstance(field.default, Map)
    return field.encode_name, kind, field.default if plain else msgspec.UNSET


def _in_order(name: str, item: Any) -> type[Struct]:
    ids = tuple[str, ...]
    items = dict[str, item]
    parts = [("items", items), ("order", dict[str, ids]), ("removed", items), ("roots", ids)]
    return msgspec.defstruct(f"Ordered{name}", parts)


def _wall() -> type[Struct]:
    notes: Any = dict[str, as_json(Note)]  # type: ignore[misc]  # built from the type
    return msgspec.defstruct("Wall", [("items", notes), ("removed", notes)])


def _map(key: Any, value: Any) -> Any:
    empty_or_by_text = dict[str, value]
    return empty_or_by_text if key is str else list[tuple[key, value]] | empty_or_by_text
