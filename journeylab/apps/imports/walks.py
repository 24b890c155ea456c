"""Mystery walks into a workshop: what was looked for and met, with its source."""

from __future__ import annotations

from journeylab import __version__
from journeylab.analysis.text.masking import masked
from journeylab.apps.imports.volumes import LARGEST
from journeylab.apps.replacing import replacing
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import places_of
from journeylab.evidence.plain import plain_table
from journeylab.evidence.taken import RowsPreview
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import listed
from journeylab.evidence.walks import read_walk
from journeylab.tables.walks import WALK
from journeylab.workshop import AttachFindings, Workshop
from journeylab.workshop.command import Command


def walk_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> RowsPreview:
    """What the sheet of a walk would bring to this workshop."""
    return read_walk(source, options, places_of(workshop))


def walk_commands(
    preview: RowsPreview, workshop: Workshop, finding: str = "", *, mask: bool = True
) -> tuple[Command, ...]:
    """Each touchpoint looked for; what was met does not become what the company declares.

    Personal data in remarks are masked unless said otherwise: staff are named in them.
    """
    rows = preview.rows
    if (rows["step"] == "").all():
        names = listed(line.column for line in preview.mapping)
        raise Unreadable("steps_unassigned", file=preview.grid.file, names=names)
    told = rows[["step", "channel", "met", "at"]].assign(
        written=rows["written"].where(rows["step"] == "", ""),
        remark=[masked(text) if mask else text for text in rows["remark"]],
    )
    columns, cells = plain_table(told.head(LARGEST))
    source = preview.source(__version__)
    attached = AttachFindings(id=finding, kind=WALK, columns=columns, rows=cells, source=source)
    return tuple(replacing(attached, workshop))
