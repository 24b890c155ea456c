"""A CSV of any size made ready for an engine: UTF-8, its separator and headers known."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from journeylab.evidence.files.decoding import decoded, is_mostly_utf8
from journeylab.evidence.files.line_ends import with_plain_ends
from journeylab.evidence.files.separated import refuse_trees, separator_of
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import distinct, shown

_BLOCK = 1 << 20
_SAMPLE = 1 << 18
_NO_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class TextFile:
    """`skip` lines precede the header, `before` the first row; `lines` are all but blank last ones.

    `path` is the file itself or, where its text is no plain UTF-8, a copy of it that is.
    """

    path: Path
    file: str
    sha256: str
    separator: str
    columns: tuple[str, ...]
    skip: int
    before: int
    lines: int


@dataclass(slots=True)
class _Scan:
    """What one pass over a file's bytes tells, block by block."""

    sha256: str = ""
    lines: int = 0
    damage: bytes = b""  # the first block that is not UTF-8
    in_utf8: bool = False  # what stands before it says more than ASCII can, in UTF-8
    needs_copy: bool = False  # holds NUL bytes, or lines that do not all end alike


def text_file(path: Path, folder: Path, file: str = "") -> TextFile:
    """What must be known before an engine reads a CSV; a copy goes to `folder` where needed."""
    name = file or path.name
    sample = _beginning(path)
    if not sample.strip(b"\0 \t\r\n"):
        raise Unreadable("file_empty", file=name)
    scan = _scanned(path)
    encoding = _encoding(sample, scan, name)
    place, lines = path, scan.lines
    if encoding != "utf-8" or scan.needs_copy:
        place = _copied(path, folder, encoding, name)
        lines = _scanned(place).lines
    text = _beginning(place).decode("utf-8-sig", "replace")
    refuse_trees(text, name)
    separator, header, skip, before = _headers(text, name)
    if not header:
        raise Unreadable("file_empty", file=name)
    if lines <= before:
        raise Unreadable("rows_none", file=name, line=before)
    names = [shown(cell) or f"({i})" for i, cell in enumerate(header, 1)]
    columns = tuple(distinct(names, str.casefold))  # an engine takes Step and step for one
    return TextFile(place, name, scan.sha256, separator, columns, skip, before, lines)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(_SAMPLE)


def _scanned(path: Path) -> _Scan:
    decoder, digest, found = codecs.getincrementaldecoder("utf-8")(), sha256(), _Scan()
    tail, whole = b"", decoder.getstate()
    returns = pairs = 0  # CR, and CR with LF behind it
    with path.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
            found.lines += block.count(b"\n")
            if b"\r" in block or tail.endswith(b"\r"):
                returns += block.count(b"\r")
                pairs += block.count(b"\r\n") + (tail[-1:] + block[:1] == b"\r\n")
            found.needs_copy |= b"\0" in block
            tail = (tail + block)[-_SAMPLE:] if len(block) < _SAMPLE else block[-_SAMPLE:]
            if not found.damage and not (block.isascii() and decoder.getstate() == whole):
                found.damage = _damaged(decoder, block)
                found.in_utf8 |= not found.damage
    found.sha256 = digest.hexdigest()
    found.needs_copy |= bool(returns) and not returns == pairs == found.lines
    blank = tail[len(tail.rstrip(b"\r\n\t ")) :].count(b"\n")
    found.lines += 1 - blank
    return found


def _damaged(decoder: codecs.IncrementalDecoder, block: bytes) -> bytes:
    try:
        decoder.decode(block)
    except UnicodeDecodeError:
        return block
    return b""


def _encoding(sample: bytes, scan: _Scan, name: str) -> str:
    """How the file is written: what its beginning says, unless a later byte belies it."""
    whole_lines = sample[: sample.rfind(b"\n") + 1] or sample
    few_damaged = scan.in_utf8 or is_mostly_utf8(scan.damage.decode("utf-8", "surrogateescape"))
    if scan.damage and few_damaged:
        whole_lines = whole_lines.decode("utf-8", "ignore").encode()
    _, encoding = decoded(sample if b"\0" in sample else whole_lines, name)
    if encoding not in {"utf-8", "utf-8-sig"}:
        return encoding
    if not scan.damage or few_damaged:
        return "utf-8"
    return decoded(whole_lines + scan.damage, name)[1]


def _copied(path: Path, folder: Path, encoding: str, name: str) -> Path:
    """The same text in UTF-8, each row but for breaks in its cells on a line that ends in LF."""
    place = folder / f"{sha256(str(path).encode()).hexdigest()[:16]}.csv"
    damage = "surrogateescape" if encoding == "utf-8" else "strict"
    try:
        with (
            path.open(encoding=encoding, errors=damage, newline="") as read,
            place.open("w", encoding="utf-8", errors=damage, newline="") as write,
        ):
            write.writelines(with_plain_ends(line.replace("\0", "") for line in read))
    except UnicodeDecodeError as error:
        facts = {"file": name, "encoding": encoding, "byte": error.start}
        raise Unreadable("text_damaged", **facts) from None
    except OSError:  # of what is written: what is read was read before
        raise Unreadable("events_no_room", folder=str(folder.parent)) from None
    return place


def _headers(text: str, file: str) -> tuple[str, list[str], int, int]:
    """The separator, the header's cells, and how many lines go before it and before the rows."""
    separator, declared = separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _NO_SEPARATOR)
    if declared:
        next(reader)
    header, skip = list[str](), reader.line_num
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                header = cells
                break
            skip = reader.line_num
    except csv.Error:  # a cell beyond 131,072 characters: nearly always a quote left open
        raise Unreadable("quote_open", file=file, line=skip + 1) from None
    return separator or _NO_SEPARATOR, header, skip, reader.line_num
