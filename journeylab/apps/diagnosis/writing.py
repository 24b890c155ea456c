"""The tables of a diagnosis as files: each whole or not at all (commands.md names them)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import pandas as pd

from journeylab.apps.diagnosis.results import Diagnosis

NAMES = (
    "touchpoints",
    "reach",
    "transitions",
    "funnel",
    "effort",
    "paths",
    "scores",
    "drivers",
    "intervals",
    "people",
    "promises",
    "before_after",
)
_ON_DEMAND = ("funnel", "people", "promises", "before_after")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(found: Diagnosis) -> dict[str, pd.DataFrame]:
    """The tables by the names of their files; some there are only where they were asked for."""
    named: dict[str, pd.DataFrame] = {name: getattr(found, name) for name in NAMES}
    return {name: frame for name, frame in named.items() if name not in _ON_DEMAND or len(frame)}


def write_tables(found: Diagnosis, folder: str | Path) -> tuple[str, ...]:
    """Write every file into a folder, which is made; gives their names.

    A file of an earlier run that this one has not is removed: it would tell of other data.
    """
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    texts = {f"{name}.csv": csv_text(frame) for name, frame in tables(found).items()}
    texts["summary.json"] = summary_text(found)
    _replace(place, texts)
    for name in NAMES:
        if f"{name}.csv" not in texts:
            (place / f"{name}.csv").unlink(missing_ok=True)
    return tuple(texts)


def csv_text(frame: pd.DataFrame) -> str:
    """UTF-8 CSV in full precision; an empty cell is a number that there is not.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    texts = {str(name): frame[name].map(_safe) for name in frame.select_dtypes(exclude="number")}
    # a cell with a lone CR is put in quotation marks only where lines end in one
    broken = any("\r" in str(cell) for cells in texts.values() for cell in cells)
    ends = "\r\n" if broken else "\n"
    return str(frame.assign(**texts).to_csv(index=False, lineterminator=ends))


def summary_text(found: Diagnosis) -> str:
    """`summary.json`."""
    return msgspec.json.format(msgspec.json.encode(found.summary), indent=2).decode() + "\n"


def write_text(path: str | Path, text: str) -> None:
    """Write one file, whole or not at all."""
    place = Path(path)
    _replace(place.parent, {place.name: text})


def _replace(folder: Path, texts: Mapping[str, str]) -> None:
    """All drafts first, then their names: until every text is on the disk nothing changes."""
    drafts = {name: folder / f".{name}.{os.getpid()}" for name in texts}
    try:
        for name, text in texts.items():
            with _named(folder / name):
                drafts[name].write_text(text, "utf-8")
        for name, draft in drafts.items():
            with _named(folder / name):
                draft.replace(folder / name)
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink(missing_ok=True)


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """What the system refuses meanwhile, it refuses of this file: a full disk names none."""
    try:
        yield
    except OSError as error:
        error.filename = str(file)
        raise


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA) and not _is_number(cell):
        return f"'{cell}"
    return cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
