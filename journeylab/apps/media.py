"""The customer's own voice: sounds, films and pictures that verbatims and personas carry."""

from __future__ import annotations

import os

from journeylab.session import Session
from journeylab.store import media
from journeylab.workshop.codec import plain
from journeylab.workshop.command import found
from journeylab.workshop.personas import SetPersona
from journeylab.workshop.refused import Refused
from journeylab.workshop.verbatims import SetVerbatim
from journeylab.workshop.voices import Medium


def add_media(
    session: Session,
    path: str | os.PathLike[str],
    *,
    verbatim: str = "",
    persona: str = "",
    name: str = "",
) -> Medium:
    """Copy a sound, a film or a picture beside the workshop; let a verbatim or a persona carry it.

    What a file is, its bytes say: MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF or WEBP.
    `Refused` for any other and for one that is too large; nothing is then kept. A persona has one
    picture. `name` is told in place of the file's own.
    """
    if bool(verbatim) == bool(persona):
        raise TypeError("add_media() needs either verbatim= or persona=")
    if persona:
        return _as_portrait(session, path, persona, name)
    known = session.workshop.verbatims
    carries = known[found(verbatim, known, "verbatim")].media
    medium = media.kept(session.url, path, name)
    if medium.file not in {one.file for one in carries}:
        session.do(SetVerbatim(verbatim, "media", plain([*carries, medium])))
    return medium


def remove_media(session: Session, verbatim: str, medium: str) -> Medium:
    """Let a verbatim no longer carry a medium, named by its name or its file.

    The file stays beside the workshop, so that undo brings it back; gives what was let go.
    """
    known = session.workshop.verbatims
    carries = known[found(verbatim, known, "verbatim")].media
    gone = next((one for one in carries if medium in (one.file, one.name)), None)
    if gone is None:
        names = ", ".join(one.name or one.file for one in carries)
        raise Refused("medium_not_carried", name=medium[:80], names=names, count=len(carries))
    session.do(SetVerbatim(verbatim, "media", plain([one for one in carries if one != gone])))
    return gone


def _as_portrait(session: Session, path: str | os.PathLike[str], persona: str, name: str) -> Medium:
    found(persona, session.workshop.personas, "persona")
    if not media.kind_at(path).startswith("image/"):
        raise Refused("medium_no_picture", file=os.path.basename(path))  # noqa: PTH119  of any path
    medium = media.kept(session.url, path, name)
    session.do(SetPersona(persona, "picture", medium.file))
    return medium
