"""Verbatims: customers' own words, taken in by batches; `verbatim_groups` brings them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import (
    Command,
    checked_id,
    checked_optional_text,
    checked_text,
    found,
    new_id,
)
from journeylab.workshop.findings.media import checked_medium
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.codec import plain
from journeylab.workshop.state.voices import APART, Medium, Sentiment, Verbatim, VoiceKind

Field = Literal[
    "text",
    "source",
    "at",
    "step",
    "channel",
    "score",
    "scale",
    "language",
    "sentiment",
    "kind",
    "need",
    "media",
]
PROPOSED = ("language", "sentiment", "kind", "need")  # what is proposed from the text
FEELS: Mapping[VoiceKind, Sentiment] = {
    "delight": "positive",
    "irritant": "negative",
    "effort_point": "negative",
    "rupture": "negative",
    "obstacle": "negative",
}
_TYPES = {part.name: part.type for part in msgspec.structs.fields(Verbatim)}
FINITE = (-1e9, 1e9)  # the scores of a verbatim whose scale is not known
_DAY = len("2026-11-28")


class VerbatimsAdded(Change, frozen=True):
    """One change for a whole batch: customers write by the thousand."""

    batch: str
    verbatims: tuple[Verbatim, ...]

    @property
    def key(self) -> str:
        return f"verbatims/{self.batch}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(verbatims=workshop.verbatims.extended(self.verbatims))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return VerbatimsRemoved(self.batch, tuple(one.id for one in self.verbatims))


class VerbatimsRemoved(Change, frozen=True):
    batch: str
    ids: tuple[str, ...]

    @property
    def key(self) -> str:
        return _key(self.batch, self.ids)

    def evolve(self, workshop: Workshop) -> Workshop:
        there = [one for one in self.ids if one in workshop.verbatims]
        return workshop.with_(verbatims=workshop.verbatims.without_all(there))

    def inverse(self, before: Workshop) -> Change:
        return VerbatimsRestored(self.batch, before.verbatims.places(self.ids))


class VerbatimsRestored(Change, frozen=True):
    """Back again, each after the one that stood before it."""

    batch: str
    places: tuple[tuple[str, str | None], ...]

    @property
    def key(self) -> str:
        return _key(self.batch, [one for one, _ in self.places])

    def evolve(self, workshop: Workshop) -> Workshop:
        back = [place for place in self.places if place[0] in workshop.verbatims.removed]
        return workshop.with_(verbatims=workshop.verbatims.put_back(back))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return VerbatimsRemoved(self.batch, tuple(one for one, _ in self.places))


class VerbatimSet(Change, frozen=True):
    """One field of a verbatim, with what follows from it, has another value."""

    id: str
    batch: str
    field: Field
    values: dict[str, Any]

    @property
    def key(self) -> str:
        return f"verbatims/{self.batch}/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.verbatims:
            return workshop
        values = {name: msgspec.convert(v, _TYPES[name]) for name, v in self.values.items()}
        newer = replace(workshop.verbatims[self.id], **values)
        return workshop.with_(verbatims=workshop.verbatims.replaced(newer))

    def inverse(self, before: Workshop) -> Change:
        verbatim = before.verbatims[self.id]
        was = {name: plain(getattr(verbatim, name)) for name in self.values}
        return VerbatimSet(self.id, self.batch, self.field, was)


class AddVerbatims(Command, frozen=True):
    """Many customers' words as one command; those that are there already, unchanged, are passed."""

    verbatims: tuple[Verbatim, ...]
    batch: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        batch = checked_id(self.batch or new_id())
        given = {one.id: one for one in self.verbatims}
        if len(given) != len(self.verbatims):
            raise Refused("id_taken", id="")
        new = tuple(_checked(one, workshop) for one in given.values() if _is_new(one, workshop))
        fresh = tuple(replace(one, batch=batch) for one in new)
        return (VerbatimsAdded(batch, fresh),) if fresh else ()


