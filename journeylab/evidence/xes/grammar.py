"""What may stand where in an XES file, and what odd things were found there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from journeylab.evidence.values.dates import read_date
from journeylab.evidence.values.numerals import number

TYPED = frozenset({"string", "date", "int", "float", "boolean", "id"})
NESTS = frozenset({"list", "container", "values"})
ATTRIBUTES = TYPED | NESTS
_HEAD = ("extension", "global", "classifier", "attribute", "trace", "event")  # in this order
_CHILDREN: Mapping[str, frozenset[str]] = {
    "log": ATTRIBUTES | {"extension", "global", "classifier", "trace", "event"},
    "trace": ATTRIBUTES | {"event"},
    "event": ATTRIBUTES,
    "global": ATTRIBUTES,
    **dict.fromkeys(ATTRIBUTES, ATTRIBUTES),
}
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "extension": ("name", "prefix", "uri"),
    "classifier": ("name", "keys"),
    **dict.fromkeys(TYPED, ("key", "value")),
}
_ALLOWED: Mapping[str, frozenset[str]] = {
    "extension": frozenset({"name", "prefix", "uri"}),
    "classifier": frozenset({"name", "keys", "scope"}),
    "global": frozenset({"scope"}),
    "trace": frozenset(),
    "event": frozenset(),
    **dict.fromkeys(TYPED, frozenset({"key", "value"})),
}
_NAMES = ("log", *_HEAD[:3], "trace", "event", *sorted(ATTRIBUTES))
_TYPED_HAVE, _SOUND = frozenset({"key", "value"}), ("", "")
_UUID_DIGITS = 32


class Oddity(NamedTuple):
    """Something in the file that the standard does not allow; said by `evidence-oddity-CODE`."""

    line: int
    code: str
    what: str


def rank(name: str) -> int:
    """The place of an element among the children of a log."""
    return _HEAD.index("attribute" if name in ATTRIBUTES else name)


def misplaced(name: str, parent: str) -> str:
    """Why an element may not stand there: a code, empty where it may."""
    if name not in _NAMES:
        return "element_unknown"
    allowed = _CHILDREN.get(parent, frozenset()) if parent else frozenset({"log"})
    return "" if name in allowed else "element_misplaced"


def flawed(name: str, given: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong with an element's own attributes: a code and what it concerns."""
    if name == "string" and given.keys() == _TYPED_HAVE and given["key"]:
        return _SOUND  # most of a log
    missing = next((n for n in _NEEDED.get(name, ()) if not given.get(n, "").strip()), "")
    if missing and not (name == "string" and missing == "value" and "value" in given):
        return "attribute_missing", missing
    if name == "global" and given.get("scope", "event") not in ("event", "trace"):
        return "scope_unknown", given["scope"]
    extra = next((n for n in given if n not in _ALLOWED.get(name, frozenset(given))), "")
    if extra:
        return "attribute_unknown", extra
    if name in TYPED and not _is_of_type(name, given["value"]):
        return "value_mistyped", f"{given['value'][:40]} ({name})"
    return _SOUND


@lru_cache(maxsize=2**16)
def _is_of_type(name: str, value: str) -> bool:
    plain = value.strip()
    if name == "date":
        return read_date(plain) is not None
    if name == "boolean":
        return plain.lower() in ("true", "false", "1", "0")
    if name == "int":
        return plain.lstrip("+-").isdigit()
    if name == "float":
        return _is_float(plain)
    if name == "id":
        return len(plain.replace("-", "")) == _UUID_DIGITS and plain.replace("-", "").isalnum()
    return True


def _is_float(text: str) -> bool:
    if number(text) is not None:
        return True
    try:
        float(text)  # also 1.9E8, INF and NaN, which XES allows
    except ValueError:
        return False
    return True
