"""What a file brings, in place of what the same file brought before."""

from __future__ import annotations

from collections.abc import Iterator

from journeylab.workshop import AttachFindings, DetachFindings, Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.state.entities import Finding


def replacing(adds: AttachFindings, workshop: Workshop, once: str = "") -> Iterator[Command]:
    """Attach a table so that its file (by SHA-256, sheet and kind) counts once.

    What the file brought already is detached first, also under the digest by which it was known
    `once`; nothing is done where it would be the same.
    """
    before = [one for one in workshop.findings.values() if _is_from(one, adds, once)]
    if len(before) == 1 and _is_same(before[0], adds):
        return
    yield from (DetachFindings(one.id) for one in before)
    yield adds


def _is_from(finding: Finding, adds: AttachFindings, once: str) -> bool:
    there, fresh = finding.source, adds.source
    is_other_sheet = there.sheet and fresh.sheet and there.sheet != fresh.sheet
    is_same_file = there.sha256 in (fresh.sha256, once or fresh.sha256)
    return finding.kind == adds.kind and is_same_file and not is_other_sheet


def _is_same(finding: Finding, adds: AttachFindings) -> bool:
    told = finding.columns, finding.rows, finding.source
    return told == (adds.columns, adds.rows, adds.source)
