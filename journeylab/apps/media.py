"""The customer's own voice: sounds, films and pictures that verbatims carry."""

from __future__ import annotations

import os

from journeylab.session import Session
from journeylab.store import media
from journeylab.workshop.codec import plain
from journeylab.workshop.command import found
from journeylab.workshop.verbatims import SetVerbatim
from journeylab.workshop.voices import Medium


def add_media(session: Session, path: str | os.PathLike[str], verbatim: str) -> Medium:
    """Copy a sound, a film or a picture beside the workshop and let a verbatim carry it.

    What a file is, its bytes say: MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF or WEBP.
    `Refused` for any other and for one that is too large; nothing is then kept.
    """
    known = session.workshop.verbatims
    carries = known[found(verbatim, known, "verbatim")].media
    medium = media.kept(session.url, path)
    if medium.file not in {one.file for one in carries}:
        session.do(SetVerbatim(verbatim, "media", plain([*carries, medium])))
    return medium
