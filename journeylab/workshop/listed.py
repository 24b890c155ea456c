"""What is kept in one flat list: added, changed field by field, set aside, brought back.

A subject names its list and its kind of item once, in the changes that it derives from these.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

import msgspec
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import checked_id, checked_optional_text, checked_text
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import dec_hook, plain
from journeylab.workshop.state.ordered import ROOT, Identified, Ordered

T = TypeVar("T", bound=Identified)
C = TypeVar("C", bound="Listed")
S = TypeVar("S", bound=msgspec.Struct)


class Listed(Change, frozen=True):
    """A change to one item of the list `LIST` of the workshop."""

    LIST: ClassVar[str] = ""

    def items(self, workshop: Workshop) -> Ordered[Any]:
        """The list that it is about."""
        return items(type(self), workshop)

    def with_items(self, workshop: Workshop, changed: Ordered[Any]) -> Workshop:
        """The workshop with another version of that list."""
        return workshop.with_(**{self.LIST: changed})


class Adding(Listed, frozen=True):
    """A new item, last in its list; `ITEM` names the field that holds it."""

    ITEM: ClassVar[str] = "item"

    @property
    def key(self) -> str:
        return f"{self.LIST}/{getattr(self, self.ITEM).id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        placed = self.items(workshop).placed(getattr(self, self.ITEM), ROOT, "")
        return self.with_items(workshop, placed)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return _sibling(Removed, self.LIST)(getattr(self, self.ITEM).id)


class Added(Adding, Generic[T], frozen=True):
    item: T


class Removed(Listed, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"{self.LIST}/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in self.items(workshop):
            return workshop
        return self.with_items(workshop, self.items(workshop).without(self.id))

    def inverse(self, before: Workshop) -> Change:
        return _sibling(Restored, self.LIST)(self.id, self.items(before).before(self.id))


class Restored(Listed, frozen=True):
    id: str
    after: str | None

    @property
    def key(self) -> str:
        return f"{self.LIST}/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        item = self.items(workshop).removed.get(self.id)
        if item is None:
            return workshop
        return self.with_items(workshop, self.items(workshop).placed(item, ROOT, self.after))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return _sibling(Removed, self.LIST)(self.id)


class FieldSet(Listed, frozen=True):
    """One field of an item has another value."""

    id: str
    field: str
    value: Any

    @property
    def key(self) -> str:
        return f"{self.LIST}/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in self.items(workshop):
            return workshop
        item = self.items(workshop)[self.id]
        changed = with_field(item, self.field, self.value)
        return self.with_items(workshop, self.items(workshop).replaced(changed))

    def inverse(self, before: Workshop) -> Change:
        was = plain(getattr(self.items(before)[self.id], self.field))
        return type(self)(self.id, self.field, was)


def items(change: type[Listed], workshop: Workshop) -> Ordered[Any]:
    """The list that a kind of change is about."""
    found: Ordered[Any] = getattr(workshop, change.LIST)
    return found


def addition(change: type[Added[T]], item: T, workshop: Workshop) -> tuple[Change, ...]:
    """An item into its list, if its id is free; nothing where it is there just so."""
    there = items(change, workshop)
    if there.get(checked_id(item.id)) == item:
        return ()
    if there.known(item.id):
        raise Refused("id_taken", id=item.id)
    return (change(item),)


def setting(
    change: type[FieldSet],
    asked: tuple[str, str, Any],
    workshop: Workshop,
    check: Callable[[Any, Workshop], None],
) -> tuple[Change, ...]:
    """Another value for (id, field, value) of an item that is there, if it passes the check."""
    item_id, field, value = asked
    item = items(change, workshop)[item_id]
    changed = with_field(item, field, value)
    check(changed, workshop)
    if changed == item:
        return ()
    return (change(item_id, field, plain(getattr(changed, field))),)


def with_field(item: S, field: str, value: Any) -> S:
    """An item with another value in a field, given as JSON would hold it."""
    kinds = _kinds(type(item))
    if field == "id" or field not in kinds:
        raise Refused("unknown_field", id=field[:40])
    try:
        typed = msgspec.convert(plain(value), kinds[field], dec_hook=dec_hook)
    except msgspec.ValidationError as error:
        raise Refused("setting_malformed", id=field, detail=str(error)[:200]) from None
    return replace(item, **{field: typed})


def check_texts(item: Any, *needed: str) -> None:
    """Every text of an item as typed by a person; those `needed` are not empty."""
    for name in item.__struct_fields__:
        value = getattr(item, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                (checked_text if name in needed else checked_optional_text)(text)


def check_between(item: Any, field: str, low: float, high: float) -> None:
    """A number of an item that has one lies on its scale."""
    value = getattr(item, field)
    if value is not None and not low <= value <= high:
        raise Refused("number_off_scale", low=low, high=high)


def _sibling(base: type[C], name: str) -> type[C]:
    """The subject's own kind of change to that list."""
    return _siblings(base)[name]


@cache
def _siblings(base: type[C]) -> dict[str, type[C]]:
    return {kind.LIST: kind for kind in base.__subclasses__()}


@cache
def _kinds(kind: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in msgspec.structs.fields(kind)}
