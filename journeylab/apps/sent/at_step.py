"""What was sent about one step: each number with its n, its interval and its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from journeylab import tables
from journeylab.analysis.inventory import UNKNOWN
from journeylab.charts.journey_map.names import VERDICTS
from journeylab.tables.findings import named_rows
from journeylab.words import number, say
from journeylab.workshop.state import Workshop

Row = dict[str, Any]
GAPS = "knowledge_gaps"


def known_at(workshop: Workshop, step: str, language: str) -> list[str]:
    """A sentence per volume, score, series and gap of a step, and per practice seen elsewhere."""
    parts = (_volumes, _scores, _series, _gaps, _practices)
    return [said for part in parts for said in part(workshop, step, language)]


def _volumes(workshop: Workshop, step: str, language: str) -> Iterator[str]:
    for row in _at(tables.touchpoint_volumes(workshop), step):
        facts = {"n": number(language, row["n"]), "count": int(row["n"])}
        yield say(language, "sent-volume", **facts, **_where(row, workshop, language))


def _scores(workshop: Workshop, step: str, language: str) -> Iterator[str]:
    for row in _at(tables.survey_scores(workshop), step):
        if row["segment"] or _is_gone(row["mean"]):
            continue
        facts = {"question": str(row["question"])[:120], **_scale(row, language)}
        facts |= _value(row, "mean", language, 2)
        yield say(language, "sent-score", **facts, **_where(row, workshop, language))


def _series(workshop: Workshop, step: str, language: str) -> Iterator[str]:
    """The last period of each."""
    rows = _at(tables.metric_series(workshop), step)
    last = {(row["metric"], row["channel"]): row for row in rows}
    for row in last.values():
        metric = say(language, f"chart-metric-{row['metric']}")
        facts = {"metric": metric, "period": str(row["period"])}
        facts |= _value(row, "value", language, 1)
        yield say(language, "sent-series", **facts, **_where(row, workshop, language))


def _gaps(workshop: Workshop, step: str, language: str) -> Iterator[str]:
    kept = (one for one in workshop.findings.values() if one.kind == GAPS)
    for row in (row for finding in kept for row in named_rows(finding)):
        if row["step"] == step:
            lacks = say(language, f"report-lacks-{row['lacks']}")
            yield say(language, "sent-gap", lacks=lacks, **_where(row, workshop, language))


def _practices(workshop: Workshop, step: str, language: str) -> Iterator[str]:
    for one in workshop.practices.values():
        if one.step == step:
            facts = {"sign": VERDICTS[one.verdict], "actor": one.actor, "text": one.text[:400]}
            said = say(language, "practice-on-map", **facts)
            yield f"{said} ({one.source})" if one.source else said


def _at(frame: pd.DataFrame, step: str) -> list[Row]:
    here = frame[frame["step"] == step]
    texts = {name: here[name].astype(object).fillna("") for name in _TEXTS if name in here}
    rows = here.assign(**texts).to_dict("records")
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
