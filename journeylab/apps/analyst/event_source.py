"""An event log on its way in: read with what was said by hand, shown column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from journeylab.apps.analyst.choices import Pair, roles
from journeylab.apps.analyst.dates import dates_said, dates_setting
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.incoming import Incoming
from journeylab.apps.analyst.log_steps import ASIDE, NamedStep, named_steps, told, told_steps
from journeylab.apps.analyst.working import Progress
from journeylab.evidence.events import (
    UNKNOWN_CHANNEL,
    Engine,
    EventLog,
    EventPreview,
    preview,
    read_events,
)
from journeylab.evidence.events.columns import REQUIRED, Taken
from journeylab.evidence.events.later import ibis
from journeylab.evidence.events.preview import channels_of, steps_of
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import places_of
from journeylab.words import number, say
from journeylab.workshop.state import Workshop

Facts = dict[str, Any]


class LogRead(NamedTuple):
    """A log told in the journey's steps, its preview, and the names of steps and channels.

    `written` is the log in its own words, `named` says where each of its steps belongs, `steps`
    are those of the log as told, the most frequent first.
    """

    log: EventLog
    preview: EventPreview
    steps: tuple[str, ...]
    channels: tuple[str, ...]
    rows_valid: int
    written: EventLog
    named: tuple[NamedStep, ...]

    @property
    def rows_unassigned(self) -> int:
        """Events of names that stand on no step of the journey."""
        return sum(one.events for one in self.named if one.step in ("", ASIDE))


_NAMED = ("customer", "at", "start", "step", "channel", "score", "person")


def options_of(source: Incoming) -> ReadingOptions:
    """The reading options that the hand has set."""
    named: Facts = {
        role: next((column for column, as_ in source.roles.items() if as_ == role), "")
        for role in _NAMED
    }
    return ReadingOptions(
        **named,
        time_zone=source.options.get("time_zone", ""),
        lifecycle=source.options.get("lifecycle", ""),
        duplicates="drop" if source.options.get("duplicates") == "drop" else "keep",
        dates=dates_said(source),
        sheet=source.sheet,
    )


def read(source: Incoming, engine: Engine, workshop: Workshop, progress: Progress) -> LogRead:
    """Read it again with everything that was said.

    All that a view needs is asked of the engine here: it computes for one thread at a time.
    """
    progress("read", 0, 2)
    log = _without(read_events(source.path, options_of(source), engine), source)
    progress("preview", 1, 2)
    shown = preview(log)
    named = tuple(NamedStep(name, events, "") for name, events in steps_of(log))
    found = LogRead(log, shown, (), tuple(channels_of(log)), shown.rows_valid, log, named)
    return placed(found, source, workshop)


def placed(found: LogRead, source: Incoming, workshop: Workshop) -> LogRead:
    """The same with its steps where they belong by now; nothing is asked of the engine."""
    counts = [(one.name, one.events) for one in found.named]
    known = places_of(workshop)
    given = {line.column: known.step(line.step)[0] for line in source.given if line.step}
    named = named_steps(counts, given | source.steps, workshop)
    log = told(found.written, named, workshop)
    return found._replace(log=log, named=named, steps=told_steps(named, workshop))


def _without(log: EventLog, source: Incoming) -> EventLog:
    """The log without what a hand has withdrawn: its channels, its scores."""
    out = {c.role for c in log.readings[0].columns if source.roles.get(c.column) == ""}
    if not {"channel", "score"} & out:
        return log
    events = log.events
    if "channel" in out:
        events = events.mutate(channel=ibis.literal(UNKNOWN_CHANNEL))
    if "score" in out and log.has_scores:
        events = events.drop("score")
    return log.with_events(events)


def columns(source: Incoming, seen: Glimpse, language: str) -> Iterator[Facts]:
    """One row per column of the file."""
    found: LogRead = source.found
    choices = roles(language, "events")
    for read_as in found.log.readings[0].columns:
        column = read_as._replace(role="") if _is_out(read_as, source) else read_as
        state = "yes" if column.role else "lock" if column.personal else "out"
        asks = column.role == "at" and found.log.readings[0].zone_assumed
        yield {
            "name": column.column,
            "sample": seen.sample(column.column, hidden=column.personal)
            or _sample(found.preview, column),
            "role": column.role,
            "roles": choices,
            "role_of": say(language, "desk-role-of", column=column.column[:80]),
            "state": "ask" if asks else state,
            "note": _note(found, column, language),
            "steps": None,
            "step": "",
            "step_of": "",
            "zone": _zone(source, column, found),
            "zone_of": say(language, "desk-zone-of", column=column.column[:80]),
        }


def _is_out(column: Taken, source: Incoming) -> bool:
    return source.roles.get(column.column) == "" and column.role not in REQUIRED


def _zone(source: Incoming, column: Taken, found: LogRead) -> str | None:
    """The zone to ask for; None where the file's times have one of their own."""
    if column.role != "at":
        return None
    said = source.options.get("time_zone", "")
    return said if said or found.log.readings[0].zone_assumed else None


