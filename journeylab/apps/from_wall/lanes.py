"""In which lane of the map a sticky ends up, and with what right it may say so."""

from __future__ import annotations

from collections.abc import Iterable

from journeylab.evidence.values.names import folded
from journeylab.tables.notes import authors
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Evidence, Participant
from journeylab.workshop.state.note import Note

LANES = {
    "read_model": "to_see",
    "external_system": "systems",
    "actor": "back_stage",
    "pestel": "obstacles",
    "obstacle": "obstacles",
    "opportunity": "opportunities",
    "idea": "opportunities",
    "delight": "delights",
    "irritant": "irritants",
    "effort_point": "effort_points",
    "rupture": "ruptures",
}
# how a wall names the one whose journey it is, in both languages, folded
CUSTOMERS = frozenset(["customer", "customers", "client", "clients", "cliente", "clientes"])


def lane_of(note: Note, workshop: Workshop) -> str:
    """The lane of a note; "" for the customer, who is on every line of the map already."""
    if note.kind == "actor" and is_customer(note.text, workshop):
        return ""
    return LANES.get(note.kind, "")


def is_customer(text: str, workshop: Workshop) -> bool:
    """Whether an actor is the one whose journey this is."""
    personas = {folded(persona.name) for persona in workshop.personas.values()}
    return folded(text) in CUSTOMERS or folded(text) in personas


def channels_named(notes: Iterable[Note], workshop: Workshop) -> tuple[str, ...]:
    """The channels that systems and read models name in so many words: those touchpoints exist."""
    said = [f" {folded(n.text)} " for n in notes if n.kind in ("read_model", "external_system")]
    return tuple(
        channel.id
        for channel in workshop.channels.values()
        if any(f" {folded(channel.name)} " in text for text in said)
    )


def evidence_of(notes: Iterable[Note], workshop: Workshop) -> Evidence:
    """Told by customers where all who said it are, by staff where anyone known is, else assumed."""
    sides = {person.side for person in _people(notes, workshop)}
    if not sides:
        return "assumed"
    return "customers" if sides == {"customer"} else "staff"


def departments_of(notes: Iterable[Note], workshop: Workshop) -> tuple[str, ...]:
    """The departments of those who said it."""
    told = (person.department for person in _people(notes, workshop) if person.side == "staff")
    return tuple(dict.fromkeys(department for department in told if department))


def _people(notes: Iterable[Note], workshop: Workshop) -> list[Participant]:
    said_by = (one for note in notes for one in authors(note, workshop))
    return [workshop.participants[one] for one in said_by if one in workshop.participants]
