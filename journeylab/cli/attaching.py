"""`attach`: evidence into a workshop, previewed first."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from journeylab.apps.attachment import attach as take
from journeylab.apps.attachment import steps_preview, survey_preview
from journeylab.cli.saying import tell, write, write_json
from journeylab.evidence.mapping import read_mapping, save_mapping
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.plain import plain_table
from journeylab.evidence.preview import SurveyPreview
from journeylab.evidence.steps import StepsPreview
from journeylab.evidence.table import Refusal
from journeylab.reading import load
from journeylab.session import Session
from journeylab.words import number, say

SHOWN = 20  # refused rows on a terminal; `--json` has them all
Preview = SurveyPreview | StepsPreview


def attach(asked: Namespace) -> None:
    """Show what a file would bring, then take it, unless it was to be shown only."""
    if asked.dry_run:
        preview = _previewed(asked)
        _save_mapping(asked, preview)
    else:
        with Session(asked.file) as session:
            preview = take(session, asked.data, asked.kind, options(asked))
    if asked.json:
        write_json(summary(preview))
    else:
        for line in report(preview, asked.language, _names(asked.file)):
            write(line)
        tell(asked, "attach-nothing-taken" if asked.dry_run else "attach-taken", file=asked.file)


def options(asked: Namespace) -> SurveyOptions:
    """The reading options, as the survey reader takes them."""
    return SurveyOptions(
        questions=tuple(filter(None, (asked.questions or "").split(","))),
        mapping=read_mapping(asked.mapping) if asked.mapping else (),
        valid=asked.valid or "",
        missing=asked.missing or "",
        weight=asked.weight or "",
        segment=asked.segment or "",
        duplicates=asked.duplicates,
    )


def summary(preview: Preview) -> dict[str, object]:
    """The preview for machines: rows read, refused and unassigned, and each refusal by line."""
    refusals = [refusal._asdict() for refusal in preview.refusals]
    if isinstance(preview, StepsPreview):
        return {"rows_read": preview.rows_read, "steps": len(preview.steps), "refusals": refusals}
    return {
        "rows_read": preview.rows_read,
        "rows_valid": preview.rows_valid,
        "rows_refused": preview.rows_refused,
        "rows_unassigned": preview.rows_unassigned,
        "duplicates": preview.duplicates,
        "unassigned": preview.unassigned,
        "columns": [list(column) for column in preview.recognised],
        "questions": plain_table(preview.questions),
        "refusals": refusals,
    }


def report(preview: Preview, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """The preview for people: an equation, then what was taken for what, then what was refused.

    `names` has the words for the ids of steps and channels.
    """
    if isinstance(preview, StepsPreview):
        yield from _steps_report(preview, language)
    else:
        yield from _survey_report(preview, language, names)
    for refusal in preview.refusals[:SHOWN]:
        yield refused_line(refusal, language)
    if len(preview.refusals) > SHOWN:
        yield say(language, "attach-more-refused", count=len(preview.refusals) - SHOWN)


def refused_line(refusal: Refusal, language: str) -> str:
    """One refused row or cell: which line, and why."""
    reason = say(language, f"evidence-refusal-{refusal.code}", **dict(refusal.facts))
    return say(language, "evidence-refused-line", line=refusal.line, reason=reason)


def _steps_report(preview: StepsPreview, language: str) -> Iterator[str]:
    steps, refused = len(preview.steps), len(preview.refusals)
    yield say(language, "evidence-rows", rows=preview.rows_read, valid=steps, refused=refused)
    for column, role in preview.columns.items():
        yield say(
            language, "attach-column", column=column, role=say(language, f"evidence-role-{role}")
        )


def _survey_report(
    preview: SurveyPreview, language: str, names: Mapping[str, str]
) -> Iterator[str]:
    yield say(
        language,
        "evidence-rows",
        rows=preview.rows_read,
        valid=preview.rows_valid,
        refused=preview.rows_refused,
    )
    yield say(language, "evidence-duplicates", duplicates=len(preview.duplicates))
    yield say(language, "evidence-unassigned", questions=len(preview.unassigned))
    for column, role, enters in preview.recognised:
        if not enters:
            said = say(language, f"evidence-role-{role}")
            yield say(language, "attach-column-left-out", column=column, role=said)
    for row in preview.questions.to_dict("records"):
        yield from _question_report(row, language, names)
    yield say(language, "evidence-same-customers")


def _question_report(
    row: dict[Hashable, Any], language: str, names: Mapping[str, str]
) -> Iterator[str]:
    place = "attach-question" if row["step"] else "attach-question-unassigned"
    said = {name: names.get(row[name], row[name]) or "–" for name in ("step", "channel")}
    yield say(language, place, question=row["question"], **said)
    excluded = row["not_applicable"] + row["off_scale"] + row["not_a_number"]
    facts = {"valid": row["valid"], "excluded": excluded, "blank": row["blank"]}
    yield "  " + say(language, "evidence-answers", **facts)
    if row["scale_guessed"]:
        ends = {name: number(language, row[f"scale_{name}"]) for name in ("low", "high")}
        yield "  " + say(language, "evidence-scale-guessed", **ends)


def _previewed(asked: Namespace) -> Preview:
    if asked.kind == "steps":
        return steps_preview(asked.data)
    with load(asked.file) as reading:
        return survey_preview(asked.data, reading.workshop, options(asked))


def _names(file: str) -> dict[str, str]:
    with load(file) as reading:
        workshop = reading.workshop
    channels = {channel.id: channel.name for channel in workshop.channels.values()}
    return channels | {step.id: step.text for step in workshop.steps.values()}


def _save_mapping(asked: Namespace, preview: Preview) -> None:
    if asked.save_mapping and isinstance(preview, SurveyPreview):
        save_mapping(preview.mapping, asked.save_mapping)
