"""Customers' words into a workshop: each with its date, score and place, and their source."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import Any, TypedDict

import msgspec

from journeylab import __version__
from journeylab.analysis.scores import as_emotion
from journeylab.analysis.text.language import language
from journeylab.analysis.text.masking import masked
from journeylab.analysis.text.sentiment import feeling
from journeylab.apps.imports.places import batch_of, on_their_channels
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import places_of
from journeylab.evidence.plain import plain_table
from journeylab.evidence.taken import RowsPreview
from journeylab.evidence.verbatims import read_verbatims
from journeylab.workshop import AddVerbatims, AttachFindings, Workshop
from journeylab.workshop.command import Command
from journeylab.workshop.state.voices import Language, Sentiment, Verbatim, VoiceKind

KIND = "verbatims"


class _Proposed(TypedDict):
    language: Language
    sentiment: Sentiment
    kind: VoiceKind


def verbatims_preview(source: Source, workshop: Workshop, options: ReadingOptions) -> RowsPreview:
    """What a file of customers' words would bring to this workshop."""
    return read_verbatims(source, options, places_of(workshop))


def verbatims_commands(
    preview: RowsPreview, workshop: Workshop, finding: str = "", *, mask: bool = True
) -> tuple[Command, ...]:
    """All words as one gesture, personal data masked unless said otherwise, feelings proposed.

    The same file again brings only what is not there yet.
    """
    rows, channels = on_their_channels(preview.rows, workshop)
    batch = finding or batch_of("verbatims", preview.grid, workshop)
    said = rows.groupby(["step", "channel"], sort=False).size().rename("verbatims")
    columns, cells = plain_table(said.reset_index())
    source = preview.source(__version__)
    attached = AttachFindings(id=batch, kind=KIND, columns=columns, rows=cells, source=source)
    texts = [masked(text) if mask else text for text in rows["text"]]
    levels = as_emotion(rows["score"], rows["scale_low"], rows["scale_high"])
    verbatims = tuple(
        _verbatim(row, batch, text, None if math.isnan(level) else float(level))
        for row, text, level in zip(rows.to_dict("records"), texts, levels, strict=True)
    )
    there = (attached,) if not workshop.findings.known(batch) else ()
    return (*channels, *there, AddVerbatims(verbatims, batch))


def _verbatim(row: Mapping[Hashable, Any], batch: str, text: str, level: float | None) -> Verbatim:
    scored = not math.isnan(row["score"])
    spoken = language(text)
    felt = feeling(text, level, spoken)
    proposed = {"language": spoken, "sentiment": felt.sentiment, "kind": felt.kind}
    return Verbatim(
        id=f"{batch}-{row['line']}",
        text=text,
        batch=batch,
        source=row["source"],
        at=row["at"],
        step=row["step"],
        # a channel that no step uses yet is not one of the journey's
        channel=row["channel"] if row["step"] else "",
        score=float(row["score"]) if scored else None,
        scale=None if level is None else (float(row["scale_low"]), float(row["scale_high"])),
        need=felt.need,
        **msgspec.convert(proposed, _Proposed),
    )