def _sample(found: EventPreview, column: Taken) -> str:
    if not column.role or column.role not in found.first or column.personal:
        return ""
    cells = dict.fromkeys(str(cell) for cell in found.first[column.role] if cell is not None)
    return " · ".join(cell[:24] for cell in list(cells)[:3])


def _note(found: LogRead, column: Taken, language: str) -> str:
    if column.role == "customer":
        return _counted(language, "customer", found.preview.customers)
    if column.role == "step":
        return _counted(language, "step", len(found.steps))
    if column.role == "channel":
        return _counted(language, "channel", found.preview.unknown_channel)
    if column.role == "at":
        assumed = found.log.readings[0].zone_assumed
        zone = found.log.time_zone
        return say(language, "desk-note-zone" if assumed else "desk-note-at", zone=zone)
    if column.role:
        return say(language, f"desk-note-{column.role}")
    return say(language, "desk-note-personal" if column.personal else "desk-note-unused")


def _counted(language: str, role: str, count: int) -> str:
    return say(language, f"desk-note-{role}", n=number(language, count), count=count)


def summary(source: Incoming, language: str, places: list[Pair]) -> Facts:
    """Read = valid + left out + refused; what was repeated or tied; each step with its place."""
    found: EventPreview = source.found.preview
    log = found.log
    parts = [("read", log.rows_read), ("valid", found.rows_valid)]
    dropped = log.rows_read - found.rows_valid - log.rows_left_out - log.rows_refused
    if log.rows_left_out:
        parts.append(("left_out", log.rows_left_out))
    if dropped > 0:
        parts.append(("dropped", dropped))
    parts.append(("refused", log.rows_refused))
    return {
        "sum": parts,
        "duplicates": found.duplicate_rows,
        "refusals": [refusal for _, refusal in log.refusals],
        "names": _names(source.found, language, places),
        "note": say(
            language,
            "desk-tied",
            n=number(language, found.tied_pairs),
            count=found.tied_pairs,
        ),
        "settings": list(_settings(source, language)),
    }


def _names(found: LogRead, language: str, places: list[Pair]) -> Facts | None:
    """The log's steps, each with a select of the journey's; None where there is no journey yet."""
    if not places:
        return None
    left = [one for one in found.named if one.step in ("", ASIDE)]
    events = sum(one.events for one in left)
    facts = {"count": len(left), "of": len(found.named), "n": number(language, events)}
    return {
        "says": say(language, "desk-steps-unassigned", **facts),
        "choices": [
            ("", say(language, "desk-step-own")),
            (ASIDE, say(language, "desk-step-aside")),
            *places,
        ],
        "values": [
            {
                "name": one.name,
                "shown": one.name,
                "n": one.events,
                "value": one.step,
                "likely": one.likely,
            }
            for one in found.named
        ],
    }


def _settings(source: Incoming, language: str) -> Iterator[Facts]:
    """The choices that this file gives cause for."""
    states = Counter(dict(source.found.log.readings[0].states))
    if states:
        every = ("", say(language, "desk-lifecycle-all"))
        named = [(state, f"{state} ({number(language, rows)})") for state, rows in states.items()]
        says = say(language, "desk-lifecycle")
        yield {"name": "lifecycle", "says": says, "options": [every, *named]}
    yield from dates_setting(source, language)


def digest(source: Incoming) -> str:
    """The SHA-256 of the file."""
    return str(source.found.log.readings[0].sha256)


def how(source: Incoming, _language: str) -> str:
    """What kind of file this is, in a few words."""
    suffix = source.path.suffix.lstrip(".").upper()
    return " · ".join(filter(None, (suffix, source.found.log.readings[0].sheet)))
