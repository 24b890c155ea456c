"""The affinity diagram of verbatims: groups proposed from their texts and corrected by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, checked_text, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.ordered import ROOT
from journeylab.workshop.state.voices import APART, VerbatimGroup, VoiceKind

Field = Literal["name", "step", "kind"]


class VerbatimGroupAdded(Change, frozen=True):
    group: VerbatimGroup
    after: str | None = ""

    @property
    def key(self) -> str:
        return f"verbatim_groups/{self.group.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        groups = workshop.verbatim_groups.placed(self.group, ROOT, self.after)
        return workshop.with_(verbatim_groups=groups)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return VerbatimGroupRemoved(self.group.id)


class VerbatimGroupRemoved(Change, frozen=True):
    """`into` names the group that took its verbatims in, where it was merged."""

    id: str
    into: str = ""

    @property
    def key(self) -> str:
        return f"verbatim_groups/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.verbatim_groups:
            return workshop
        return workshop.with_(verbatim_groups=workshop.verbatim_groups.without(self.id))

    def inverse(self, before: Workshop) -> Change:
        return VerbatimGroupRestored(self.id, before.verbatim_groups.before(self.id), self.into)


class VerbatimGroupRestored(Change, frozen=True):
    id: str
    after: str | None
    into: str = ""

    @property
    def key(self) -> str:
        return f"verbatim_groups/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        group = workshop.verbatim_groups.removed.get(self.id)
        if group is None:
            return workshop
        groups = workshop.verbatim_groups.placed(group, ROOT, self.after)
        return workshop.with_(verbatim_groups=groups)

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return VerbatimGroupRemoved(self.id, self.into)


class VerbatimGroupSet(Change, frozen=True):
    id: str
    field: Field
    values: dict[str, Any]

    @property
    def key(self) -> str:
        return f"verbatim_groups/{self.id}/{self.field}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.verbatim_groups:
            return workshop
        group = replace(workshop.verbatim_groups[self.id], **self.values)
        return workshop.with_(verbatim_groups=workshop.verbatim_groups.replaced(group))

    def inverse(self, before: Workshop) -> Change:
        group = before.verbatim_groups[self.id]
        was = {name: getattr(group, name) for name in self.values}
        return VerbatimGroupSet(self.id, self.field, was)


class VerbatimsMoved(Change, frozen=True):
    """Those of these verbatims that stand in one group, stand in another."""

    ids: tuple[str, ...]
    source: str
    target: str
    batch: str = ""  # of a verbatim that moved alone

    @property
    def key(self) -> str:
        if len(self.ids) == 1:
            return f"verbatims/{self.batch}/{self.ids[0]}/group"
        return f"verbatim_groups/{self.target or self.source}/verbatims"

    def evolve(self, workshop: Workshop) -> Workshop:
        gone = self.target != APART and self.target not in workshop.verbatim_groups
        target = APART if gone else self.target
        moved = [replace(workshop.verbatims[one], group=target) for one in self._there(workshop)]
        return workshop.with_(verbatims=workshop.verbatims.replaced_all(moved))

    def inverse(self, before: Workshop) -> Change:
        return VerbatimsMoved(self._there(before), self.target, self.source, self.batch)

    def _there(self, workshop: Workshop) -> tuple[str, ...]:
        known = workshop.verbatims
        return tuple(i for i in self.ids if i in known and known[i].group == self.source)


class Grouping(Struct, frozen=True):
    """A group to be made, and the verbatims that it takes in."""

    group: VerbatimGroup
    verbatims: tuple[str, ...]


class GroupVerbatims(Command, frozen=True):
    """Many new groups at once, such as a proposal; groups that become empty are removed."""

    groups: tuple[Grouping, ...]

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        made: list[Change] = []
        homes: dict[str, str] = {}
        for one in self.groups:
            made += _made(one.group, workshop)
            homes.update(dict.fromkeys(one.verbatims, one.group.id))
        moves = _moves(homes, workshop)
        return (*made, *moves, *_emptied(moves, workshop))


class SplitGroup(Command, frozen=True):
    """Some verbatims, from wherever they are, into a new group of their own."""

    name: str
    verbatims: tuple[str, ...]
    id: str = ""
    after: str | None = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        group = VerbatimGroup(self.id or new_id(), self.name)
        moves = _moves(dict.fromkeys(self.verbatims, group.id), workshop)
        made = _made(group, workshop, self.after)
        return (*made, *moves, *_emptied(moves, workshop))


class MoveToGroup(Command, frozen=True):
    """Verbatims into a group that is there, or, without one, apart."""

    verbatims: tuple[str, ...]
    group: str = APART

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if self.group != APART:
            found(self.group, workshop.verbatim_groups, "group")
        return _moves(dict.fromkeys(self.verbatims, self.group), workshop)


class MergeGroups(Command, frozen=True):
    """Some groups into one of them or another, which keeps its name."""

    groups: tuple[str, ...]
    into: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.into, workshop.verbatim_groups, "group")
        known = workshop.verbatim_groups
        others = [found(one, known, "group") for one in dict.fromkeys(self.groups)]
        merged = [one for one in others if one != self.into]
        homes = dict.fromkeys(members(merged, workshop), self.into)
        removals = (VerbatimGroupRemoved(one, self.into) for one in merged)
        return (*_moves(homes, workshop), *removals)


class RenameGroup(Command, frozen=True):
    """Another name for a group: from then on no proposal."""

    id: str
    name: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "name", {"name": checked_text(self.name), "proposed": False}, workshop)


class PlaceGroup(Command, frozen=True):
    """The step that a group is about, or none."""

    id: str
    step: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        if self.step:
            found(self.step, workshop.steps, "step")
        return _set(self.id, "step", {"step": self.step}, workshop)


class JudgeGroup(Command, frozen=True):
    """What a group is: a delight, an irritant, and so on; or left open."""

    id: str
    kind: VoiceKind

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return _set(self.id, "kind", {"kind": self.kind}, workshop)


class RemoveGroup(Command, frozen=True):
    """A group out; its verbatims stay, apart."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.id, workshop.verbatim_groups, "group")
        homes = dict.fromkeys(members([self.id], workshop), APART)
        return (*_moves(homes, workshop), VerbatimGroupRemoved(self.id))


