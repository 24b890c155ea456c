"""What a reader found, told on a terminal or to a machine."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from journeylab.apps.attachment import Preview
from journeylab.apps.imports.events import EventsPreview
from journeylab.cli.row_previews import rows_report
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.plain import plain_table
from journeylab.evidence.steps import StepsPreview
from journeylab.evidence.surveys.preview import SurveyPreview
from journeylab.evidence.taken import RowsPreview
from journeylab.words import number, say

SHOWN, LINES = 20, 6  # reasons, and lines of each, on a terminal; `--json` has them all
Names = Mapping[str, str]


def summary(preview: Preview) -> dict[str, object]:
    """The preview for machines: rows read, refused and unassigned, and each refusal by line."""
    refusals = [refusal._asdict() for refusal in preview.refusals]
    if isinstance(preview, StepsPreview):
        return {"rows_read": preview.rows_read, "steps": len(preview.steps), "refusals": refusals}
    counted: dict[str, object] = {
        "rows_read": preview.rows_read,
        "rows_valid": preview.rows_valid,
        "rows_refused": preview.rows_refused,
        "rows_unassigned": preview.rows_unassigned,
        "duplicates": preview.duplicates,
        "columns": [list(column) for column in preview.recognised],
        "refusals": refusals,
    }
    if isinstance(preview, SurveyPreview):
        return counted | {
            "unassigned": preview.unassigned,
            "questions": plain_table(preview.questions),
        }
    return counted | {
        "unassigned": [line.column for line in preview.mapping if not line.step],
        "remarks": [{"code": remark.code, **dict(remark.facts)} for remark in preview.remarks],
    }


def report(preview: Preview, language: str, names: Names) -> Iterator[str]:
    """The preview for people: an equation, then what was taken for what, then what was refused.

    `names` has the words for the ids of steps and channels.
    """
    if isinstance(preview, StepsPreview):
        yield from _steps_report(preview, language)
    elif isinstance(preview, RowsPreview | EventsPreview):
        yield from rows_report(preview, language, names)
    else:
        yield from _survey_report(preview, language, names)
    if preview.refusals:
        yield say(language, "attach-refused")
        yield from _refused(preview.refusals, language)


def _refused(refusals: Sequence[Refusal], language: str) -> Iterator[str]:
    """One line per reason, with the first lines of the file that it concerns."""
    reasons: dict[tuple[str, str, object], list[Refusal]] = {}
    for refusal in refusals:
        reasons.setdefault((refusal.code, refusal.column, refusal.facts), []).append(refusal)
    for alike in list(reasons.values())[:SHOWN]:
        yield "  " + refused_line(alike, language)
    if len(reasons) > SHOWN:
        rest = sum(map(len, list(reasons.values())[SHOWN:]))
        yield say(language, "attach-more-refused", count=rest)


def refused_line(alike: Sequence[Refusal], language: str) -> str:
    """Rows refused for one reason: which lines, which column, and why."""
    first = alike[0]
    reason = say(language, f"evidence-refusal-{first.code}", **dict(first.facts))
    facts = {"line": first.line, "column": first.column, "reason": reason}
    if len(alike) == 1:
        message = "evidence-refused-cell" if first.column else "evidence-refused-line"
        return say(language, message, **facts)
    lines = ", ".join(number(language, refusal.line) for refusal in alike[:LINES])
    facts |= {"lines": lines + ("…" if len(alike) > LINES else ""), "count": len(alike)}
    return say(
        language, "attach-refused-cells" if first.column else "attach-refused-lines", **facts
    )


def _steps_report(preview: StepsPreview, language: str) -> Iterator[str]:
    steps, refused = len(preview.steps), preview.rows_read - len(preview.steps)
    yield say(language, "evidence-rows", rows=preview.rows_read, valid=steps, refused=refused)
    if preview.columns:
        yield say(language, "attach-columns")
    for column, role in preview.columns.items():
        said = say(language, f"evidence-role-{role}")
        yield "  " + say(language, "attach-column", column=column, role=said)


def _survey_report(preview: SurveyPreview, language: str, names: Names) -> Iterator[str]:
    yield say(
        language,
        "evidence-rows",
        rows=preview.rows_read,
        valid=preview.rows_valid,
        refused=preview.rows_refused,
    )
    yield say(language, "evidence-duplicates", duplicates=len(preview.duplicates))
    if len(preview.questions):
        yield say(language, "evidence-unassigned", questions=len(preview.unassigned))
    else:
        yield say(language, "attach-questions-none")
    for column, role, enters in preview.recognised:
        if not enters:
            said = say(language, f"evidence-role-{role}")
            yield say(language, "attach-column-left-out", column=column, role=said)
    for row in preview.questions.to_dict("records"):
        yield from _question_report(row, language, names)
    if len(preview.questions) > 1:
        yield say(language, "evidence-same-customers")


def _question_report(row: dict[Hashable, Any], language: str, names: Names) -> Iterator[str]:
    place = "attach-question" if row["step"] else "attach-question-unassigned"
    said = {name: names.get(row[name], row[name]) or "–" for name in ("step", "channel")}
    yield say(language, place, question=row["question"], **said)
    excluded = row["not_applicable"] + row["off_scale"] + row["not_a_number"]
    facts = {"valid": row["valid"], "excluded": excluded, "blank": row["blank"]}
    yield "  " + say(language, "evidence-answers", **facts)
    if row["scale_guessed"]:
        ends = {name: number(language, row[f"scale_{name}"]) for name in ("low", "high")}
        yield "  " + say(language, "evidence-scale-guessed", **ends)
