"""What was sent about one step: each number with its n, its interval and its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.inventory import UNKNOWN
from journeylab.apps.sent.known import Known, promises_said, since_said
from journeylab.charts.journey_map.names import VERDICTS
from journeylab.tables.findings import named_rows
from journeylab.words import number, say
from journeylab.workshop.state import Workshop

Row = dict[str, Any]
GAPS = "knowledge_gaps"


def known_at(workshop: Workshop, step: str, language: str) -> list[Known]:
    """A sentence per volume, score, series, promise and gap of a step, and per practice there."""
    parts = (_volumes, _scores, _series, _promises, _gaps, _practices)
    return [said for part in parts for said in part(workshop, step, language)]


def scores_by_step(workshop: Workshop, language: str) -> dict[str, list[Known]]:
    """What was scored of each step, as the same sentences."""
    found: dict[str, list[Known]] = {}
    for row in _rows(tables.survey_scores(workshop)):
        for said in _score(row, workshop, language):
            found.setdefault(str(row["step"]), []).append(said)
    return found


def _volumes(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    for row in _at(tables.touchpoint_volumes(workshop), step):
        facts = {"n": number(language, row["n"]), "count": int(row["n"])}
        yield _known("sent-volume", row, facts, workshop, language)


def _scores(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    for row in _at(tables.survey_scores(workshop), step):
        yield from _score(row, workshop, language)


def _score(row: Row, workshop: Workshop, language: str) -> Iterator[Known]:
    """Of everyone, where anyone answered."""
    if row["segment"] or _is_gone(row["mean"]):
        return
    facts = {"question": str(row["question"])[:120], **_scale(row, language)}
    facts |= _value(row, "mean", language, 2)
    yield _known("sent-score", row, facts, workshop, language)


def _series(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    """The last period of each."""
    rows = _at(tables.metric_series(workshop), step)
    last = {(row["metric"], row["channel"]): row for row in rows}
    for row in last.values():
        metric = say(language, f"chart-metric-{row['metric']}")
        facts = {"metric": metric, "period": str(row["period"])}
        facts |= _value(row, "value", language, 1)
        yield _known("sent-series", row, facts, workshop, language)


def _promises(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    for row, said in promises_said(workshop, language):
        if step in (row["source"], row["target"]):
            yield said
    for row, said in since_said(workshop, language):
        if row["name"] == step:
            yield said


def _gaps(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    kept = (one for one in workshop.findings.values() if one.kind == GAPS)
    for row in (row for finding in kept for row in named_rows(finding)):
        if row["step"] == step:
            lacks = say(language, f"report-lacks-{row['lacks']}")
            yield _known("sent-gap", row, {"lacks": lacks}, workshop, language)


def _practices(workshop: Workshop, step: str, language: str) -> Iterator[Known]:
    for one in workshop.practices.values():
        if one.step == step:
            facts = {"sign": VERDICTS[one.verdict], "actor": one.actor, "text": one.text[:400]}
            said = say(language, "practice-on-map", **facts)
            yield Known(f"{said} ({one.source})" if one.source else said)


def _known(message: str, row: Row, facts: Row, workshop: Workshop, language: str) -> Known:
    """A sentence about a touchpoint, with its file."""
    text = say(language, message, **facts, **_where(row, workshop, language))
    return Known(text, str(row["finding"]))


def _at(frame: pd.DataFrame, step: str) -> list[Row]:
    return _rows(frame[frame["step"] == step])


def _rows(frame: pd.DataFrame) -> list[Row]:
    texts = {name: frame[name].astype(object).fillna("") for name in _TEXTS if name in frame}
    rows = frame.assign(**texts).to_dict("records")
    return [{str(name): cell for name, cell in row.items()} for row in rows]


_TEXTS = ("channel", "segment", "question")


def _is_gone(cell: object) -> bool:
    return cell is None or cell != cell  # noqa: PLR0124  NaN alone differs from itself


def _scale(row: Row, language: str) -> Row:
    if _is_gone(row["scale_low"]):
        return {"scaled": "no", "from": "", "to": ""}
    low, high = (number(language, row[name], 0) for name in ("scale_low", "scale_high"))
    return {"scaled": "yes", "from": low, "to": high}


def _value(row: Row, name: str, language: str, decimals: int) -> Row:
    known = not any(_is_gone(row[one]) for one in ("low", "high", name))
    low, high = (number(language, row[end], decimals) if known else "" for end in ("low", "high"))
    return {
        "value": "–" if _is_gone(row[name]) else number(language, row[name], decimals),
        "low": low,
        "high": high,
        "sure": "yes" if known else "no",
        "n": number(language, row["n"]),
    }


def _where(row: Row, workshop: Workshop, language: str) -> Row:
    name = str(row["channel"] or "")
    there = workshop.channels.get(name)
    if there is not None:
        name = there.name
    elif name == UNKNOWN:
        name = say(language, "report-channel-unknown")
    file = workshop.findings[str(row["finding"])].source.name
    return {"channel": name or say(language, "sent-step"), "file": file}
