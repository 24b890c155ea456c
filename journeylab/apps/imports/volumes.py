"""Volume reports, manual counts and metric series into a workshop, with their source."""

from __future__ import annotations

from journeylab import __version__
from journeylab.analysis.series import metric_series
from journeylab.apps.imports.places import on_their_channels
from journeylab.apps.replacing import replacing
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import places_of
from journeylab.evidence.plain import plain_table
from journeylab.evidence.reports.series import read_series
from journeylab.evidence.reports.volumes import read_volumes, volumes_by_touchpoint
from journeylab.evidence.taken import RowsPreview
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import listed
from journeylab.tables.volumes import SERIES
from journeylab.workshop import AttachFindings, Workshop
from journeylab.workshop.command import Command

LARGEST = 5_000  # rows of a table that a workshop keeps: what belongs to a step, then the largest


def volumes_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> RowsPreview:
    """What a report would bring to this workshop."""
    return read_volumes(source, options, places_of(workshop))


def volumes_commands(
    preview: RowsPreview, workshop: Workshop, kind: str, finding: str = ""
) -> tuple[Command, ...]:
    """The counts per touchpoint and period; `kind` is `volumes`, or `counts` made by hand."""
    unknown = [line.column for line in preview.mapping if not line.step]
    if (preview.rows["step"] == "").all():
        names = listed(unknown)
        raise Unreadable("steps_unassigned", file=preview.grid.file, names=names)
    rows, channels = on_their_channels(preview.rows, workshop)
    summed = volumes_by_touchpoint(rows)
    assigned = summed["step"] != ""
    ordered = summed.assign(assigned=assigned).sort_values(
        ["assigned", "count"], ascending=False, kind="stable"
    )
    columns, cells = plain_table(ordered.drop(columns="assigned").head(LARGEST))
    attached = AttachFindings(
        id=finding, kind=kind, columns=columns, rows=cells, source=preview.source(__version__)
    )
    return (*channels, *replacing(attached, workshop))


def series_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> RowsPreview:
    """What a metric series would bring to this workshop."""
    return read_series(source, options, places_of(workshop))


def series_commands(
    preview: RowsPreview, workshop: Workshop, finding: str = ""
) -> tuple[Command, ...]:
    """The metric per period with its interval; without a step it is that of the whole journey."""
    rows, channels = on_their_channels(preview.rows, workshop)
    columns, cells = plain_table(metric_series(rows).head(LARGEST))
    attached = AttachFindings(
        id=finding, kind=SERIES, columns=columns, rows=cells, source=preview.source(__version__)
    )
    return (*channels, *replacing(attached, workshop))
