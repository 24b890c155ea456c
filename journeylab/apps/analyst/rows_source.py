"""Files of rows on their way in: verbatims, volumes, counts, series, boards, mystery walks.

Each row is taken, refused by line, or belongs nowhere yet; the names in the file, of steps or of
kinds of notes, are given their place one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from journeylab.apps.analyst.choices import Pair, roles, step_and_channel
from journeylab.apps.analyst.dates import dates_said, dates_setting
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.ground import Ground
from journeylab.apps.analyst.incoming import Incoming
from journeylab.evidence.assigned import REST
from journeylab.evidence.boards.kinds import KINDS as NOTE_KINDS
from journeylab.evidence.boards.notes import read_board
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.series import read_series
from journeylab.evidence.reports.volumes import read_volumes
from journeylab.evidence.taken import RowsPreview
from journeylab.evidence.verbatims import read_verbatims
from journeylab.evidence.walks import read_walk
from journeylab.words import number, say

Facts = dict[str, Any]
NOWHERE = "\x1f"  # no step is called so: a name that a hand has taken off its step
_NAMED = ("customer", "at", "step", "channel", "score", "text", "count")
_READERS: Mapping[str, Callable[[Any, ReadingOptions, Places], RowsPreview]] = {
    "verbatims": read_verbatims,
    "volumes": read_volumes,
    "counts": read_volumes,
    "series": read_series,
    "walk": read_walk,
    "board": lambda path, options, _: read_board(path, options),
}
_PLAYS = {"period": "at"}  # the role by which a reader's own word for it is asked for


def options_of(source: Incoming, known: Ground) -> ReadingOptions:
    """The reading options that the hand has set."""
    named: Facts = {
        role: next((column for column, as_ in source.roles.items() if as_ == role), "")
        for role in _NAMED
    }
    drop = source.options.get("duplicates") == "drop"
    return ReadingOptions(
        **named,
        duplicates="drop" if drop else "keep",
        dates=dates_said(source),
        mapping=tuple(_mapping(source, known)),
        ignored=tuple(column for column, as_ in source.roles.items() if not as_),
        sheet=source.sheet,
    )


def _mapping(source: Incoming, known: Ground) -> Iterator[MappingLine]:
    """What was said of names by hand, before the lines of a mapping file."""
    said = {name: MappingLine(name, *step_and_channel(at)) for name, at in source.steps.items()}
    for line in (*said.values(), *source.given):
        if source.kind == "board":
            if line.step:
                yield line
            continue
        step = known.steps.get(line.step, line.step)
        channel = known.channels.get(line.channel, line.channel)
        yield line._replace(step=step or NOWHERE, channel=channel)


def read(source: Incoming, known: Ground) -> RowsPreview:
    """Read it again with everything that was said."""
    return _READERS[source.kind](source.path, options_of(source, known), known.places)


def columns(source: Incoming, seen: Glimpse, language: str) -> Iterator[Facts]:
    """One row per column of the file."""
    found: RowsPreview = source.found
    choices = roles(language, source.kind)
    known = {role for role, _ in choices}
    for name, role, enters in _in_order(found, seen, source):
        plays = _PLAYS.get(role, role) if enters else ""
        shown = source.roles.get(name, plays)
        lock = role == "personal" and not shown
        own = (
            []
            if shown in known
            else [(shown, _first_large(say(language, f"evidence-role-{shown}")))]
        )
        yield {
            "name": name,
            "sample": seen.sample(name, hidden=role == "personal"),
            "role": shown,
            "roles": [*own, *choices],
            "role_of": say(language, "desk-role-of", column=name[:80]),
            "state": "yes" if shown else "lock" if lock else "out",
            "note": _note(source.kind, shown, language, lock=lock),
            "steps": None,
            "step": "",
            "step_of": "",
            "zone": None,
        }


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _in_order(
    found: RowsPreview, seen: Glimpse, source: Incoming
) -> Iterator[tuple[str, str, bool]]:
    """Every column in the file's order, also those that a hand has taken out of its reading."""
    read_as = {name: (name, role, enters) for name, role, enters in found.recognised}
    out = {name: (name, "other", False) for name, role in source.roles.items() if not role}
    known = out | read_as
    names = [name for name in seen.columns if name in known]
    yield from (known[name] for name in dict.fromkeys([*names, *known]))


