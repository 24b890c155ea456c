"""A persona's own picture: kept beside the workshop like every medium, handed to boards whole."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from pathlib import Path
from tempfile import TemporaryDirectory

from journeylab.session import Session
from journeylab.store import media
from journeylab.workshop.command import found
from journeylab.workshop.media import media_type
from journeylab.workshop.personas import SetPersona
from journeylab.workshop.refused import Refused
from journeylab.workshop.voices import Medium

MOST_SHOWN = 500_000  # bytes: a board is handed pictures as they are, and draws them small
MOST_SENT = 400_000  # bytes: a browser makes a picture small before it sends it


def add_picture(session: Session, path: str | os.PathLike[str], persona: str) -> Medium:
    """Copy a picture beside the workshop and give it to a persona.

    `Refused` where its bytes are no JPEG, PNG, GIF or WEBP, or too many to be shown on a board.
    """
    found(persona, session.workshop.personas, "persona")
    place = Path(path).expanduser()
    if place.is_file() and place.stat().st_size > MOST_SHOWN:
        raise Refused("picture_too_large", file=place.name, most=MOST_SHOWN // 1000)
    medium = media.kept(session.url, place)
    if not medium.type.startswith("image/"):
        raise Refused("picture_unsafe", file=place.name)
    session.do(SetPersona(persona, "picture", medium.file))
    return medium


def take_picture(session: Session, persona: str, data: str) -> Medium:
    """Give a persona the picture that a browser sends, as base64."""
    try:
        sent = b64decode(data[: MOST_SENT * 2], validate=True)
    except (NotBase64, ValueError):
        raise Refused("picture_unsafe", file="") from None
    if len(sent) > MOST_SENT:
        raise Refused("picture_too_large", file="", most=MOST_SENT // 1000)
    with TemporaryDirectory() as folder:
        place = Path(folder) / "picture"
        place.write_bytes(sent)
        return add_picture(session, place, persona)


def shown_picture(url: str, picture: str) -> str:
    """What a page can draw: the picture itself; "" where it is a drawn face or missing."""
    kind = media_type(picture)
    if kind is None or not kind.startswith("image/") or "://" in url or not url:
        return ""
    place = media.found(url, picture)
    if place is None or place.stat().st_size > MOST_SHOWN:
        return ""
    return f"data:{kind};base64,{b64encode(place.read_bytes()).decode()}"
