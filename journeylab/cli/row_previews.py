"""Volumes, series, verbatims and boards told on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeylab.apps.imports.events import EventsPreview
from journeylab.evidence.taken import Remark, RowsPreview
from journeylab.words import say

SHOWN = 12  # names of steps, kinds and columns
_LEFT_OUT = {"other", "empty"}
Rows = RowsPreview | EventsPreview


def rows_report(preview: Rows, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """The equation, what each column was taken for, remarks, and where the rows went."""
    belongs = "kind" if preview.belongs == "kind" else "step"
    yield say(
        language,
        f"evidence-equation-{belongs}",
        rows=preview.rows_read,
        assigned=preview.rows_valid - preview.rows_unassigned,
        unassigned=preview.rows_unassigned,
        refused=preview.rows_refused,
    )
    if preview.duplicates:
        yield say(language, "evidence-duplicates", duplicates=len(preview.duplicates))
    yield from _columns(preview, language)
    for remark in preview.remarks:
        yield remark_line(remark, language)
    yield from _assigned(preview, language, names)


def remark_line(remark: Remark, language: str) -> str:
    """One remark of a reader."""
    return say(language, f"evidence-remark-{remark.code}", **dict(remark.facts))


def _columns(preview: Rows, language: str) -> Iterator[str]:
    unused = []
    yield say(language, "attach-columns")
    for column, role, enters in preview.recognised:
        said = say(language, f"evidence-role-{role}")
        if enters:
            yield "  " + say(language, "attach-column", column=column, role=said)
        elif role in _LEFT_OUT:
            unused.append(column)
        else:
            yield "  " + say(language, "attach-column-left-out", column=column, role=said)
    if unused:
        names = ", ".join(unused[:SHOWN])
        yield "  " + say(language, "attach-columns-unused", count=len(unused), names=names)


def _otherwise(preview: Rows) -> list[tuple[str, str]]:
    """The names that stand for a step whose words they spell otherwise, each with its step."""
    if not isinstance(preview, RowsPreview) or "matched_by" not in preview.rows:
        return []
    found = preview.rows[preview.rows["matched_by"] == "spelling"]
    pairs = dict.fromkeys(zip(found["written"], found["step"], strict=True))
    return [(str(name), str(step)) for name, step in pairs][:SHOWN]


def _assigned(preview: Rows, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """How many rows each step, or each kind of note, gets; then the names that nothing matches."""
    if preview.sizes:
        yield say(language, "attach-places")
    for place, rows in preview.sizes.items():
        if preview.belongs == "kind":
            kind = say(language, f"evidence-note-kind-{place}")
            yield "  " + say(language, "attach-rows-of-kind", kind=kind, rows=rows)
        else:
            step = names.get(place, place)
            yield "  " + say(language, "attach-rows-on-step", step=step, rows=rows)
    for written, step in _otherwise(preview):
        facts = {"name": written, "step": names.get(step, step)}
        yield "  " + say(language, "attach-taken-for", **facts)
    unmatched = [line.column for line in preview.mapping if not line.step]
    if unmatched:
        shown = ", ".join(unmatched[:SHOWN])
        message = f"attach-unmatched-{preview.belongs}"
        yield say(language, message, count=len(unmatched), names=shown)
