"""`media`: the sounds, films and pictures that verbatims and personas carry."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeylab.apps.media import add_media, remove_media, remove_picture
from journeylab.cli.saying import tell, write_json
from journeylab.evidence.values.names import folded
from journeylab.reading import load
from journeylab.session import Session
from journeylab.store import media as folder
from journeylab.words import number
from journeylab.workshop.findings.media import media_type
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

_SHOWN = 60  # characters of a verbatim in a line


class Carried(NamedTuple):
    """A medium, and who carries it; `here` where its file lies beside the workshop."""

    carrier: str
    id: str
    said: str
    name: str
    file: str
    type: str
    size: int
    here: bool


def media(asked: Namespace) -> None:
    """Add a file to a verbatim or a persona, take one off, or list them all."""
    carriers = [name for name in ("verbatim", "persona") if getattr(asked, name)]
    if len(carriers) > 1 or bool(carriers) != bool(asked.data or asked.remove):
        raise Refused("media_needs_carrier")
    if asked.data and asked.remove:
        raise Refused("media_one_at_a_time")
    if not carriers:
        return _list(asked)
    with Session(asked.file) as session:
        if asked.persona:
            return _pictured(asked, session)
        verbatim = _verbatim(asked.verbatim, session.workshop)
        words = session.workshop.verbatims[verbatim].text[:_SHOWN]
        if asked.remove:
            gone = remove_media(session, verbatim, asked.remove)
            return tell(asked, "cli-media-removed", name=gone.name or gone.file, text=words)
        added = add_media(session, asked.data, verbatim=verbatim)
        return tell(asked, "cli-media-added", name=added.name, text=words)


def _pictured(asked: Namespace, session: Session) -> None:
    known = session.workshop.personas
    persona = _one(asked.persona, ((one.id, one.name) for one in known.values()), "persona")
    if asked.remove:
        gone = remove_picture(session, persona, asked.remove)
        return tell(asked, "cli-media-removed", name=gone, text=known[persona].name[:_SHOWN])
    added = add_media(session, asked.data, persona=persona)
    return tell(asked, "cli-media-added", name=added.name, text=known[persona].name[:_SHOWN])


def _verbatim(said: str, workshop: Workshop) -> str:
    return _one(said, ((one.id, one.text) for one in workshop.verbatims.unordered()), "verbatim")


def _one(said: str, known: Iterable[tuple[str, str]], what: str) -> str:
    """The id that is `said`, else that of the one whose words hold it."""
    listed = list(known)
    if said in {item for item, _ in listed}:
        return said
    held = [item for item, words in listed if folded(said) in folded(words)] if said else []
    if len(held) != 1:
        raise Refused("carrier_unclear", what=what, said=said[:_SHOWN], count=len(held))
    return held[0]


def _list(asked: Namespace) -> None:
    with load(asked.file) as reading:
        found = list(_carried(reading.workshop, asked.file))
    if asked.json:
        return write_json([one._asdict() for one in found])
    for one in found:
        size = number(asked.language, max(one.size / 1e6, 0.1), 1)
        facts = {"name": one.name or one.file, "size": size, "text": one.said, "id": one.id}
        tell(asked, "cli-media-line" if one.here else "cli-media-line-missing", **facts)
    if not found:
        tell(asked, "cli-media-none", file=asked.file)
    return None


def _carried(workshop: Workshop, file: str) -> Iterator[Carried]:
    for verbatim in workshop.verbatims.values():
        for one in verbatim.media:
            said = " ".join(verbatim.text.split())[:_SHOWN]
            here = folder.found(file, one.file) is not None
            yield Carried(
                "verbatim", verbatim.id, said, one.name, one.file, one.type, one.size, here
            )
    for persona in workshop.personas.values():
        kind = media_type(persona.picture)
        if kind is not None:  # else a face that we draw
            place = folder.found(file, persona.picture)
            size = place.stat().st_size if place else 0
            told = persona.id, persona.name[:_SHOWN], "", persona.picture
            yield Carried("persona", *told, kind, size, place is not None)
