"""Findings: small result tables from customers' data; the rows themselves stay outside."""

from __future__ import annotations

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command, checked_id, found, new_id
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding, FindingSource
from journeylab.workshop.state.ordered import ROOT


class FindingsAttached(Change, frozen=True):
    finding: Finding

    @property
    def key(self) -> str:
        return f"findings/{self.finding.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        return workshop.with_(findings=workshop.findings.placed(self.finding, ROOT, ""))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002  the same for every Change
        return FindingsDetached(self.finding.id)


class FindingsDetached(Change, frozen=True):
    id: str

    @property
    def key(self) -> str:
        return f"findings/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        if self.id not in workshop.findings:
            return workshop
        return workshop.with_(findings=workshop.findings.without(self.id))

    def inverse(self, before: Workshop) -> Change:
        return FindingsReattached(self.id, before.findings.before(self.id))


class FindingsReattached(Change, frozen=True):
    id: str
    after: str | None

    @property
    def key(self) -> str:
        return f"findings/{self.id}"

    def evolve(self, workshop: Workshop) -> Workshop:
        finding = workshop.findings.removed.get(self.id)
        if finding is None:
            return workshop
        return workshop.with_(findings=workshop.findings.placed(finding, ROOT, self.after))

    def inverse(self, before: Workshop) -> Change:  # noqa: ARG002
        return FindingsDetached(self.id)


class AttachFindings(Command, frozen=True, kw_only=True):
    """The small tables that an import gave, with their source; one command, one undo."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | bool | None, ...], ...]
    source: FindingSource
    id: str = ""

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        finding = Finding(
            checked_id(self.id or new_id()), self.kind, self.columns, self.rows, self.source
        )
        if any(len(row) != len(self.columns) for row in self.rows):
            raise Refused("finding_ragged")
        if workshop.findings.get(finding.id) == finding:
            return ()
        if workshop.findings.known(finding.id):
            raise Refused("id_taken", id=finding.id)
        return (FindingsAttached(finding),)


class DetachFindings(Command, frozen=True):
    """An import out again."""

    id: str

    def decide(self, workshop: Workshop) -> tuple[Change, ...]:
        return (FindingsDetached(found(self.id, workshop.findings, "finding")),)
