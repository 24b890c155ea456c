"""The inventory of touchpoints: steps × channels, and what the rules take each for.

What a rule proposes, a hand confirms (`SetTouchpoint`). Each rule and its threshold: metrics.md,
"Touchpoints".
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.columns import INVENTORY

UNKNOWN = "(unknown)"  # the level of an event without a channel: it is none of the scope's
Place = tuple[str, str]


class Thresholds(NamedTuple):
    """Where the rules cut: shares of a step's customers, and the hours of `redundant`."""

    missing_from: float = 0.10
    redundant_from: float = 0.20
    redundant_hours: float = 24.0
    avoided_under: float = 0.05
    avoided_from: float = 0.15


DEFAULT = Thresholds()


@dataclass(frozen=True)
class Known:
    """What is known of a journey, whoever told it; `steps` and `channels` in the scope's order.

    `customers` counts the distinct customers of each step. `declared` is what the company says it
    offers, `walked` what a mystery walk found, `uses` what was confirmed by hand. `contacted_again`
    is, per step that the company starts, the share of its customers with two contacts or more
    within `redundant_hours`.
    """

    steps: Sequence[str]
    channels: Sequence[str]
    touchpoints: pd.DataFrame
    customers: Mapping[str, int]
    declared: Collection[Place] = ()
    initiative: Mapping[str, str] = field(default_factory=dict)
    contacted_again: Mapping[str, float] = field(default_factory=dict)
    satisfaction: Mapping[Place, tuple[int, float, float, float]] = field(default_factory=dict)
    verbatims: Mapping[Place, int] = field(default_factory=dict)
    walked: Collection[Place] = ()
    uses: Mapping[Place, str] = field(default_factory=dict)


def inventory(known: Known, thresholds: Thresholds = DEFAULT) -> pd.DataFrame:
    """One row per touchpoint seen, declared, confirmed or proposed, in journey order.

    `use` is what was confirmed, `proposed` what a rule takes it for ("" where none speaks), `share`
    the share that the rule compared with its threshold, `why` the other step that it rests on.
    """
    volumes = {
        (str(row["step"]), str(row["channel"])): (int(row["events"]), int(row["customers"]))
        for row in known.touchpoints.to_dict("records")
    }
    seen = _Seen(known, volumes, thresholds)
    rows = [row for step in known.steps for row in seen.rows(step)]
    return pd.DataFrame(rows, columns=list(INVENTORY))


class _Proposal(NamedTuple):
    use: str = ""
    share: float = math.nan
    why: str = ""


class _Seen(NamedTuple):
    """The volumes of each place, with all that the rules ask of them."""

    known: Known
    volumes: Mapping[Place, tuple[int, int]]
    thresholds: Thresholds

    def rows(self, step: str) -> Iterator[dict[str, Any]]:
        used = [c for s, c in self.volumes if s == step and c not in self.known.channels]
        for channel in [*self.known.channels, *used]:
            place = (step, channel)
            proposal = self._proposed(place)
            spoken_of = (self.volumes, self.known.declared, self.known.uses)
            if proposal.use or any(place in told for told in spoken_of):
                yield self._row(place, proposal)

    def _row(self, place: Place, proposal: _Proposal) -> dict[str, Any]:
        known, (step, channel) = self.known, place
        events, customers = self.volumes.get(place, (0, 0))
        n, mean, low, high = known.satisfaction.get(place, (0, math.nan, math.nan, math.nan))
        return {
            "step": step,
            "channel": channel,
            "events": events,
            "customers": customers,
            "share_of_step": self._share(place),
            "declared": place in known.declared,
            "initiative": known.initiative.get(step, ""),
            "n": n,
            "satisfaction": mean,
            "low": low,
            "high": high,
            "verbatims": known.verbatims.get(place, 0),
            "use": known.uses.get(place, ""),
            "proposed": proposal.use,
            "why": proposal.why,
            "share": proposal.share,
        }

    def _share(self, place: Place) -> float:
        there = self.known.customers.get(place[0], 0)
        return self.volumes.get(place, (0, 0))[1] / there if there else math.nan

    def _proposed(self, place: Place) -> _Proposal:
        """The first rule that speaks; none where the log does not know the step's channels."""
        if place[1] == UNKNOWN or not self._has_channels(place[0]):
            return _Proposal()
        rules = (self._missing, self._hidden, self._redundant, self._avoided)
        return next((found for found in (rule(place) for rule in rules) if found.use), _Proposal())

    def _has_channels(self, step: str) -> bool:
        return any(s == step and c != UNKNOWN for s, c in self.volumes)

    def _missing(self, place: Place) -> _Proposal:
        offered = place in self.volumes or place in self.known.declared
        if offered or place[1] not in self.known.channels:
            return _Proposal()
        beside = {near: self._share((near, place[1])) for near in self._neighbours(place[0])}
        most = _most(beside)
        if most is None or beside[most] < self.thresholds.missing_from:
            return _Proposal()
        return _Proposal("missing", beside[most], most)

    def _hidden(self, place: Place) -> _Proposal:
        found = place in self.volumes or place in self.known.walked
        is_hidden = place in self.known.declared and not found
        return _Proposal("hidden", 0.0) if is_hidden else _Proposal()

    def _redundant(self, place: Place) -> _Proposal:
        again = self.known.contacted_again.get(place[0], 0.0)
        by_company = self.known.initiative.get(place[0]) == "company" and place in self.volumes
        enough = by_company and again >= self.thresholds.redundant_from
        return _Proposal("redundant", again) if enough else _Proposal()

    def _avoided(self, place: Place) -> _Proposal:
        offered = place in self.volumes or place in self.known.declared
        here = self._share(place)
        if not offered or not here < self.thresholds.avoided_under:
            return _Proposal()
        others = (s for s in self.known.steps if s != place[0])
        elsewhere = {step: self._share((step, place[1])) for step in others}
        most = _most(elsewhere)
        if most is None or elsewhere[most] < self.thresholds.avoided_from:
            return _Proposal()
        return _Proposal("avoided", here, most)

    def _neighbours(self, step: str) -> list[str]:
        place = list(self.known.steps).index(step)
        return [*self.known.steps[max(0, place - 1) : place], *self.known.steps[place + 1 :][:1]]


def _most(shares: Mapping[str, float]) -> str | None:
    """The step with the largest share, the earliest of equals; None where none is known."""
    known = {step: share for step, share in shares.items() if not math.isnan(share)}
    return max(known, key=lambda step: known[step]) if known else None
