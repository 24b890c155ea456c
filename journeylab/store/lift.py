"""Changes in the shape of an older version, lifted to today's; the only place that knows them."""

from __future__ import annotations

from collections.abc import Callable

from journeylab.store.errors import StoreError
from journeylab.workshop.entry import FORMAT, Entry

# the format that an entry has → how it gets the next one
LIFTS: dict[int, Callable[[Entry], Entry]] = {}


def lifted(entry: Entry, where: str) -> Entry:
    """The entry as today's rules would have written it."""
    if entry.format > FORMAT:
        raise StoreError("newer", file=where, format=entry.format, known=FORMAT)
    while entry.format < FORMAT:
        entry = LIFTS[entry.format](entry)
    return entry
