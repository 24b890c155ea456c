"""A persona's own picture: kept beside the workshop like every medium, handed to boards whole."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from pathlib import Path
from tempfile import TemporaryDirectory

from journeylab.apps.media import add_media
from journeylab.session import Session
from journeylab.store import media
from journeylab.workshop.findings.media import media_type
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.voices import Medium

MOST_SHOWN = 500_000  # bytes that a board is handed; a larger one is asked of our own server
MEDIA = "JOURNEYLAB_MEDIA"  # where that server gives media; not set elsewhere, as in JupyterLab
MOST_SENT = 400_000  # bytes: a browser makes a picture small before it sends it


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
        return add_media(session, place, persona=persona)


def shown_picture(url: str, picture: str) -> str:
    """What a page can draw: the picture itself, or where our server gives it.

    "" for a drawn face, for a file that is missing, and for a large one where no server is ours.
    """
    kind = media_type(picture)
    if kind is None or not kind.startswith("image/") or "://" in url or not url:
        return ""
    place = media.found(url, picture)
    if place is None:
        return ""
    if place.stat().st_size > MOST_SHOWN:
        given = os.environ.get(MEDIA, "")
        return f"{given}{picture}" if given else ""
    return f"data:{kind};base64,{b64encode(place.read_bytes()).decode()}"
