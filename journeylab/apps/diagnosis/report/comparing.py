"""Cells of what is compared: two groups of customers, or before and after a day."""

from __future__ import annotations

from datetime import date

from journeylab.apps.diagnosis.report.figures import Cell, Row, count, plus, real, share, span
from journeylab.words import dated, say


def counted_of(some: str, everyone: str) -> Cell:
    """A share with the counts that it is of."""
    return lambda row, language: say(
        language,
        "report-share-of",
        share=share(language, row[some] / row[everyone] if row[everyone] else None),
        n=count(language, row[some]),
        all=count(language, row[everyone]),
    )


def points(row: Row, language: str) -> str:
    """A difference of shares, in points of a hundred."""
    return plus(language, 100 * row["difference"], 1)


def points_between(row: Row, language: str) -> str:
    """The interval of such a difference."""
    return span(language, 100 * row["low"], 100 * row["high"], 1)


def since(row: Row, language: str) -> str:
    """The day that parts before from after."""
    return dated(language, date.fromisoformat(str(row["since"])))


def on_side(side: str) -> Cell:
    """The share of a promise that was kept, or the mean of a score, on one side of the day."""
    return lambda row, language: (share if _is_share(row) else real)(language, row[side])


def changed(row: Row, language: str) -> str:
    """A difference in points of a hundred, or in those of the score's scale."""
    return points(row, language) if _is_share(row) else plus(language, row["difference"])


def changed_between(row: Row, language: str) -> str:
    """The interval of that difference."""
    if _is_share(row):
        return points_between(row, language)
    return span(language, row["low"], row["high"])


def _is_share(row: Row) -> bool:
    return bool(row["kind"] == "promise")
