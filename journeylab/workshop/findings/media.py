"""Media: which sounds, films and pictures may stand beside a workshop, and under which names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeylab.workshop.command import checked_optional_text
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.voices import MediaType, Medium

# never SVG or HTML: those can hold programs
EXTENSIONS: Mapping[MediaType, str] = {
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "audio/webm": "weba",
    "audio/flac": "flac",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
}
TYPES: Mapping[str, MediaType] = {extension: kind for kind, extension in EXTENSIONS.items()}
_NAME = re.compile(r"[0-9a-f]{64}\.([a-z0-9]{3,4})")


def media_type(file: str) -> MediaType | None:
    """The type of what lies under that name; None where no medium can be called so."""
    match = _NAME.fullmatch(file)
    return TYPES.get(match[1]) if match else None


def checked_medium(medium: Medium) -> Medium:
    """The medium, if its name is that of a file of its type."""
    if media_type(medium.file) != medium.type or medium.size < 0:
        raise Refused("medium_malformed", file=medium.file[:80])
    checked_optional_text(medium.name)
    return medium
