"""What the desk shows before anything is sent: the very commands that one press would do."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

from journeylab.apps.analyst.diagnosing import Taken
from journeylab.apps.analyst.sending import DRAFT, is_something, planned
from journeylab.apps.analyst.views import title
from journeylab.apps.diagnosis.report.contents import records
from journeylab.evidence.values.names import distinct
from journeylab.tables.measured import SURVEY
from journeylab.tables.volumes import SERIES
from journeylab.tables.walks import WALK
from journeylab.words import number, percent, say
from journeylab.workshop import AddStep, AttachFindings, SetChannels
from journeylab.workshop.state import Workshop

Facts = dict[str, Any]
_VIEWS = {
    SURVEY: "curve",
    "transitions": "flow",
    "verbatims": "groups",
    SERIES: "series",
    WALK: "walk",
    "counts": "volumes",
    "channel_shift": "shift",
    "before_after": "before-after",
    "knowledge_gaps": "gaps",
}  # the view that a kind of finding is


def send_view(taken: Taken, chosen: Collection[str], workshop: Workshop, language: str) -> Facts:
    """Counts and words of everything that would be added."""
    adds = planned(taken, chosen, workshop)
    steps = [one for one in adds if isinstance(one, AddStep)]
    known = [one for one in adds if isinstance(one, SetChannels)]
    findings = [one for one in adds if isinstance(one, AttachFindings)]
    facts = {
        "steps": len(steps),
        "n_steps": number(language, len(steps)),
        "views": len(findings),
        "n_views": number(language, len(findings)),
    }
    drafted = not taken.found.draft.empty
    return {
        "draft": _draft(taken, steps, known, chosen, workshop, language) if drafted else None,
        "lines": [
            _finding(one, language) | {"id": item}
            for item, one in zip(distinct([one.kind for one in findings]), findings, strict=True)
        ],
        "kept": say(language, "desk-send-kept"),
        "says": _said(taken, chosen, facts, language, nothing=not adds),
        "more": say(language, "desk-send-more"),
        "can": bool(adds),
    }


def _said(
    taken: Taken, chosen: Collection[str], facts: Facts, language: str, *, nothing: bool
) -> str:
    if nothing and is_something(taken, chosen):
        return say(language, "refused-desk_nothing_new")
    return say(language, "desk-send-says", **facts)


def _finding(one: AttachFindings, language: str) -> Facts:
    kind = _VIEWS.get(one.kind, one.kind)
    rows = one.source.rows_read - one.source.rows_refused if kind == "groups" else len(one.rows)
    return {
        "name": title(kind, language),
        "note": say(
            language,
            "desk-finding",
            n=number(language, rows),
            count=rows,
            file=one.source.name[:200],
            read=number(language, one.source.rows_read),
            refused=number(language, one.source.rows_refused),
        ),
    }


def _draft(
    taken: Taken,
    steps: list[AddStep],
    known: list[SetChannels],
    chosen: Collection[str],
    workshop: Workshop,
    language: str,
) -> Facts:
    """The draft stage by stage, each step with what it rests on."""
    facts = {row["text"]: row for row in records(taken.found.draft)}
    stages = []
    for stage in workshop.stages.values():
        fresh = [
            _step(one.id, one.text, facts.get(one.text), language, known=False)
            for one in steps
            if one.stage == stage.id
        ]
        there = [
            _step(one.id, workshop.steps[one.id].text, None, language, known=True)
            for one in known
            if one.id in workshop.steps and workshop.steps[one.id].stage == stage.id
        ]
        if fresh or there:
            stages.append({"id": stage.id, "name": stage.name, "steps": [*there, *fresh]})
    counts = {"count": len(steps), "n": number(language, len(steps))}
    return {
        "chosen": DRAFT in chosen,
        "says": say(
            language, "desk-draft", known=number(language, len(known)), of=len(known), **counts
        ),
        "stages": stages,
    }


def _step(item: str, text: str, row: Facts | None, language: str, *, known: bool) -> Facts:
    note = say(language, "desk-draft-known") if known else ""
    if row is not None:
        n = int(row["customers"])
        facts = {"n": number(language, n), "count": n}
        asked = math.isnan(row["share_of_customers"])  # a survey's step: nobody was counted there
        share = {} if asked else {"share": percent(language, row["share_of_customers"])}
        note = say(language, f"desk-draft-{'asked' if asked else 'step'}", **facts, **share)
    return {"id": item, "known": known, "text": text[:300], "note": note}
