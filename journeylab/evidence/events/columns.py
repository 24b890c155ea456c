"""Which column of an event log is which, by name; people see it and can say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.recognised import is_personal
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, listed, nearest, shown

Role = Literal[
    "customer", "at", "start", "step", "channel", "score", "segment", "person", "lifecycle", ""
]
NUMBER = "(row)"  # what a source that numbers its rows calls the number: a file may have a `row`
REQUIRED: tuple[Role, ...] = ("customer", "at", "step")

# folded and without blanks; the first of a list that a file has is taken
KNOWN: dict[Role, tuple[str, ...]] = {
    "customer": (
        *("caseconceptname", "customerid", "customer", "clientid", "client", "idclient"),
        *("numeroclient", "userid", "user", "iduser", "utilisateur", "idutilisateur"),
        *("userpseudoid", "visitorid", "contactid", "memberid", "patientid", "patient"),
        *("caseid", "case", "caseident", "caseidentifier", "idcas", "dossier", "iddossier"),
        *("numerodossier", "traceid", "trace", "sessionid", "session", "idsession", "gasessionid"),
    ),
    "at": (
        *("timetimestamp", "at", "timestamp", "eventtimestamp", "completetimestamp", "time"),
        *("eventtime", "datetime", "datetimeutc", "occurredat", "createdat", "date", "eventdate"),
        *("horodatage", "horodateur", "dateheure", "dateevenement", "moment", "ts", "heure"),
        *("endtimestamp", "completiontime", "endtime", "enddate", "end", "fin", "datefin"),
    ),
    "start": (
        *("starttimestamp", "starttime", "start", "startdate", "startedat", "begin", "begintime"),
        *("debut", "datedebut", "heuredebut"),
    ),
    "step": (
        *("conceptname", "step", "etape", "activity", "activite", "activityname", "eventname"),
        *("event", "evenement", "nomevenement", "nometape", "stepname", "action", "task"),
        *("activityid", "stepid", "idetape", "eventtype"),
    ),
    "channel": (
        *("channel", "canal", "casechannel", "channelname", "contactchannel", "eventchannel"),
        *("nomcanal", "canalcontact", "touchpointchannel"),
    ),
    "score": ("score", "satisfaction", "csat", "nps", "ces", "rating", "note", "notesatisfaction"),
    "segment": (),  # by hand alone, as for surveys
    "person": (),  # likewise: who works there is nobody's business unless somebody asks
    "lifecycle": ("lifecycletransition", "lifecycle", "transition", "cycledevie"),
}


class Taken(NamedTuple):
    """A column, what it was taken for ("" for nothing), and whether its name is personal."""

    column: str
    role: Role
    personal: bool
    named: bool = False  # by a person, not recognised


def taken(columns: Sequence[str], options: ReadingOptions, file: str) -> tuple[Taken, ...]:
    """What each column is taken for; `Unreadable` where a required one is not found."""
    named = {role: _named(columns, role, options, file) for role in KNOWN}
    spoken_for = {column for column in named.values() if column}
    roles = {column: role for role, column in named.items() if column}
    for role in KNOWN:
        found = "" if named[role] else _recognised(columns, role, spoken_for)
        if found:
            roles[found] = role
            spoken_for.add(found)
    if "at" not in roles.values():  # a file may say only when things began
        roles |= {column: "at" for column, role in roles.items() if role == "start"}
    _require(columns, roles, file)
    return tuple(
        Taken(column, roles.get(column, ""), is_personal(column), named=column in named.values())
        for column in columns
    )


def _named(columns: Sequence[str], role: Role, options: ReadingOptions, file: str) -> str:
    wanted = "" if role == "lifecycle" else str(getattr(options, role))
    if not wanted:
        return ""
    if wanted in columns:
        return wanted
    for spelled in (shown, folded):
        fits = [column for column in columns if spelled(column) == spelled(wanted)]
        if len(fits) > 1:
            names = ", ".join(fits)
            raise Unreadable("column_ambiguous", file=file, column=wanted, names=names)
        if fits:
            return fits[0]
    near = nearest(wanted, columns)
    raise Unreadable("column_unknown", file=file, column=wanted, nearest=near)


def _recognised(columns: Sequence[str], role: Role, spoken_for: set[str]) -> str:
    by_name: dict[str, str] = {}
    for column in columns:
        if column not in spoken_for:
            by_name.setdefault(folded(column).replace(" ", ""), column)
    return next((by_name[name] for name in KNOWN[role] if name in by_name), "")


def _require(columns: Sequence[str], roles: dict[str, Role], file: str) -> None:
    for role in REQUIRED:
        if role not in roles.values():
            names = listed(columns)
            raise Unreadable("events_column_none", file=file, role=role, names=names)
