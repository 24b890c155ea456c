"""Promises on the desk: which are judged by the log, since when, and what is said of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from journeylab.analysis.eventlog.engines import JOINT
from journeylab.apps.analyst.seen import Seen
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.apps.diagnosis.report.comparing import changed, changed_between
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.report.figures import count, duration, share
from journeylab.apps.diagnosis.report.sureness import shares_between
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.evidence.values.promises import Promise
from journeylab.evidence.values.zones import in_utc, zone_named
from journeylab.words import say
from journeylab.workshop.refused import Refused

Facts = dict[str, Any]
UNITS = {"minutes": 60, "hours": 3_600, "days": 86_400, "weeks": 604_800}
MOST, LONGEST = 20, 10_000  # promises; of a unit


@dataclass(frozen=True)
class Promised:
    """What was asked about promises; `since` is a day, 2026-03-01, or ""."""

    promises: tuple[Promise, ...] = ()
    since: str = ""

    def of(self, options: DiagnosisOptions) -> DiagnosisOptions:
        """The options with these questions; the day begins in the zone of the log's times."""
        since = None
        if self.since:
            zone = zone_named(options.reading.time_zone)
            since = in_utc(dt.datetime.fromisoformat(self.since), zone)
        return replace(options, promises=self.promises, since=since)


def promise(desk: Any, message: Facts) -> None:
    """One more promise to be judged: from a step to another, within so many of a unit."""
    source, target = (str(message.get(name, "")) for name in ("source", "target"))
    many, unit = message.get("many"), UNITS.get(str(message.get("unit")))
    known = set(desk.found.reach["step"]) if desk.found is not None else set()
    if source == target or not {source, target} <= known:
        raise Refused("desk_promise_steps")
    if not isinstance(many, int | float) or unit is None or not 0 < many <= LONGEST:
        raise Refused("desk_promise_limit", most=LONGEST)
    asked = dict.fromkeys((*desk.promised.promises, Promise(source, target, many * unit)))
    desk.promised = replace(desk.promised, promises=tuple(asked)[-MOST:])
    desk.take()


def unpromise(desk: Any, message: Facts) -> None:
    """One promise less."""
    left = [one for one in desk.promised.promises if list(one) != message.get("promise")]
    desk.promised = replace(desk.promised, promises=tuple(left))
    desk.take()


def since(desk: Any, message: Facts) -> None:
    """The day on which something changed; none where it is empty."""
    value = str(message.get("value", ""))[:40]
    try:
        day = dt.date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise Refused("since_unclear", said=value) from None
    desk.promised = replace(desk.promised, since=day)
    desk.take()


def promising(promised: Promised, language: str) -> Facts:
    """What the form offers."""
    units = [(unit, say(language, f"desk-unit-{unit}")) for unit in UNITS]
    return {"units": units, "since": promised.since}


def compared(seen: Seen) -> pd.DataFrame:
    """What is another since the day, with the words of the steps."""
    names, found = seen.names, seen.found.before_after
    worded = [
        JOINT.join(names.get(step, step) for step in str(name).split(JOINT))
        for name in found["name"]
    ]
    return found.assign(name=worded)


def promises_judged(found: Diagnosis, names: Mapping[str, str], language: str) -> Facts | None:
    """One line per promise, with how it was kept and a button that lets it go."""
    rows = records(found.promises[found.promises["period"] == ""])
    moves: list[Facts | None] = [
        row for row in records(found.before_after) if row["kind"] == "promise"
    ]
    items = [
        _line(row, move, names, language)
        for row, move in zip(rows, moves or [None] * len(rows), strict=True)
    ]
    return {"says": "", "items": items, "folded": False} if items else None


def _line(row: Facts, move: Facts | None, names: Mapping[str, str], language: str) -> Facts:
    place = say(
        language,
        "desk-promise-place",
        source=names.get(row["source"], row["source"])[:200],
        target=names.get(row["target"], row["target"])[:200],
        limit=duration(language, row["limit_seconds"]),
    )
    kept = say(
        language,
        "desk-promise-kept",
        share=share(language, row["share_kept"]),
        interval=shares_between()(row, language),
        n=count(language, row["n"]),
    )
    moved = (
        ""
        if move is None
        else say(
            language,
            "desk-promise-moved",
            difference=changed(move, language),
            interval=changed_between(move, language),
        )
    )
    asked = [row[name] for name in ("source", "target", "limit_seconds")]
    return {
        "key": "\x1f".join(map(str, asked)),
        "place": place,
        "text": f"{kept} {moved}".strip(),
        "decided": False,
        "waits": "",
        "buttons": [
            {
                "says": say(language, "desk-promise-drop"),
                "says_of": say(language, "desk-promise-drop-of", place=place),
                "pressed": False,
                "message": {"ask": "unpromise", "promise": asked},
            }
        ],
        "fields": [],
    }
