"""Things in an order that is kept per parent: steps in a stage, sub-steps in a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from immutables import Map

ROOT = ""


class Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)
V = TypeVar("V")


class Ordered(Mapping[str, T], Generic[T]):
    """A frozen mapping of id to item that iterates depth first, in the order of its parents.

    A removed item is set aside, not forgotten, so that it can be put back by its id alone. Remove
    what stands below an item before the item itself. A root that is no item of this order ends in
    "/", so that a stage and a step may have the same id.
    """

    __slots__ = ("_items", "_parents", "order", "removed", "roots")

    def __init__(
        self,
        items: Map[str, T] | None = None,
        order: Map[str, tuple[str, ...]] | None = None,
        parents: Map[str, str] | None = None,
        removed: Map[str, T] | None = None,
        roots: tuple[str, ...] = (ROOT,),
    ) -> None:
        self._items: Map[str, T] = Map() if items is None else items
        self.order: Map[str, tuple[str, ...]] = Map() if order is None else order
        self._parents = parents
        self.removed: Map[str, T] = Map() if removed is None else removed
        self.roots = roots

    # reading
    def __getitem__(self, item_id: str) -> T:
        return self._items[item_id]

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._items

    def __iter__(self) -> Iterator[str]:
        ahead = list(reversed(self.roots))
        while ahead:
            parent = ahead.pop()
            if parent in self._items:
                yield parent
            ahead.extend(reversed(self.order.get(parent, ())))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ordered):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((len(self._items), self.roots))

    def __repr__(self) -> str:
        return f"Ordered({dict(self)!r})"

    def _parts(self) -> tuple[object, ...]:
        filled = {parent: ids for parent, ids in self.order.items() if ids}
        return self._items, filled, self.removed, self.roots

    def unordered(self) -> Iterable[T]:
        """The items in no order, which is quicker."""
        return self._items.values()

    @property
    def parents(self) -> Map[str, str]:
        """The parent of each item; found from the order where it was not handed on."""
        if self._parents is None:
            below = self.order.items()
            self._parents = Map({child: parent for parent, ids in below for child in ids})
        return self._parents

    def children(self, parent: str = ROOT) -> tuple[str, ...]:
        """Ids directly under a parent, in order."""
        return self.order.get(parent, ())

    def before(self, item_id: str) -> str | None:
        """The id that stands just before this one under its parent; None where it is first."""
        siblings = self.children(self.parents[item_id])
        place = siblings.index(item_id)
        return siblings[place - 1] if place else None

    def known(self, item_id: str) -> bool:
        """Whether the id is in use or was once."""
        return item_id in self._items or item_id in self.removed

    # the next version
    def placed(self, item: T, parent: str, after: str | None) -> Ordered[T]:
        """With a new or restored item: after None it is first, after a lost one last."""
        return Ordered(
            self._items.set(item.id, item),
            self.order.set(parent, _inserted(self.children(parent), item.id, after)),
            self.parents.set(item.id, parent),
            self.removed.delete(item.id) if item.id in self.removed else self.removed,
            self.roots,
        )

    def replaced(self, item: T) -> Ordered[T]:
        """With a new version of an item, in its old place."""
        return Ordered(
            self._items.set(item.id, item), self.order, self.parents, self.removed, self.roots
        )

    def without(self, item_id: str) -> Ordered[T]:
        """With an item set aside; nothing may stand below it."""
        parent = self.parents[item_id]
        left = tuple(i for i in self.children(parent) if i != item_id)
        return Ordered(
            self._items.delete(item_id),
            self.order.set(parent, left),
            self.parents.delete(item_id),
            self.removed.set(item_id, self._items[item_id]),
            self.roots,
        )

    def moved(self, item: T, parent: str, after: str | None) -> Ordered[T]:
        """With an item put after another, perhaps under another parent."""
        old = self.parents[item.id]
        order = self.order.set(old, tuple(i for i in self.children(old) if i != item.id))
        return Ordered(
            self._items.set(item.id, item),
            order.set(parent, _inserted(order.get(parent, ()), item.id, after)),
            self.parents.set(item.id, parent),
            self.removed,
            self.roots,
        )

    # many at once, in one pass
    def extended(self, items: Sequence[T], parent: str = ROOT) -> Ordered[T]:
        """With many new items, at the end of what stands under a parent."""
        ids = tuple(item.id for item in items)
        return Ordered(
            self._items.update({item.id: item for item in items}),
            self.order.set(parent, self.children(parent) + ids),
            self.parents.update(dict.fromkeys(ids, parent)),
            _without(self.removed, ids),
            self.roots,
        )

    def replaced_all(self, items: Iterable[T]) -> Ordered[T]:
        """With new versions of many items, in their old places."""
        newer = self._items.update({item.id: item for item in items})
        return Ordered(newer, self.order, self._parents, self.removed, self.roots)

    def without_all(self, ids: Sequence[str], parent: str = ROOT) -> Ordered[T]:
        """With many items under one parent set aside; nothing may stand below them."""
        gone = set(ids)
        return Ordered(
            _without(self._items, ids),
            self.order.set(parent, tuple(i for i in self.children(parent) if i not in gone)),
            _without(self.parents, ids),
            self.removed.update({item_id: self._items[item_id] for item_id in ids}),
            self.roots,
        )

    def places(self, ids: Iterable[str], parent: str = ROOT) -> tuple[tuple[str, str | None], ...]:
        """Many ids under one parent, in order, each with the one before it."""
        wanted, siblings = set(ids), self.children(parent)
        pairs = zip(siblings, (None, *siblings), strict=False)
        return tuple((item_id, before) for item_id, before in pairs if item_id in wanted)

    def put_back(self, places: Sequence[tuple[str, str | None]], parent: str = ROOT) -> Ordered[T]:
        """With many items that were set aside where they stood, as `places` told."""
        back = {item_id: self.removed[item_id] for item_id, _ in places}
        return Ordered(
            self._items.update(back),
            self.order.set(parent, _woven(self.children(parent), places)),
            self.parents.update(dict.fromkeys(back, parent)),
            _without(self.removed, back),
            self.roots,
        )

    def rooted(self, roots: tuple[str, ...]) -> Ordered[T]:
        """With other roots, in another order."""
        return Ordered(self._items, self.order, self.parents, self.removed, roots)


def _inserted(ids: tuple[str, ...], item_id: str, after: str | None) -> tuple[str, ...]:
    if after is None:
        return (item_id, *ids)
    place = ids.index(after) + 1 if after in ids else len(ids)
    return (*ids[:place], item_id, *ids[place:])


def _woven(ids: tuple[str, ...], places: Iterable[tuple[str, str | None]]) -> tuple[str, ...]:
    """The ids with others put in, each after its anchor; those whose anchor has gone come last."""
    following = {after: item_id for item_id, after in places}
    woven: list[str] = []
    for anchor in (None, *ids):
        if anchor is not None:
            woven.append(anchor)
        _follow(anchor, following, woven)
    for anchor in list(following):
        woven += [following.pop(anchor)] if anchor in following else []
        _follow(woven[-1], following, woven)
    return tuple(woven)


def _follow(anchor: str | None, following: dict[str | None, str], woven: list[str]) -> None:
    while (following_id := following.pop(anchor, None)) is not None:
        woven.append(following_id)
        anchor = following_id


def _without(items: Map[str, V], ids: Iterable[str]) -> Map[str, V]:
    fewer = items.mutate()
    for item_id in ids:
        fewer.pop(item_id, None)
    return fewer.finish()