def members(groups: Iterable[str], workshop: Workshop) -> list[str]:
    """The ids of the verbatims in these groups, in no order."""
    wanted = set(groups)
    return [one.id for one in workshop.verbatims.unordered() if one.group in wanted]


def _made(group: VerbatimGroup, workshop: Workshop, after: str | None = "") -> list[Change]:
    checked_id(group.id)
    checked_text(group.name)
    if group.step:
        found(group.step, workshop.steps, "step")
    if workshop.verbatim_groups.get(group.id) == group:
        return []
    if workshop.verbatim_groups.known(group.id):
        raise Refused("id_taken", id=group.id)
    return [VerbatimGroupAdded(group, after)]


def _moves(homes: dict[str, str], workshop: Workshop) -> tuple[VerbatimsMoved, ...]:
    """One change per pair of groups between which verbatims move."""
    ways: dict[tuple[str, str], list[str]] = {}
    for one, target in homes.items():
        source = workshop.verbatims[found(one, workshop.verbatims, "verbatim")].group
        if source != target:
            ways.setdefault((source, target), []).append(one)
    return tuple(_move(tuple(ids), way, workshop) for way, ids in ways.items())


def _move(ids: tuple[str, ...], way: tuple[str, str], workshop: Workshop) -> VerbatimsMoved:
    batch = workshop.verbatims[ids[0]].batch if len(ids) == 1 else ""
    return VerbatimsMoved(ids, *way, batch)


def _emptied(
    moves: Iterable[VerbatimsMoved], workshop: Workshop
) -> tuple[VerbatimGroupRemoved, ...]:
    """The groups that all their verbatims leave, and none comes to."""
    moves = tuple(moves)
    leaving = Counter[str]()
    for move in moves:
        leaving[move.source] += len(move.ids)
    sizes = Counter(one.group for one in workshop.verbatims.unordered())
    kept = {APART, *(move.target for move in moves)}
    emptied = (one for one, gone in leaving.items() if gone == sizes[one] and one not in kept)
    return tuple(map(VerbatimGroupRemoved, emptied))


def _set(
    group_id: str, field: Field, values: dict[str, Any], workshop: Workshop
) -> tuple[Change, ...]:
    group = workshop.verbatim_groups[found(group_id, workshop.verbatim_groups, "group")]
    if all(getattr(group, name) == value for name, value in values.items()):
        return ()
    return (VerbatimGroupSet(group_id, field, values),)
