"""Processes: what departments do behind each step of the journey, and with which systems."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_optional_text, found
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import Process


class ProcessSet(Change, frozen=True):
    step: str
    department: str
    process: Process | None

    @property
    def key(self) -> str:
        return f"processes/{self.step}/{self.department}"

    def evolve(self, workshop: Workshop) -> Workshop:
        place, kept = (self.step, self.department), workshop.processes
        if self.process is not None:
            kept = kept.set(place, self.process)
        elif place in kept:
            kept = kept.delete(place)
        return workshop.with_(processes=kept)

    def inverse(self, before: Workshop) -> Change:
        was = before.processes.get((self.step, self.department))
        return ProcessSet(self.step, self.department, was)


class SetProcess(Command, frozen=True):
    """What a department does behind a step; an empty text and no system clears it.

    The department "" is nobody yet: an ownerless process, which the blueprint lists.
    """

    step: str
    department: str
    text: str
    systems: tuple[str, ...] = ()

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        found(self.step, workshop.steps, "step")
        department = checked_optional_text(self.department).strip()
        text = checked_optional_text(self.text)
        named = (checked_optional_text(system.strip()) for system in self.systems)
        systems = tuple(dict.fromkeys(filter(None, named)))
        empty = not (text.strip() or systems)
        process = None if empty else Process(self.step, department, text, systems)
        if workshop.processes.get((self.step, department)) == process:
            return ()
        return (ProcessSet(self.step, department, process),)
