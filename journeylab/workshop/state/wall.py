"""The notes of all tables, by id, and in the order of time per table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from immutables import Map
from msgspec.structs import replace

from journeylab.workshop.state.note import Note

Place = tuple[str, str, str, str]  # stage, moment, rank, id
Order = Map[str, tuple[Place, ...]]  # the places of each table, sorted
LAST = "\U0010ffff"


class Wall(Mapping[str, Note]):
    """A frozen mapping of id to note that iterates table by table, in time within each stage.

    A removed or merged note is set aside, not forgotten, so that it can be put back by its id
    alone. The order follows from the notes; it is found when first asked for, then handed on.
    """

    __slots__ = ("_items", "_order", "removed")

    def __init__(
        self,
        items: Map[str, Note] | None = None,
        removed: Map[str, Note] | None = None,
        order: Order | None = None,
    ) -> None:
        self._items: Map[str, Note] = Map() if items is None else items
        self.removed: Map[str, Note] = Map() if removed is None else removed
        self._order = order

    # reading
    def __getitem__(self, note_id: str) -> Note:
        return self._items[note_id]

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, note_id: object) -> bool:
        return note_id in self._items

    def __iter__(self) -> Iterator[str]:
        return (place[-1] for table in self.tables for place in self.order[table])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Wall):
            return NotImplemented
        return (self._items, self.removed) == (other._items, other.removed)

    def __hash__(self) -> int:
        return hash(len(self._items))

    def __repr__(self) -> str:
        return f"Wall({list(self.values())!r})"

    @property
    def order(self) -> Order:
        """The places of each table that has notes, sorted."""
        if self._order is None:
            tables: dict[str, list[Place]] = {}
            for note in self._items.values():
                tables.setdefault(note.table, []).append(place_of(note))
            self._order = Map({table: tuple(sorted(places)) for table, places in tables.items()})
        return self._order

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that have notes."""
        return tuple(sorted(table for table, places in self.order.items() if places))

    def at(self, table: str) -> Iterable[Note]:
        """The notes of one table, in time within each stage."""
        return (self._items[place[-1]] for place in self.order.get(table, ()))

    def unordered(self) -> Iterable[Note]:
        """The notes in no order, which is quicker."""
        return self._items.values()

    def known(self, note_id: str) -> bool:
        """Whether the id is in use or was once."""
        return note_id in self._items or note_id in self.removed

    def standing(self, note_id: str) -> str:
        """The id of the note itself, or of the one that it was merged into; "" where it is gone."""
        while note_id not in self._items:
            aside = self.removed.get(note_id)
            if aside is None or not aside.merged_into:
                return ""
            note_id = aside.merged_into
        return note_id

    def column(self, table: str, stage: str, moment: str) -> tuple[Note, ...]:
        """The notes of one moment, in the order of their ranks."""
        places = self.order.get(table, ())
        first = bisect_left(places, (stage, moment))
        last = bisect_right(places, (stage, moment, LAST))
        return tuple(self._items[place[-1]] for place in places[first:last])

    def moment_before(self, table: str, stage: str, moment: str) -> str:
        """The moment before another of that stage, or the last one where it is ""; "" if none."""
        places = self.order.get(table, ())
        at = bisect_left(places, (stage, moment or LAST)) - 1
        return places[at][1] if at >= 0 and places[at][0] == stage else ""

    def moment_after(self, table: str, stage: str, moment: str) -> str:
        """The moment after another of that stage, or the first one where it is ""; "" if none."""
        places = self.order.get(table, ())
        at = bisect_right(places, (stage, moment, LAST) if moment else (stage,))
        return places[at][1] if at < len(places) and places[at][0] == stage else ""

    def last_told(self, table: str, stage: str) -> str:
        """The last moment that a table told in a stage by what others have, or nobody, now."""
        if not table:
            return ""
        own = (n for n in chain(self._items.values(), self.removed.values()) if n.stage == stage)
        told = (
            n.told if n.origin == table else n.moment for n in own if table in (n.origin, n.table)
        )
        return max(told, default="")

    # the next version
    def put(self, note: Note) -> Wall:
        """With a new, restored or altered note, in the place that it says."""
        old = self._items.get(note.id)
        order = self.order
        if old is None or (old.table, place_of(old)) != (note.table, place_of(note)):
            order = _with(note, order if old is None else _without(old, order))
        aside = self.removed.delete(note.id) if note.id in self.removed else self.removed
        return Wall(self._items.set(note.id, note), aside, order)

    def without(self, note_id: str, merged_into: str = "") -> Wall:
        """With a note set aside, perhaps because another says the same."""
        note = self._items[note_id]
        aside = replace(note, merged_into=merged_into)
        return Wall(
            self._items.delete(note_id),
            self.removed.set(note_id, aside),
            _without(note, self.order),
        )


def place_of(note: Note) -> Place:
    """Where a note stands among those of its table."""
    return note.stage, note.moment, note.rank, note.id


def _with(note: Note, order: Order) -> Order:
    places = list(order.get(note.table, ()))
    insort(places, place_of(note))
    return order.set(note.table, tuple(places))


def _without(note: Note, order: Order) -> Order:
    places = order[note.table]
    at = bisect_left(places, place_of(note))
    return order.set(note.table, (*places[:at], *places[at + 1 :]))