def _note(kind: str, role: str, language: str, *, lock: bool) -> str:
    if not role:
        return say(language, "desk-note-personal" if lock else "desk-note-unused")
    if kind == "verbatims":
        return say(language, f"desk-note-voice-{role}")
    return say(language, "desk-note-rows", role=role)


def summary(source: Incoming, language: str, places: list[Pair]) -> Facts:
    """Read = valid + without a place + refused; what was repeated; every name with its place."""
    found: RowsPreview = source.found
    without = found.rows_unassigned
    nowhere = "unassigned" if found.belongs == "step" else "kindless"
    return {
        "sum": [
            ("read", found.rows_read),
            ("valid", found.rows_valid - without),
            (nowhere, without),
            ("refused", found.rows_refused),
        ],
        "duplicates": len(found.duplicates),
        "refusals": found.refusals,
        "names": _names(source, language, places),
        "note": _remarks(source, language),
        "settings": list(dates_setting(source, language)),
    }


def _remarks(source: Incoming, language: str) -> str:
    found: RowsPreview = source.found
    said = [
        say(language, f"evidence-remark-{remark.code}", **dict(remark.facts))
        for remark in found.remarks
        if remark.code not in _OF_COMMANDS
    ]
    if source.kind == "verbatims":
        said.append(say(language, "desk-masked", n=number(language, found.rows_valid)))
    return " ".join(said)


# these tell of options of the command line; on the desk the same is a select
_OF_COMMANDS = {"scale_guessed", "zone_assumed", "steps_none"}


def _names(source: Incoming, language: str, places: list[Pair]) -> Facts | None:
    """The names in the file, each with a select: of steps, or of kinds of notes."""
    found: RowsPreview = source.found
    if not found.mapping:
        return None
    of_kinds = found.belongs == "kind"
    rows = _counted(found)
    lines = {line.column: line for line in found.mapping}
    if of_kinds:
        lines.setdefault(REST, MappingLine(REST, source.steps.get(REST, "")))
    left = [name for name, line in lines.items() if not line.step and name != REST]
    code = "kinds" if of_kinds else "names"
    return {
        "says": say(language, f"desk-{code}-unassigned", count=len(left), of=len(lines)),
        "choices": _kinds(language) if of_kinds else places,
        "values": [
            {
                "name": name,
                "shown": say(language, "desk-all-others") if name == REST else name,
                "n": rows.get(name, 0),
                "value": line.step if of_kinds else _place(line),
                "likely": "",
            }
            for name, line in lines.items()
        ],
    }


def _place(line: MappingLine) -> str:
    if not line.step:
        return ""
    return f"{line.step}\x1f{line.channel}" if line.channel else line.step


def _counted(found: RowsPreview) -> dict[str, int]:
    """Rows by the name that they are written under, where the reader keeps it."""
    if "written" not in found.rows:
        return {}
    return {str(name): int(rows) for name, rows in found.rows["written"].value_counts().items()}


def _kinds(language: str) -> list[Pair]:
    none = ("", say(language, "desk-no-kind"))
    return [none, *((kind, say(language, f"evidence-note-kind-{kind}")) for kind in NOTE_KINDS)]


def how(source: Incoming, _language: str) -> str:
    """What kind of file this is, in a few words."""
    grid = source.found.grid
    mark = {"\t": "⇥"}.get(grid.separator, grid.separator)
    suffix = "" if grid.encoding else source.path.suffix.lstrip(".").upper()
    return " · ".join(filter(None, (suffix, grid.encoding.upper(), mark, grid.sheet)))


def digest(source: Incoming) -> str:
    """The SHA-256 of the file."""
    return str(source.found.grid.sha256)
