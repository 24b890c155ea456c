"""A board of another tool onto the wall: its notes in their order, each of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, cast

from journeylab import __version__
from journeylab.apps.imports.places import batch_of
from journeylab.evidence.boards.notes import read_board
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.plain import plain_table
from journeylab.evidence.taken import RowsPreview
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import listed
from journeylab.workshop import AddNotes, AttachFindings, GroupNotes, SetMode, Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.state.note import ALLOWED, Kind, Mode

KIND = "board"


class _Sticky(NamedTuple):
    id: str
    kind: Kind
    text: str
    frame: str


def board_preview(source: Source, options: ReadingOptions) -> RowsPreview:
    """What a board would bring to the wall."""
    return read_board(source, options)


def board_commands(
    preview: RowsPreview, workshop: Workshop, finding: str = ""
) -> tuple[Command, ...]:
    """All notes whose kind is known, as one gesture; the wall's mode is in the end what it was."""
    known = preview.rows[preview.rows["kind"] != ""]
    if known.empty:
        names = listed(line.column for line in preview.mapping)
        raise Unreadable("kinds_unassigned", file=preview.grid.file, names=names)
    batch = finding or batch_of(KIND, preview.grid, workshop)
    stickies = [
        _Sticky(f"{batch}-{row['line']}", cast(Kind, row["kind"]), row["text"], row["frame"])
        for row in known.to_dict("records")
        if f"{batch}-{row['line']}" not in workshop.notes
    ]
    if not stickies:
        return ()
    counted = known.groupby(["kind", "frame"], sort=False).size().rename("notes")
    columns, cells = plain_table(counted.reset_index())
    source = preview.source(__version__)
    attached = AttachFindings(id=batch, kind=KIND, columns=columns, rows=cells, source=source)
    there = (attached,) if not workshop.findings.known(batch) else ()
    return (*there, *_put_up(stickies, workshop), *_grouped(stickies), SetMode(workshop.mode))


def _put_up(stickies: list[_Sticky], workshop: Workshop) -> Iterator[Command]:
    """Runs of one kind, each in a mode that allows it."""
    mode = workshop.mode
    for kind, run in groupby(stickies, key=lambda sticky: sticky.kind):
        if kind not in ALLOWED[mode]:
            mode = _allowing(kind)
            yield SetMode(mode)
        listed = list(run)
        yield AddNotes(
            texts=tuple(sticky.text for sticky in listed),
            kind=kind,
            ids=tuple(sticky.id for sticky in listed),
        )


def _allowing(kind: Kind) -> Mode:
    return next(mode for mode, kinds in ALLOWED.items() if kind in kinds)


def _grouped(stickies: list[_Sticky]) -> Iterator[Command]:
    """Notes that stood in one list or frame belong together."""
    frames: dict[str, list[str]] = {}
    for sticky in stickies:
        if sticky.frame:
            frames.setdefault(sticky.frame, []).append(sticky.id)
    for frame, ids in frames.items():
        if len(ids) > 1:
            yield GroupNotes(tuple(ids), frame)
