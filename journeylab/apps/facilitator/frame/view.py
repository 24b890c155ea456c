"""What the frame shows round the boards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeylab.apps.facilitator.frame.history import moment_words, rows
from journeylab.apps.facilitator.frame.words import frame_words
from journeylab.apps.facilitator.phases import Phase
from journeylab.store.history import Line
from journeylab.words import say
from journeylab.workshop.preparation.team import doubts, people
from journeylab.workshop.state import Workshop

View = dict[str, Any]


def frame_view(workshop: Workshop, language: str, phases: Sequence[Phase]) -> View:
    """What the workshop alone tells: whose it is, how far it is, who is there."""
    count = len(people(workshop))
    return {
        "language": language,
        "words": frame_words(language),
        "title": workshop.settings.title,
        "organisation": workshop.settings.organisation,
        "phases": [
            {
                "id": phase.id,
                "name": say(language, f"frame-phase-{phase.id}"),
                "done": phase.done(workshop),
            }
            for phase in phases
            if not phase.under
        ],
        "people": {"count": count, "says": say(language, "frame-people-count", count=count)},
    }


def team_view(workshop: Workshop, language: str) -> View:
    """The people, and who is missing."""
    team = people(workshop)
    return {
        "order": [person.id for person in team],
        "people": {
            person.id: {
                "name": person.name,
                "department": person.department,
                "role": person.role,
                "table": person.table,
                "side": person.side,
                "rank": person.rank,
            }
            for person in team
        },
        "departments": sorted({person.department for person in team} - {""}),
        "format": workshop.settings.format,
        "doubts": [
            say(language, f"team-{doubt.code}", **doubt.facts) for doubt in doubts(workshop)
        ],
    }


def history_view(lines: Sequence[Line], workshop: Workshop, language: str, most: int) -> View:
    """The newest gestures, and the moments that have a name."""
    shown = rows(lines, workshop, language, most)
    moments = sorted(workshop.moments.values(), key=lambda moment: moment.seq)
    return {
        "rows": shown,
        "more": bool(shown) and shown[-1]["seq"] > 1,
        "count": say(language, "history-count", count=workshop.seq),
        "first": 1,
        "last": workshop.seq,
        "moments": [{"name": moment.name, "seq": moment.seq} for moment in moments],
    }


def past_view(line: Line | None, language: str) -> View | None:
    """The moment that is looked at, None for now."""
    if line is None:
        return None
    words = moment_words(line.at, language)
    return {"seq": line.seq, "moment": words, "says": say(language, "frame-past", moment=words)}
