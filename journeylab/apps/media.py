"""Sounds, films and pictures that verbatims, personas and notes on the map carry."""

from __future__ import annotations

import os

from journeylab.session import Session
from journeylab.store import media
from journeylab.workshop.command import found
from journeylab.workshop.findings.verbatims import SetVerbatim
from journeylab.workshop.preparation.personas import SetPersona
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.codec import plain
from journeylab.workshop.state.voices import Medium
from journeylab.workshop.versions.challenges import SetChallenge

PICTURE = "picture"  # what a persona's one picture goes by, beside its file


def add_media(
    session: Session,
    path: str | os.PathLike[str],
    *,
    verbatim: str = "",
    persona: str = "",
    challenge: str = "",
    name: str = "",
) -> Medium:
    """Copy a sound, a film or a picture beside the workshop; let something carry it.

    What a file is, its bytes say: MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF or WEBP.
    `Refused` for any other and for one that is too large; nothing is then kept. A verbatim and a
    note on the map (`challenge`) carry several, a persona has one picture. `name` is told in
    place of the file's own.
    """
    if sum(map(bool, (verbatim, persona, challenge))) != 1:
        raise TypeError("add_media() needs one of verbatim=, persona= and challenge=")
    if persona:
        return _as_portrait(session, path, persona, name)
    carries = _carried(session, verbatim, challenge)
    medium = media.kept(session.url, path, name)
    if medium.file not in {one.file for one in carries}:
        _let_carry(session, verbatim, challenge, (*carries, medium))
    return medium


def remove_media(session: Session, verbatim: str, medium: str, *, challenge: str = "") -> Medium:
    """Let a verbatim, or a note on the map, no longer carry a medium; by its name or its file.

    The file stays beside the workshop, so that undo brings it back; gives what was let go.
    """
    carries = _carried(session, verbatim, challenge)
    gone = next((one for one in carries if medium in (one.file, one.name)), None)
    if gone is None:
        names = ", ".join(one.name or one.file for one in carries)
        raise Refused("medium_not_carried", name=medium[:80], names=names, count=len(carries))
    _let_carry(session, verbatim, challenge, tuple(one for one in carries if one != gone))
    return gone


def remove_picture(session: Session, persona: str, picture: str) -> str:
    """Take a persona's picture off, by its file or as `picture`; gives the file, which stays."""
    there = session.workshop.personas[found(persona, session.workshop.personas, "persona")].picture
    if not there or picture not in (there, PICTURE):
        count = int(bool(there))
        raise Refused("medium_not_carried", name=picture[:80], names=there, count=count)
    session.do(SetPersona(persona, "picture", ""))
    return there


def _carried(session: Session, verbatim: str, challenge: str) -> tuple[Medium, ...]:
    workshop = session.workshop
    if verbatim:
        return workshop.verbatims[found(verbatim, workshop.verbatims, "verbatim")].media
    return workshop.challenges[found(challenge, workshop.challenges, "challenge")].media


def _let_carry(
    session: Session, verbatim: str, challenge: str, carried: tuple[Medium, ...]
) -> None:
    media = plain(carried)
    session.do(
        SetVerbatim(verbatim, "media", media)
        if verbatim
        else SetChallenge(challenge, "media", media)
    )


def _as_portrait(session: Session, path: str | os.PathLike[str], persona: str, name: str) -> Medium:
    found(persona, session.workshop.personas, "persona")
    if not media.kind_at(path).startswith("image/"):
        raise Refused("medium_no_picture", file=os.path.basename(path))  # noqa: PTH119  of any path
    medium = media.kept(session.url, path, name)
    session.do(SetPersona(persona, "picture", medium.file))
    return medium
