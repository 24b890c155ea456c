"""What was sent, finding by finding: picture, table and source, as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

from journeylab.apps.diagnosis.report import kept
from journeylab.apps.diagnosis.report.folded import folded
from journeylab.apps.markup import plain, scroller, typed
from journeylab.apps.sent.kinds import KINDS, told
from journeylab.apps.sent.sent import Journey, frame_of, journey_of, numbers
from journeylab.apps.sent.whence import source_said
from journeylab.charts.svg import svg
from journeylab.words import number, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding

_DRAWN = 256  # findings in two languages of a few workshops


def shown_in(workshop: Workshop) -> list[Finding]:
    """The findings that have a place here, kind by kind, in the order in which they came."""
    there = [one for one in workshop.findings.values() if one.kind in KINDS and one.rows]
    order = list(KINDS)
    return sorted(there, key=lambda one: order.index(one.kind))


def parts(workshop: Workshop, language: str) -> Iterator[str]:
    """Each finding, folded under its name and its file."""
    journey = journey_of(workshop)
    for finding in shown_in(workshop):
        yield _part(finding, journey, language)


@lru_cache(maxsize=_DRAWN)
def _part(finding: Finding, journey: Journey, language: str) -> str:
    kind = KINDS[finding.kind]
    title, frame = say(language, kind.title), numbers(frame_of(finding))
    head = kept.head if kind.is_kept else "report-head-{}".format
    rows = told(finding.kind, frame, journey)
    picture = _picture(finding, frame, journey, title, language)
    table = folded(rows, kind.cells, title, language, head=head, open_=not picture)
    rests = say(
        language,
        "sent-summary",
        count=len(finding.rows),
        n=number(language, len(finding.rows)),
        file=finding.source.name[:120],
    )
    return (
        f'<details class="jl-sent"><summary><b>{plain(title)}</b> <span>{plain(rests)}</span>'
        f"</summary>{picture}{table}"
        f'<p class="jl-note">{typed(source_said(finding, language), 1_000)}</p></details>'
    )


def _picture(
    finding: Finding, frame: pd.DataFrame, journey: Journey, title: str, language: str
) -> str:
    draw = KINDS[finding.kind].picture
    chart = draw(frame, journey, language) if draw else None
    if chart is None:
        return ""
    says = chart.description if isinstance(chart.description, str) else title
    return scroller(title, svg(chart, says))
