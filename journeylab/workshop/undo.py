"""Personal undo: my last command still in force, unless someone has changed the same since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from journeylab.workshop.change import Change
from journeylab.workshop.entry import Entry
from journeylab.workshop.findings.groups import VerbatimGroupRemoved, members
from journeylab.workshop.journey.stages import StageRemoved
from journeylab.workshop.journey.steps import StepMoved, StepRemoved, family
from journeylab.workshop.preparation.objectives import ObjectiveRemoved
from journeylab.workshop.preparation.personas import PersonaRemoved
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.vocabulary import change_from

DEEPEST = 1_000  # gestures that one actor can take back


class Undoable(Struct, frozen=True):
    """One actor's commands that can be taken back, and those taken back that can be redone.

    `undone` holds the commands that did the undoing: redoing means taking those back.
    """

    done: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    last: str = ""

    def after(self, entry: Entry, me: str) -> Undoable:
        """With one more entry of the log; a command of several entries counts once."""
        left = self.without(entry.undoes) if entry.op == "revert" else self
        if entry.actor != me:
            return left
        if entry.inverse is None:  # one change that cannot be taken back binds its whole gesture
            return Undoable(left.without(entry.command).done, left.undone, entry.command)
        return left if entry.command == self.last else left.with_command(entry)

    def with_command(self, entry: Entry) -> Undoable:
        if entry.op == "undo":
            left = self.without(entry.undoes).done
            return Undoable(left, (*self.undone, entry.command)[-DEEPEST:], entry.command)
        left_to_redo = _but(self.undone, entry.undoes) if entry.op == "redo" else ()
        return Undoable((*self.done, entry.command)[-DEEPEST:], left_to_redo, entry.command)

    def without(self, gone: str) -> Undoable:
        return Undoable(_but(self.done, gone), self.undone, self.last)


def inverses(command: Sequence[Entry]) -> tuple[Change, ...]:
    """The changes that take a whole command back, last first."""
    if any(entry.inverse is None for entry in command):
        raise Refused("not_undoable")
    return tuple(change_from(e.inverse) for e in reversed(command) if e.inverse is not None)


def check_untouched(command: Sequence[Entry], since: Iterable[Entry]) -> None:
    """Refuse where an entry since then has touched what the command touched."""
    keys = {entry.key for entry in command}
    for entry in since:
        if any(overlaps(entry.key, key) for key in keys):
            raise Refused("changed_since", key=entry.key, actor=entry.actor, kind=entry.kind)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The entries but for those of them that were taken back, and what took them back."""
    later = list(entries)
    there, taken_back = {entry.command for entry in later}, set[str]()
    left = []
    for entry in reversed(later):
        if entry.command in taken_back:
            continue
        if entry.undoes in there:
            taken_back.add(entry.undoes)
        else:
            left.append(entry)
    return left[::-1]


def check_possible(change: Change, workshop: Workshop) -> None:
    """Refuse to take away what others have since put something into."""
    match change:
        case StepRemoved(step) if workshop.steps.children(step):
            raise Refused("holds_others", id=step)
        case StageRemoved(stage) if workshop.steps.children(stage_root(stage)):
            raise Refused("holds_others", id=stage)
        case PersonaRemoved(persona) if _said_of(persona, workshop):
            raise Refused("holds_others", id=persona)
        case ObjectiveRemoved(objective) if _measures(objective, workshop):
            raise Refused("holds_others", id=objective)
        case StageRemoved() if len(workshop.stages) == 1:
            raise Refused("last_stage")
        case VerbatimGroupRemoved(group) if members([group], workshop):
            raise Refused("holds_others", id=group)
        case StepMoved(step, stage, parent) if _torn(step, stage, parent, workshop):
            raise Refused("holds_others", id=step)


def _said_of(persona: str, workshop: Workshop) -> bool:
    return any(trait.persona == persona for trait in workshop.traits.unordered())


def _measures(objective: str, workshop: Workshop) -> bool:
    return any(kpi.objective == objective for kpi in workshop.kpis.unordered())


def _torn(step: str, stage: str, parent: str | None, workshop: Workshop) -> bool:
    """Whether a move would put a step into itself, or its sub-steps into another stage."""
    if step not in workshop.steps:
        return False
    below = [workshop.steps[child] for child in workshop.steps.children(step)]
    return parent in family(step, workshop) or any(child.stage != stage for child in below)


def _but(commands: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(command for command in commands if command != gone)


def overlaps(one: str, other: str) -> bool:
    """Whether two keys are the same or one stands above the other."""
    return one == other or one.startswith(other + "/") or other.startswith(one + "/")
