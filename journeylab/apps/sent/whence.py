"""The files that numbers rest on, told in one way wherever numbers stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeylab.tables.measured import SURVEY
from journeylab.words import number, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding

View = dict[str, Any]
_SHORT = 12  # of the 64 letters of a digest: enough to compare by eye


def curve_sources(workshop: Workshop) -> list[Finding]:
    """The findings of which the measured curve is drawn: those with a score of a step there is."""
    scored = (one for one in workshop.findings.values() if one.kind == SURVEY)
    return [one for one in scored if _steps(one) & set(workshop.steps)]


def files(findings: Iterable[Finding], language: str) -> list[View]:
    """Each file once: what was read of it, and its SHA-256, shortened and whole."""
    told = {(one.source.name, one.source.sha256): one for one in findings}
    return [
        {"id": f"{name} {digest}", "says": source_said(one, language, short=True), "sha": digest}
        for (name, digest), one in told.items()
    ]


def source_said(finding: Finding, language: str, *, short: bool = False) -> str:
    """A file with its rows read and refused and its SHA-256; of several files, all of them."""
    source = finding.source
    digests = (f"{one[:_SHORT]}…" for one in source.sha256.split(", "))
    counts = {"rows": source.rows_read, "refused": source.rows_refused}
    told = {name: number(language, count) for name, count in counts.items()}
    sha = ", ".join(digests) if short else source.sha256
    return say(language, "report-source", file=source.name, sha=sha, **told)


def _steps(finding: Finding) -> set[object]:
    place = finding.columns.index("step")
    return {row[place] for row in finding.rows}
