"""Who is missing from the room: what makes a team one-sided, as codes and facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM, Format, Participant

# people in the room, as the formats' hosts' sheets give them; None where there is no upper limit
SIZES: dict[Format, tuple[int, int | None]] = {
    "creative": (8, 10),
    "world_cafe": (12, 50),
    "open_forum": (12, None),
}
TABLE_SIZE = (4, 6)  # in the format of small groups


class Doubt(Struct, frozen=True):
    """A question that this team raises: a code and its facts."""

    code: str
    facts: dict[str, int | str]


def people(workshop: Workshop) -> tuple[Participant, ...]:
    """The participants who are persons, in order; the room as a whole is none."""
    return tuple(person for person in workshop.participants.values() if person.id != ROOM)


def doubts(workshop: Workshop) -> tuple[Doubt, ...]:
    """What is one-sided about the team, gravest first; nothing where nobody is there yet."""
    team = people(workshop)
    if not team:
        return ()
    return (*_missing(team, workshop), *_size(team, workshop.settings.format))


def _missing(team: tuple[Participant, ...], workshop: Workshop) -> Iterable[Doubt]:
    staff = [person for person in team if person.side == "staff"]
    if not any(person.rank == "front_line" for person in staff):
        yield Doubt("no_front_line", {})
    if not any(person.rank == "manager" for person in staff):
        yield Doubt("no_sponsor", {})
    departments = {person.department.strip().casefold() for person in staff} - {""}
    if len(staff) > 1 and len(departments) == 1:
        yield Doubt("one_department", {"department": _first_department(staff)})
    for department in workshop.departments.values():
        if department.name.strip().casefold() not in departments:
            yield Doubt("department_absent", {"department": department.name})
    if len(staff) == len(team):
        yield Doubt("no_customer", {})


def _size(team: tuple[Participant, ...], chosen: Format) -> Iterable[Doubt]:
    if chosen == "small_groups":
        yield from _tables(team)
    low, high = SIZES.get(chosen, (0, None))
    if len(team) < low:
        yield Doubt("too_few", {"count": len(team), "low": low})
    if high is not None and len(team) > high:
        yield Doubt("too_many", {"count": len(team), "high": high})


def _tables(team: tuple[Participant, ...]) -> Iterable[Doubt]:
    low, high = TABLE_SIZE
    for table, count in Counter(person.table for person in team if person.table).items():
        if not low <= count <= high:
            facts: dict[str, int | str] = {"table": table, "count": count, "low": low, "high": high}
            yield Doubt("table_size", facts)


def _first_department(staff: list[Participant]) -> str:
    return next(person.department for person in staff if person.department.strip())
