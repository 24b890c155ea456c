"""Customers' own words from reviews and exports: text, date, score, step, channel, source."""

from __future__ import annotations

import datetime as dt
import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import pandas as pd

from journeylab.evidence.assigned import Assigning
from journeylab.evidence.files.content import Source
from journeylab.evidence.files.grid import Row
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table, without
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.roles import Names, are_words, roles, seen, share, with_comments
from journeylab.evidence.taken import Remark, RowsPreview, some_taken
from journeylab.evidence.values.dates import Date, Order, read_date, settled_order
from journeylab.evidence.values.numerals import answer
from journeylab.evidence.values.scales import Ends, ends, likely_scale
from journeylab.evidence.values.spoken_dates import is_counted_back
from journeylab.evidence.values.zones import in_utc, zone_named

NO_OPTIONS, NO_PLACES = ReadingOptions(), Places()
VERBATIMS = (
    *("line", "text", "at", "score", "scale_low", "scale_high", "step", "written", "matched_by"),
    *("channel", "source", "customer"),
)
LONGEST = 10_000
_MOST = 0.8

_NAMES: Names = {
    "text": (
        *("verbatim", "verbatims", "comment", "comments", "commentaire", "commentaires", "content"),
        *("contenu", "review comment message", "review text", "review", "text", "texte", "avis"),
        *("feedback", "message", "body", "remark", "remarque", "quote", "citation", "opinion"),
        *("review body", "review content", "free text", "texte libre", "reponse libre"),
    ),
    "at": (
        *("date", "at", "review date", "review creation date", "created at", "creation date"),
        *("date de l avis", "date de creation", "date du commentaire", "timestamp", "horodateur"),
        *(
            "published at",
            "published",
            "publie le",
            "submit date utc",
            "day",
            "jour",
            "when",
            "quand",
        ),
    ),
    "score": (
        *("score", "note", "rating", "overall rating", "stars", "etoiles", "review score"),
        *("review rating", "grade", "nps", "csat", "satisfaction", "note globale", "overall"),
    ),
    "step": (
        *("step", "etape", "stage", "phase", "touchpoint", "point de contact", "moment", "theme"),
    ),
    "channel": ("channel", "canal", "contact channel", "canal de contact", "device"),
    "source": (
        *(
            "source",
            "site",
            "platform",
            "plateforme",
            "plate forme",
            "origin",
            "origine",
            "website",
        ),
        *("link", "lien", "url"),
    ),
    "title": ("title", "titre", "review comment title", "review title", "subject", "objet"),
    "collected": (
        *("scrap date", "scrape date", "scraped at", "collected at", "collected on", "crawled at"),
        *("date de collecte", "collecte le", "retrieved", "retrieved at", "extraction date"),
        *("date d extraction", "export date"),
    ),
}


def read_verbatims(
    source: Source, options: ReadingOptions = NO_OPTIONS, places: Places = NO_PLACES
) -> RowsPreview:
    """Read what customers wrote; a row without words is refused, an unreadable date is said."""
    table = without(read_table(source, options.sheet), options.ignored)
    found = _roles(table, options)
    text = found["text"]
    repeated = duplicates(table)
    dropped = set(repeated) if options.duplicates == "drop" else set()
    reading = _Reading(table, found, options, places)
    rows: list[tuple[object, ...]] = []
    refusals = list(table.refusals)
    for row in table.rows:
        words = said(row.cells[text.position])
        code = "row_repeated" if row.line in dropped else _unfit(words)
        if code:
            refusals.append(Refusal(row.line, code, text.name))
            continue
        rows.append(reading.row(row, words))
    refusals += reading.misread
    preview = RowsPreview(
        grid=table.grid,
        rows=pd.DataFrame(rows, columns=list(VERBATIMS)),
        rows_read=table.rows_read,
        belongs="step",
        recognised=seen(table, found),
        refusals=tuple(sorted(refusals)),
        duplicates=repeated,
        remarks=tuple(reading.remarks()),
        mapping=tuple(line for line in reading.assigning.mapping if line.column),
        time_zone=options.time_zone,
    )
    return some_taken(preview)


