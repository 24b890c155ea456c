"""Which attribute of an event, or of its trace, is the customer, the moment, the step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.values.names import folded
from journeylab.evidence.xes.parsing import Event

CASE = "case:"  # how a trace's attribute is written where events and traces share one table

_NAMES: Mapping[str, tuple[str, ...]] = {
    "customer": (),
    "at": ("time timestamp", "timestamp", "time", "date", "complete timestamp"),
    "start": ("start timestamp", "time start", "start time", "starttime"),
    "step": ("concept name", "activity", "event name", "step", "etape", "activite"),
    "channel": ("channel", "canal", "contact channel", "canal de contact", "touchpoint"),
    "lifecycle": ("lifecycle transition", "lifecycle"),
    "score": (),
    "segment": (),
    "person": (),
}
# what belongs to the whole trace
_OF_TRACE: Mapping[str, tuple[str, ...]] = {
    "customer": ("concept name", "case id", "caseid", "customer", "customer id", "client", "id"),
    "channel": _NAMES["channel"],
}


class Keys:
    """The attributes seen so far, and which of them plays which role, by hand or by name."""

    ROLES: ClassVar[tuple[str, ...]] = tuple(_NAMES)

    def __init__(self, options: ReadingOptions) -> None:
        self._by_hand = {role: getattr(options, role) for role in _NAMES if role != "lifecycle"}
        self._own: dict[str, None] = {}
        self._of_trace: dict[str, None] = {}
        self._candidates: dict[str, tuple[tuple[bool, str], ...]] = dict.fromkeys(_NAMES, ())

    def see(self, event: Event) -> None:
        """Learn of attributes that were not seen before."""
        trace = event.trace or {}
        if event.own.keys() <= self._own.keys() and trace.keys() <= self._of_trace.keys():
            return
        self._own |= dict.fromkeys(event.own)
        self._of_trace |= dict.fromkeys(trace)
        self._candidates = {role: tuple(self._candidates_for(role)) for role in _NAMES}

    def value(self, role: str, event: Event) -> str:
        """What an event says in a role; empty where nothing does."""
        for of_trace, key in self._candidates[role]:
            said = (event.trace or {}).get(key) if of_trace else event.own.get(key)
            if said:
                return said
        return ""

    def all_names(self) -> list[str]:
        """Every attribute: an event's by its name, a trace's with `case:` before it."""
        return [*self._own, *(CASE + key for key in self._of_trace)]

    def named_but_absent(self) -> str:
        """An attribute that was named by hand and that no event has; empty where there is none."""
        named = (name for name in self._by_hand.values() if name)
        return next((name for name in named if not any(self._spelled(name))), "")

    def recognised(self) -> Iterator[tuple[str, str, bool]]:
        """Each attribute, the role that it plays, and whether it enters."""
        roles = {name: role for role, name in reversed(self.played().items())}
        for name in self.all_names():
            yield name, roles.get(name, "other"), name in roles

    def played(self) -> dict[str, str]:
        """Role → the attribute that plays it, as `all_names` writes it."""
        return {
            role: CASE + key if of_trace else key
            for role, candidates in self._candidates.items()
            for of_trace, key in candidates[:1]
        }

    def _candidates_for(self, role: str) -> Iterator[tuple[bool, str]]:
        if self._by_hand.get(role):
            yield from self._spelled(self._by_hand[role])
            return
        for of_trace, keys, names in (
            (False, self._own, _NAMES[role]),
            (True, self._of_trace, _OF_TRACE.get(role, ())),
        ):
            for name in names:
                yield from ((of_trace, key) for key in keys if folded(key) == name)

    def _spelled(self, name: str) -> Iterator[tuple[bool, str]]:
        """The attributes that a name given by hand may mean, the likeliest first."""
        bare = name.removeprefix(CASE)
        for spelled in (str, folded):
            if not name.startswith(CASE):
                yield from ((False, key) for key in self._own if spelled(key) == spelled(name))
            yield from ((True, key) for key in self._of_trace if spelled(key) == spelled(bare))
