"""Metric series: satisfaction, effort, recommendation and ratios counted per day or month."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Literal

import pandas as pd

from journeylab.evidence.assigned import Assigning
from journeylab.evidence.files.content import Source
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table, without
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.periods import period
from journeylab.evidence.roles import Names, roles, seen
from journeylab.evidence.taken import Remark, RowsPreview, some_taken
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.dates import settled_order
from journeylab.evidence.values.names import listed
from journeylab.evidence.values.numerals import count, number

Metric = Literal["nps", "csat", "ratio", "ces"]
NO_OPTIONS, NO_PLACES = ReadingOptions(), Places()
SERIES = (
    *("line", "step", "written", "matched_by", "channel", "period", "metric"),
    *("n", "positives", "negatives", "value"),
)
# which columns make which metric, in the order of SERIES from `n`; the first that fits is it
METRICS: Mapping[Metric, tuple[str, ...]] = {
    "nps": ("respondents", "promoters", "detractors"),
    "csat": ("respondents", "positives"),
    "ratio": ("denominator", "numerator"),
    "ces": ("respondents", "value"),
}
_NAMES: Names = {
    "period": ("date", "period", "periode", "month", "mois", "week", "semaine", "day", "jour"),
    "promoters": ("promoters", "promoter", "promoteurs", "promoteur"),
    "detractors": ("detractors", "detractor", "detracteurs", "detracteur"),
    "positives": ("positives", "positive", "positifs", "satisfied", "satisfaits"),
    "negatives": ("negatives", "negative", "negatifs", "dissatisfied", "insatisfaits"),
    "respondents": ("respondents", "repondants", "responses", "reponses", "answers", "n", "base"),
    "numerator": ("numerator", "numerateur"),
    "denominator": ("denominator", "denominateur"),
    "value": ("value", "valeur", "ces", "score", "mean", "moyenne"),
    "step": ("step", "etape", "touchpoint", "point de contact"),
    "channel": ("channel", "canal"),
}
_METRIC_ALONE = 6  # a survey has a column per question and a row per person; a series has few


def is_series(table: Table) -> bool:
    """Whether a table counts answers per period rather than listing them."""
    found = roles(table, _NAMES, {})
    return "period" in found and _metric(found) is not None and len(table.columns) <= _METRIC_ALONE


def read_series(
    source: Source, options: ReadingOptions = NO_OPTIONS, places: Places = NO_PLACES
) -> RowsPreview:
    """Read a series; counts that contradict each other are refused by line."""
    table = without(read_table(source, options.sheet), options.ignored)
    by_hand = {"period": options.at, "step": options.step, "channel": options.channel}
    found = roles(table, _NAMES, by_hand)
    metric = _metric(found)
    if metric is None or "period" not in found:
        names = listed(column.name for column in table.columns)
        raise Unreadable("series_none", file=table.grid.file, names=names)
    dates = found["period"]
    order = settled_order(table.values(dates), options.dates, table.grid.file, dates.name)
    assigning = Assigning(options.mapping, places)
    rows: list[tuple[object, ...]] = []
    refusals = list(table.refusals)
    for row in table.rows:
        cells = {role: row.cells[column.position].strip() for role, column in found.items()}
        when = period(cells["period"], order)
        counted = _counted(cells, metric)
        code = "period_not_read" if not when else counted if isinstance(counted, str) else ""
        if code or isinstance(counted, str):
            refusals.append(Refusal(row.line, code))
            continue
        place = assigning.place(cells.get("step", ""), cells.get("channel", ""))
        where = (place.step, cells.get("step", ""), place.matched_by, place.channel)
        rows.append((row.line, *where, when, metric, *counted))
    remarks = [f"metric_{metric}"] + ([] if "step" in found else ["whole_journey"])
    kept = {role: column for role, column in found.items() if _plays(role, metric)}
    preview = RowsPreview(
        grid=table.grid,
        rows=pd.DataFrame(rows, columns=list(SERIES)),
        rows_read=table.rows_read,
        belongs="step",
        recognised=seen(table, kept),
        refusals=tuple(sorted(refusals)),
        duplicates=duplicates(table),
        remarks=tuple(map(Remark, remarks)),
        mapping=tuple(line for line in assigning.mapping if line.column),
        is_whole=True,
    )
    return some_taken(preview)


def _metric(found: Mapping[str, Column]) -> Metric | None:
    return next((m for m, needed in METRICS.items() if all(role in found for role in needed)), None)


def _plays(role: str, metric: Metric) -> bool:
    return role in ("period", "step", "channel", *METRICS[metric]) or (
        role == "negatives" and metric == "csat"
    )


def _counted(cells: Mapping[str, str], metric: Metric) -> tuple[object, ...] | str:
    """n, positives, negatives and value; or why they cannot be."""
    n = count(cells[METRICS[metric][0]])
    if n is None or n < 0:
        return "count_not_whole" if n is None else "count_negative"
    if metric == "ces":
        value = number(cells["value"])
        return "value_not_a_number" if value is None else (n, None, None, value)
    names = {"nps": ("promoters", "detractors"), "csat": ("positives", "negatives")}
    parts = [count(cells[role]) for role in _parts(names.get(metric, ("numerator",)), cells)]
    if any(part is None for part in parts):
        return "count_not_whole"
    whole = [part for part in parts if part is not None]
    if min(whole) < 0:
        return "count_negative"
    if sum(whole) > n:
        return "counts_contradict"
    return (n, whole[0], whole[1] if len(whole) > 1 else None, math.nan)


def _parts(names: tuple[str, ...], cells: Mapping[str, str]) -> Iterator[str]:
    return (name for name in names if cells.get(name, "") or name == names[0])
