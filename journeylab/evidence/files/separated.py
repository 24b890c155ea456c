"""Text in columns (CSV and its kin) to a grid."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from journeylab.evidence.files.content import Content
from journeylab.evidence.files.decoding import decoded_by_rows
from journeylab.evidence.files.grid import Grid, Row
from journeylab.evidence.unreadable import Unreadable

SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS, _SAMPLE_ROWS = 200_000, 200
_NO_SEPARATOR = "\x1f"
_TREES = {
    "json": re.compile(r"\[\s*[\[{]|\{\s*[\"}]"),
    "xml": re.compile(r"<(\?xml|!--|log\b)"),
    "mermaid": re.compile(r"(%%\{[^\n]*\s+)?journey[^\S\n]*\n"),
}


def separated_grid(found: Content) -> Grid:
    """The rows of a separated text; its separator is the one that gives rows of one width."""
    text, encoding = decoded_by_rows(found.data, found.file)
    refuse_trees(text, found.file)
    separator, declared = separator_of(text)
    rows = tuple(_rows(text, separator, found.file))
    if declared:
        rows = rows[1:]
    return Grid(found.file, found.sha256, rows, encoding, separator)


def refuse_trees(text: str, file: str) -> None:
    """JSON, XML and diagrams are text, too, and no rows."""
    start = text[:2_000].lstrip("\ufeff \t\r\n")
    looks = next((kind for kind, form in _TREES.items() if form.match(start)), None)
    if looks:
        raise Unreadable("file_binary", file=file, looks=looks)


def _rows(text: str, separator: str, file: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _NO_SEPARATOR)
    start = last = 1
    try:
        for cells in reader:
            yield Row(start, tuple(cells))
            start, last = reader.line_num + 1, start
    except csv.Error:  # a cell beyond 131,072 characters: nearly always a quote left open
        raise Unreadable("quote_open", file=file, line=start) from None
    if text and _quote_left_open(text, last):
        raise Unreadable("quote_open", file=file, line=last)


def _quote_left_open(text: str, line: int) -> bool:
    """Whether the last row, which began on that line, ends inside a quoted cell."""
    tail = list(io.StringIO(text, newline=""))[line - 1 :]
    return len(tail) > 1 and "".join(tail).count('"') % 2 == 1


def separator_of(text: str) -> tuple[str, bool]:
    """The separator, and whether the first line only declares it (Excel's `sep=;`)."""
    first = text.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"')
    if first[:4].lower() == "sep=" and first[4:] in SEPARATORS:
        return first[4:], True
    sample = text[:_SAMPLE_CHARACTERS]
    score, separator = max(
        ((_evenness(sample, separator), separator) for separator in SEPARATORS),
        key=lambda pair: pair[0],
    )
    return (separator if score > (0, 0) else ""), False


def _evenness(sample: str, separator: str) -> tuple[float, int]:
    """Share of rows as wide as most, halved where the header is not; then that width."""
    widths = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            if cells:
                widths.append(len(cells))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass  # said when the rows are read; what came before it tells the separator
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0, 0
    width, times = wide.most_common(1)[0]
    share = times / len(widths)
    return (share if widths[0] == width else share / 2), width
