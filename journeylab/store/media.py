"""The folder beside a workshop where sounds, films and pictures lie, each named by its SHA-256."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from journeylab.store.address import address
from journeylab.store.errors import StoreError
from journeylab.store.magic import LONGEST_HEAD, type_of
from journeylab.workshop.findings.media import EXTENSIONS, media_type
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.voices import MediaType, Medium

MEGABYTE = 1024 * 1024
MOST_BYTES = {"image": 20 * MEGABYTE, "audio": 60 * MEGABYTE, "video": 300 * MEGABYTE}
_PIECE = MEGABYTE


def media_folder(url: str) -> Path:
    """`NAME.media` beside `NAME.journey`; a workshop in a database has none."""
    where = address(url)
    if where.path is None:
        raise Refused("media_need_a_file")
    return where.path.with_suffix(".media")


def kept(url: str, path: str | os.PathLike[str], name: str = "") -> Medium:
    """Copy a sound, a film or a picture into the folder, under the name of its bytes.

    `name` is told in place of the file's own. `Refused` where its bytes are none of those that may
    be played, or too many.
    """
    folder = media_folder(url)
    kind = kind_at(path, name)
    source = Path(path).expanduser()
    try:
        return _copied(source, folder, kind, name or source.name)
    except OSError as problem:
        raise StoreError("unreadable", file=str(source), detail=str(problem)) from problem


def kind_at(path: str | os.PathLike[str], name: str = "") -> MediaType:
    """The type of a file that may be kept; `Refused` where it may not be."""
    source = Path(path).expanduser()
    try:
        size = source.stat().st_size
        with source.open("rb") as file:
            return checked_type(file.read(LONGEST_HEAD), size, name or source.name)
    except OSError as problem:
        raise StoreError("unreadable", file=str(source), detail=str(problem)) from problem


def checked_type(head: bytes, size: int, name: str) -> MediaType:
    """The type of a file by its first bytes, whatever it is called."""
    kind = type_of(head)
    if kind is None:
        raise Refused("medium_unsafe", file=name)
    most = MOST_BYTES[kind.partition("/")[0]]
    if size > most:
        raise Refused(
            "medium_too_large", file=name, megabytes=size // MEGABYTE, most=most // MEGABYTE
        )
    return kind


def found(url: str, file: str) -> Path | None:
    """Where a medium lies; None where it is missing, or the name is none of ours."""
    if media_type(file) is None:
        return None
    place = media_folder(url) / file
    return place if place.is_file() and not place.is_symlink() else None


def _copied(source: Path, folder: Path, kind: MediaType, name: str) -> Medium:
    """Written beside its place and moved there whole, so that nobody sees a half."""
    folder.mkdir(exist_ok=True)
    draft = folder / f".{os.getpid()}.part"
    most = MOST_BYTES[kind.partition("/")[0]]
    known, size = sha256(), 0
    try:
        with source.open("rb") as reads, draft.open("wb") as writes:
            while piece := reads.read(_PIECE):
                size += len(piece)
                if size > most:  # it grew while it was read
                    raise Refused(
                        "medium_too_large",
                        file=name,
                        megabytes=size // MEGABYTE,
                        most=most // MEGABYTE,
                    )
                known.update(piece)
                writes.write(piece)
        medium = Medium(f"{known.hexdigest()}.{EXTENSIONS[kind]}", kind, size, name)
        draft.replace(folder / medium.file)
    finally:
        draft.unlink(missing_ok=True)
    return medium