def said(cell: str) -> str:
    """A customer's words as written, without blanks at their ends and characters nobody sees."""
    lines = cell.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = (c for c in lines if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def _roles(table: Table, options: ReadingOptions) -> dict[str, Column]:
    by_hand = {
        "text": options.text,
        "at": options.at,
        "score": options.score,
        "step": options.step,
        "channel": options.channel,
        "customer": options.customer,
    }
    found = roles(table, _NAMES, by_hand, {"text": are_words, "score": _are_scores})
    return with_comments(table, found)


def _are_scores(cells: list[str]) -> bool:
    """A `note` is a mark in French, and a remark in English."""
    return share(cells, lambda cell: answer(cell) is not None) > _MOST


def _unfit(words: str) -> str:
    if not words:
        return "text_missing"
    return "text_too_long" if len(words) > LONGEST else ""


def _order(table: Table, found: Mapping[str, Column], options: ReadingOptions) -> Order:
    """One order for all dates of a file: a tool writes them all one way."""
    columns = [found[role] for role in ("at", "collected") if role in found]
    cells = [cell for column in columns for cell in table.values(column)]
    name = columns[0].name if columns else ""
    return settled_order(cells, options.dates, table.grid.file, name)


class _Reading:
    """What each row says beside its words, and what of it could not be read."""

    def __init__(
        self, table: Table, found: Mapping[str, Column], options: ReadingOptions, places: Places
    ) -> None:
        self.misread: list[Refusal] = []
        self.assigning = Assigning(options.mapping, places)
        self._table, self._found = table, found
        self._zone = zone_named(options.time_zone)
        self._order = _order(table, found, options)
        self._today = options.today
        self._scale = self._ends(options)
        self._guessed = not options.valid
        self._back = 0

    def row(self, row: Row, words: str) -> tuple[object, ...]:
        cells = {role: row.cells[column.position].strip() for role, column in self._found.items()}
        place = self.assigning.place(cells.get("step", ""), cells.get("channel", ""))
        title = said(cells.get("title", ""))
        told = (
            f"{title}\n{words}"
            if title and title not in words and not self._titles_are_dull
            else words
        )
        return (
            row.line,
            told[:LONGEST],
            self._at(row, cells),
            self._score(row, cells.get("score", "")),
            *(self._scale or (math.nan, math.nan)),
            place.step,
            cells.get("step", ""),
            place.matched_by,
            place.channel,
            cells.get("source", "")[:200],
            cells.get("customer", ""),
        )

    def remarks(self) -> Iterator[Remark]:
        if self._back:
            yield Remark("dates_counted_back", (("count", self._back),))
        if "at" not in self._found:
            yield Remark("dates_none")
        if "step" not in self._found:
            yield Remark("steps_none")
        if self._scale and self._guessed:
            low, high = self._scale
            yield Remark("scale_guessed", (("low", f"{low:g}"), ("high", f"{high:g}")))

    def _at(self, row: Row, cells: Mapping[str, str]) -> str:
        """The day, or the moment in UTC, as ISO; empty where none is given."""
        written = cells.get("at", "")
        if not written:
            return ""
        date = read_date(written, self._order, self._counted_from(cells))
        if date is None:
            self.misread.append(Refusal(row.line, "at_not_a_date", self._found["at"].name))
            return ""
        self._back += is_counted_back(written)
        return self._iso(date)

    def _iso(self, date: Date) -> str:
        if not date.has_time:
            return date.at.date().isoformat()
        return in_utc(date.at, self._zone).isoformat().replace("+00:00", "Z")

    def _counted_from(self, cells: Mapping[str, str]) -> dt.date | None:
        """The day from which "3 days ago" counts back: when the row was collected, else today."""
        collected = read_date(cells.get("collected", ""), self._order)
        return collected.at.date() if collected else self._today

    def _ends(self, options: ReadingOptions) -> Ends | None:
        column = self._found.get("score")
        if column is None:
            return None
        values = [answer(cell) for cell in self._table.values(column) if cell.strip()]
        known: Sequence[float] = [value for value in values if value is not None]
        return ends(options.valid, column.name) or likely_scale(known)

    def _score(self, row: Row, cell: str) -> float:
        if not cell:
            return math.nan
        value = answer(cell)
        column = self._found["score"].name
        if value is None:
            self.misread.append(Refusal(row.line, "score_not_a_number", column))
        elif self._scale and not self._scale[0] <= value <= self._scale[1]:
            self.misread.append(Refusal(row.line, "score_off_scale", column))
        else:
            return value
        return math.nan

    @cached_property
    def _titles_are_dull(self) -> bool:
        """Whether the titles say next to nothing: the same few on every row."""
        titles = [cell for cell in self._table.values(self._found["title"]) if cell.strip()]
        return len(set(titles)) < len(titles) / 2