class SetVerbatim(Command, frozen=True):
    """Another value for one field of a verbatim: what a person says stands before a proposal."""

    id: str
    field: Field
    value: Any

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        verbatim = workshop.verbatims[found(self.id, workshop.verbatims, "verbatim")]
        set_so = replace(verbatim, **{self.field: self._typed()})
        newer = _checked(set_so, workshop, (self.field,))
        if self.field == "kind":
            newer = replace(newer, sentiment=FEELS.get(newer.kind, newer.sentiment))
        if self.field in PROPOSED and self.field not in newer.corrected:
            newer = replace(newer, corrected=(*newer.corrected, self.field))
        names = (self.field, "sentiment", "corrected")
        values = {n: getattr(newer, n) for n in names if getattr(newer, n) != getattr(verbatim, n)}
        if not values:
            return ()
        return (VerbatimSet(self.id, verbatim.batch, self.field, plain(values)),)

    def _typed(self) -> Any:
        try:
            return msgspec.convert(self.value, _TYPES[self.field])
        except msgspec.ValidationError:
            raise Refused("choice_unknown", field=self.field, value=str(self.value)[:40]) from None


class RemoveVerbatims(Command, frozen=True):
    """Verbatims out; the one who did it can bring them back."""

    ids: tuple[str, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        ids = [found(one, workshop.verbatims, "verbatim") for one in dict.fromkeys(self.ids)]
        return tuple(VerbatimsRemoved(batch, some) for batch, some in by_batch(ids, workshop))


def by_batch(ids: Iterable[str], workshop: Workshop) -> list[tuple[str, tuple[str, ...]]]:
    """The ids of verbatims, batch by batch."""

    def batch(one: str) -> str:
        return workshop.verbatims[one].batch

    return [(name, tuple(some)) for name, some in groupby(sorted(ids, key=batch), key=batch)]


def checked_moment(value: str) -> str:
    """An ISO day as such, an ISO moment in UTC; nothing stays nothing."""
    if not value:
        return ""
    try:
        if len(value) <= _DAY:
            return date.fromisoformat(value).isoformat()
        at = datetime.fromisoformat(value)
        aware = at if at.tzinfo else at.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError):
        raise Refused("date_malformed", value=value[:40]) from None


def _is_new(verbatim: Verbatim, workshop: Workshop) -> bool:
    if not workshop.verbatims.known(verbatim.id):
        return True
    there = workshop.verbatims.get(verbatim.id)
    if there is None or replace(there, batch="") != replace(_checked(verbatim, workshop), batch=""):
        raise Refused("id_taken", id=verbatim.id)
    return False


def _checked(verbatim: Verbatim, workshop: Workshop, fields: Iterable[str] = ()) -> Verbatim:
    """The verbatim, if these fields of it, or all, may be kept."""
    checked_id(verbatim.id)
    for name in fields or _CHECKS:
        if name in _CHECKS:
            _CHECKS[name](getattr(verbatim, name), workshop)
    _check_score(verbatim)
    at = checked_moment(verbatim.at)
    return verbatim if at == verbatim.at else replace(verbatim, at=at)


def _check_score(verbatim: Verbatim) -> None:
    low, high = verbatim.scale or FINITE
    score = low if verbatim.score is None else verbatim.score
    if not FINITE[0] <= low < high <= FINITE[1] or not low <= score <= high:
        raise Refused("score_off_scale", low=low, high=high)


def _check_step(step: str, workshop: Workshop) -> None:
    if step:
        found(step, workshop.steps, "step")


def _check_channel(channel: str, workshop: Workshop) -> None:
    if channel:
        found(channel, workshop.channels, "channel")


def _check_group(group: str, workshop: Workshop) -> None:
    if group != APART:
        found(group, workshop.verbatim_groups, "group")


def _check_media(media: tuple[Medium, ...], _: Workshop) -> None:
    for medium in media:
        checked_medium(medium)


_CHECKS: dict[str, Callable[[Any, Workshop], object]] = {
    "text": lambda text, _: checked_text(text),
    "source": lambda text, _: checked_optional_text(text),
    "need": lambda text, _: checked_optional_text(text),
    "step": _check_step,
    "channel": _check_channel,
    "group": _check_group,
    "media": _check_media,
}


def _key(batch: str, ids: Iterable[str]) -> str:
    listed = list(ids)
    return f"verbatims/{batch}/{listed[0]}" if len(listed) == 1 else f"verbatims/{batch}"
