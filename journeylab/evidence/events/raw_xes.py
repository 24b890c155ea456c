"""XES logs as a table of an engine, so that all that holds for CSV holds for them, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

import pyarrow as pa

from journeylab.evidence.events.columns import NUMBER
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.lines import ListedLines
from journeylab.evidence.events.rows import LISTED, Misfits, Raw
from journeylab.evidence.files.content import Source
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.xes.reader import XesLog, read_xes

OTHER_ATTRIBUTES = "(attributes)"  # one number for all that a log says and nobody takes


def raw_xes(source: Source, options: ReadingOptions, engine: Engine) -> tuple[Raw, ReadingOptions]:
    """The events with their attributes' own names, and the options that name these."""
    log = read_xes(source, options)
    names = {role: name for role, name in log.played.items() if log.rows[role].notna().any()}
    cells = _cells(log, names, zoned=bool(options.time_zone) or not log.without_zone)
    name = f"xes_{uuid4().hex}"
    engine.duckdb.register(name, cells)
    misfits = Misfits(
        lines=ListedLines(tuple(log.rows["line"].tolist())),
        listed=log.refusals[:LISTED],
        counts=Counter(refusal.code for refusal in log.refusals),
    )
    named = replace(
        options,
        customer=names["customer"],
        at=names["at"],
        start=names.get("start", ""),
        step=names["step"],
        channel=names.get("channel", ""),
        score=names.get("score", ""),
        segment=names.get("segment", ""),
        person=names.get("person", ""),
    )
    return Raw(engine.stored(name), log.file, log.sha256, lambda _: misfits), named


def _cells(log: XesLog, names: Mapping[str, str], *, zoned: bool) -> pa.Table:
    """One column per attribute taken, one for all the others together, and the row's number."""
    columns: dict[str, pa.Array] = {}
    for role, name in names.items():
        values = log.rows[role]
        if role in ("at", "start"):
            # without a zone of their own, moments must look so: then the zone is said to be assumed
            moments = values if zoned else values.dt.tz_localize(None)
            columns[name] = pa.Array.from_pandas(moments)
        else:
            columns[name] = pa.array(values.tolist(), pa.string())
    columns[OTHER_ATTRIBUTES] = pa.array(log.rows["twin"].tolist(), pa.int64())
    columns[NUMBER] = pa.array(range(1, len(log.rows) + 1), pa.int64())
    return pa.table(columns)
