"""The inventory of touchpoints: steps × channels, and what the rules take each for.

What a rule proposes, a hand confirms (`SetTouchpoint`). Each rule and its threshold: metrics.md,
"Touchpoints".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.columns import INVENTORY
from journeylab.analysis.scores import wilson

UNKNOWN = "(unknown)"  # the level of an event without a channel: it is none of the scope's
Place = tuple[str, str]


class Thresholds(NamedTuple):
    """Where the rules cut: shares of a step's customers, and the hours of `redundant`.

    A share of fewer than `fewest` customers proposes nothing: of 20, one is 5 %, the smallest share
    that a rule cuts at.
    """

    missing_from: float = 0.10
    redundant_from: float = 0.20
    redundant_hours: float = 24.0
    avoided_under: float = 0.05
    avoided_from: float = 0.15
    fewest: int = 20


DEFAULT = Thresholds()


@dataclass(frozen=True)
class Known:
    """What is known of a journey, whoever told it; `steps` and `channels` in the scope's order.

    `customers` counts the distinct customers of each step; `contacts` what reports or hands have
    counted, which says nothing of how many customers they came from, `followed` the answers of
    metric series of what customers think. `declared` is what the company
    says it offers, `walked` how often mystery walks met a touchpoint, of how often they looked for
    it, `uses` what was confirmed by hand. `contacted_again` is, per step, the share of its
    customers with two contacts or more within `redundant_hours`. `stands_for` has, per step, the
    words of the journey's step that it was taken for, and by what it was found.
    """

    steps: Sequence[str]
    channels: Sequence[str]
    touchpoints: pd.DataFrame
    customers: Mapping[str, int]
    declared: Collection[Place] = ()
    initiative: Mapping[str, str] = field(default_factory=dict)
    contacted_again: Mapping[str, float] = field(default_factory=dict)
    contacts: Mapping[Place, int] = field(default_factory=dict)
    satisfaction: Mapping[Place, tuple[int, float, float, float]] = field(default_factory=dict)
    followed: Mapping[Place, int] = field(default_factory=dict)
    verbatims: Mapping[Place, int] = field(default_factory=dict)
    walked: Mapping[Place, tuple[int, int]] = field(default_factory=dict)
    uses: Mapping[Place, str] = field(default_factory=dict)
    stands_for: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def inventory(known: Known, thresholds: Thresholds = DEFAULT) -> pd.DataFrame:
    """One row per touchpoint seen, declared, confirmed or proposed, in journey order.

    `use` is what was confirmed, `proposed` what a rule takes it for ("" where none speaks), `share`
    the share that the rule compared with its threshold, of `share_of` customers, with its 95 %
    interval (Wilson), `why` the other step that it rests on.
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
    of: int = 0
    why: str = ""

    @property
    def interval(self) -> tuple[float, float]:
        """That of the share; NaN where there is none."""
        return wilson(round(self.share * self.of), self.of) if self.use else (math.nan, math.nan)


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
            known = self.known
            spoken_of = (
                *(self.volumes, known.declared, known.uses, known.walked),
                *(known.contacts, known.satisfaction, known.followed),
            )
            if proposal.use or any(place in told for told in spoken_of):
                yield self._row(place, proposal)

    def _row(self, place: Place, proposal: _Proposal) -> dict[str, Any]:
        known, (step, channel) = self.known, place
        events, customers = self.volumes.get(place, (0, 0))
        n, mean, low, high = known.satisfaction.get(place, (0, math.nan, math.nan, math.nan))
        met, looked_for = known.walked.get(place, (0, 0))
        stands_for, matched_by = known.stands_for.get(step, ("", ""))
        share_low, share_high = proposal.interval
        return {
            "step": step,
            "channel": channel,
            "events": events,
            "customers": customers,
            "contacts": known.contacts.get(place, 0),
            "share_of_step": self._share(place),
            "declared": place in known.declared,
            "initiative": known.initiative.get(step, ""),
            "n": n,
            "satisfaction": mean,
            "low": low,
            "high": high,
            "followed": known.followed.get(place, 0),
            "verbatims": known.verbatims.get(place, 0),
            "use": known.uses.get(place, ""),
            "proposed": proposal.use,
            "why": proposal.why,
            "share": proposal.share,
            "share_of": proposal.of,
            "share_low": share_low,
            "share_high": share_high,
            "walk_met": met,
            "walk_of": looked_for,
            "stands_for": stands_for,
            "matched_by": matched_by,
        }

    def _share(self, place: Place) -> float:
        there = self._customers(place[0])
        return self.volumes.get(place, (0, 0))[1] / there if there else math.nan

    def _customers(self, step: str) -> int:
        return int(self.known.customers.get(step, 0))

    def _is_enough(self, step: str) -> bool:
        return self._customers(step) >= self.thresholds.fewest

    def _proposed(self, place: Place) -> _Proposal:
        """The first rule that speaks; without a log of its channels, what else looked may."""
        if place[1] == UNKNOWN:
            return _Proposal()
        rules: tuple[Callable[[Place], _Proposal], ...] = ()
        if self._has_channels(place[0]):
            rules = (self._missing, self._hidden, self._redundant, self._avoided)
        elif place in self.known.walked or self._is_counted_around(place):
            rules = (self._hidden,)
        return next((found for found in (rule(place) for rule in rules) if found.use), _Proposal())

    def _has_channels(self, step: str) -> bool:
        return any(s == step and c != UNKNOWN for s, c in self.volumes)

    def _is_counted_around(self, place: Place) -> bool:
        """Whether reports count this step on another channel, and this channel at another step."""
        counted = self.known.contacts
        return any(s == place[0] for s, _ in counted) and any(c == place[1] for _, c in counted)

    def _missing(self, place: Place) -> _Proposal:
        if self._is_offered(place) or place[1] not in self.known.channels:
            return _Proposal()
        near = [step for step in self._neighbours(place[0]) if self._is_enough(step)]
        beside = {step: self._share((step, place[1])) for step in near}
        most = _most(beside)
        if most is None or beside[most] < self.thresholds.missing_from:
            return _Proposal()
        return _Proposal("missing", beside[most], self._customers(most), most)

    def _hidden(self, place: Place) -> _Proposal:
        found = self._is_in_data(place) or self._is_met(place)
        is_hidden = place in self.known.declared and not found
        return _Proposal("hidden", 0.0, self._customers(place[0])) if is_hidden else _Proposal()

    def _redundant(self, place: Place) -> _Proposal:
        step = place[0]
        again = self.known.contacted_again.get(step, 0.0)
        by_company = self.known.initiative.get(step) == "company" and place in self.volumes
        if not by_company or not self._is_enough(step) or again < self.thresholds.redundant_from:
            return _Proposal()
        return _Proposal("redundant", again, self._customers(step))

    def _avoided(self, place: Place) -> _Proposal:
        here = self._share(place)
        is_rare = self._is_enough(place[0]) and here < self.thresholds.avoided_under
        if not self._is_offered(place) or not is_rare:
            return _Proposal()
        others = (s for s in self.known.steps if s != place[0] and self._is_enough(s))
        elsewhere = {step: self._share((step, place[1])) for step in others}
        most = _most(elsewhere)
        if most is None or elsewhere[most] < self.thresholds.avoided_from:
            return _Proposal()
        return _Proposal("avoided", here, self._customers(place[0]), most)

    def _is_offered(self, place: Place) -> bool:
        return self._is_in_data(place) or place in self.known.declared or self._is_met(place)

    def _is_in_data(self, place: Place) -> bool:
        return place in self.volumes or place in self.known.contacts

    def _is_met(self, place: Place) -> bool:
        return self.known.walked.get(place, (0, 0))[0] > 0

    def _neighbours(self, step: str) -> list[str]:
        """The nearest steps, before and after, of which the data know customers."""
        place = list(self.known.steps).index(step)
        before, after = self.known.steps[:place], self.known.steps[place + 1 :]
        near = (filter(self._customers, reversed(before)), filter(self._customers, after))
        return [found for side in near if (found := next(side, "")) != ""]


def _most(shares: Mapping[str, float]) -> str | None:
    """The step with the largest share, the earliest of equals; None where none is known."""
    known = {step: share for step, share in shares.items() if not math.isnan(share)}
    return max(known, key=lambda step: known[step]) if known else None
