"""The columns of every table, with their types: the one place that names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

TEXT, WHOLE, REAL, YES_NO = "string", "Int64", "Float64", "boolean"
Columns = dict[str, str]

STAGES: Columns = {"stage": TEXT, "name": TEXT, "macro": TEXT, "position": WHOLE}
STEPS: Columns = {
    "step": TEXT,
    "position": WHOLE,
    "stage": TEXT,
    "parent": TEXT,
    "text": TEXT,
    "initiative": TEXT,
    "importance": REAL,
    "engagement": WHOLE,
    "moment_of_truth": YES_NO,
}
CELLS: Columns = {
    "step": TEXT,
    "lane": TEXT,
    "text": TEXT,
    "evidence": TEXT,
    "departments": TEXT,  # a line each
    "sources": WHOLE,
    "sources_gone": WHOLE,
    "said_last": TEXT,  # the newest ISO day of the verbatims it cites
}
LANES: Columns = {
    "lane": TEXT,
    "position": WHOLE,
    "name": TEXT,
    "side": TEXT,
    "shown": YES_NO,
    "drawn": YES_NO,
}
VERSION_STEPS: Columns = {
    "step": TEXT,
    "position": WHOLE,
    "stage": TEXT,
    "text": TEXT,
    "standing": TEXT,
    "emotion": REAL,
    "engagement": WHOLE,
}
VERSION_CELLS: Columns = {"step": TEXT, "lane": TEXT, "today": TEXT, "text": TEXT}
VERSION_TOUCHPOINTS: Columns = {"step": TEXT, "channel": TEXT, "today": TEXT, "use": TEXT}
CHALLENGES: Columns = {
    "challenge": TEXT,
    "step": TEXT,
    "lane": TEXT,
    "channel": TEXT,
    "stance": TEXT,
    "text": TEXT,
    "author": TEXT,
    "department": TEXT,
    "state": TEXT,
    "outcome": TEXT,
    "process": TEXT,  # the department meant, "" for nobody; missing where it is about none
    "media": WHOLE,
}
VALIDATIONS: Columns = {
    "step": TEXT,
    "lane": TEXT,
    "participant": TEXT,
    "verdict": TEXT,
    "text": TEXT,
}
PROCESSES: Columns = {"step": TEXT, "department": TEXT, "text": TEXT, "systems": TEXT}
PREFERENCES: Columns = {
    "step": TEXT,
    "persona": TEXT,
    "preferred": TEXT,
    "used": TEXT,
    "targeted": TEXT,
    "readiness": WHOLE,
    "help": TEXT,
    "need": TEXT,
}
TOUCHPOINT_VOLUMES: Columns = {"step": TEXT, "channel": TEXT, "n": WHOLE, "finding": TEXT}
TOUCHPOINTS: Columns = {"step": TEXT, "channel": TEXT, "use": TEXT, "collects": TEXT}
CHANNELS: Columns = {"channel": TEXT, "name": TEXT, "kind": TEXT, "position": WHOLE}
PARTICIPANTS: Columns = {
    "participant": TEXT,
    "name": TEXT,
    "department": TEXT,
    "role": TEXT,
    "table": TEXT,
    "side": TEXT,
    "rank": TEXT,
}
KPIS: Columns = {
    "kpi": TEXT,
    "sort": TEXT,
    "objective": TEXT,
    "name": TEXT,
    "unit": TEXT,
    "baseline": REAL,
    "target": REAL,
    "better": TEXT,
}
TRAITS: Columns = {
    "persona": TEXT,
    "name": TEXT,
    "aspect": TEXT,
    "text": TEXT,
    "evidence": TEXT,
}
CONTACT_REASONS: Columns = {
    "reason": TEXT,
    "text": TEXT,
    "volume": REAL,
    "pain": REAL,
    "value": REAL,
    "workshop": TEXT,
}
SCORES: Columns = {
    "participant": TEXT,
    "step": TEXT,
    "channel": TEXT,
    "persona": TEXT,
    "value": WHOLE,
    "word": TEXT,
    "source": TEXT,
    "department": TEXT,
    "side": TEXT,
    "rank": TEXT,
}
HOT_SPOTS: Columns = {
    "hot_spot": TEXT,
    "text": TEXT,
    "impact": REAL,
    "effort": REAL,
    "skipped": YES_NO,
    "fate": TEXT,
}
EVIDENCE: Columns = {"hot_spot": TEXT, "kind": TEXT, "id": TEXT}
ROUNDS: Columns = {
    "round": TEXT,
    "position": WHOLE,
    "budget": WHOLE,
    "cap": WHOLE,
    "secret": YES_NO,
    "state": TEXT,
    "turnout": WHOLE,
}
VOTES: Columns = {"round": TEXT, "item": TEXT, "dots": WHOLE}
SURVEY_SCORES: Columns = {
    "finding": TEXT,
    "step": TEXT,
    "channel": TEXT,
    "question": TEXT,
    "segment": TEXT,
    "n": WHOLE,
    "n_effective": REAL,
    "excluded": WHOLE,
    "mean": REAL,
    "sd": REAL,
    "low": REAL,
    "high": REAL,
    "scale_low": REAL,
    "scale_high": REAL,
    "below_middle": WHOLE,
}
CUSTOMER_SHARES: Columns = {"step": TEXT, "share_of_customers": REAL}
INQUIRIES: Columns = {
    "inquiry": TEXT,
    "step": TEXT,
    "channel": TEXT,
    "how": TEXT,
    "text": TEXT,
    "owner": TEXT,
    "due": TEXT,
    "done": YES_NO,
}
SOURCES: Columns = {
    "finding": TEXT,
    "kind": TEXT,
    "file": TEXT,
    "sha256": TEXT,
    "rows_read": WHOLE,
    "rows_refused": WHOLE,
    "rows_unassigned": WHOLE,
    "time_zone": TEXT,
    "version": TEXT,
}
VOLUMES: Columns = {
    "finding": TEXT,
    "step": TEXT,
    "written": TEXT,
    "channel": TEXT,
    "period": TEXT,
    "reason": TEXT,
    "count": WHOLE,
    "customers": WHOLE,
    "answered": WHOLE,
}
WALKS: Columns = {
    "finding": TEXT,
    "step": TEXT,
    "written": TEXT,
    "channel": TEXT,
    "met": YES_NO,
    "at": TEXT,
    "remark": TEXT,
}
METRIC_SERIES: Columns = {
    "finding": TEXT,
    "metric": TEXT,
    "step": TEXT,
    "written": TEXT,
    "channel": TEXT,
    "period": TEXT,
    "n": WHOLE,
    "positives": WHOLE,
    "negatives": WHOLE,
    "value": REAL,
    "low": REAL,
    "high": REAL,
}
VERBATIMS: Columns = {
    "verbatim": TEXT,
    "position": WHOLE,
    "text": TEXT,
    "batch": TEXT,
    "source": TEXT,
    "at": TEXT,
    "step": TEXT,
    "channel": TEXT,
    "score": REAL,
    "scale_low": REAL,
    "scale_high": REAL,
    "level": REAL,
    "language": TEXT,
    "sentiment": TEXT,
    "kind": TEXT,
    "need": TEXT,
    "group": TEXT,
    "media": WHOLE,
}
VERBATIM_GROUPS: Columns = {
    "group": TEXT,
    "position": WHOLE,
    "name": TEXT,
    "step": TEXT,
    "kind": TEXT,
    "proposed": YES_NO,
    "n": WHOLE,
}
PRACTICES: Columns = {
    "practice": TEXT,
    "actor": TEXT,
    "step": TEXT,
    "kind": TEXT,
    "verdict": TEXT,
    "text": TEXT,
    "source": TEXT,
}
NOTES: Columns = {
    "note": TEXT,
    "table": TEXT,
    "stage": TEXT,
    "column": WHOLE,
    "lane": TEXT,
    "kind": TEXT,
    "text": TEXT,
    "pestel": TEXT,
    "authors": TEXT,
    "tables": TEXT,
    "said": WHOLE,
    "group": TEXT,
    "cost": TEXT,
    "pivotal": YES_NO,
    "hidden": YES_NO,
    "locked": YES_NO,
}
LINKS: Columns = {"source": TEXT, "target": TEXT, "source_kind": TEXT, "target_kind": TEXT}


def table(columns: Columns, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A frame of those columns and types, also where there are no rows."""
    listed = list(rows)
    cells = zip(*listed, strict=True) if listed else ([] for _ in columns)
    return pd.DataFrame(
        {
            name: pd.array(list(column), dtype=kind)  # type: ignore[call-overload]  # by name
            for (name, kind), column in zip(columns.items(), cells, strict=True)
        }
    )
