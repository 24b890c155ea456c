"""What a file is, by its first bytes: the few kinds that may be played, none with a program."""

from __future__ import annotations

from collections.abc import Callable

from journeylab.workshop.state.voices import MediaType

LONGEST_HEAD = 4096
_SOUND_BRANDS = {b"M4A ", b"M4B ", b"M4P "}
_FILM_BRANDS = {
    b"isom",
    b"iso2",
    b"iso4",
    b"iso5",
    b"iso6",
    b"mp41",
    b"mp42",
    b"avc1",
    b"M4V ",
    b"dash",
}
_IN_OGG = (b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC")


def type_of(head: bytes) -> MediaType | None:
    """The type that these first bytes prove; None for all else, SVG and HTML among it."""
    for proves in _PROOFS:
        kind = proves(head)
        if kind is not None:
            return kind
    return None


def _picture(head: bytes) -> MediaType | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR":
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/gif" if head.startswith((b"GIF87a", b"GIF89a")) else None


def _riff(head: bytes) -> MediaType | None:
    if head[:4] != b"RIFF":
        return None
    return {b"WAVE": "audio/wav", b"WEBP": "image/webp"}.get(head[8:12])  # type: ignore[return-value]  # both are media types


def _mpeg(head: bytes) -> MediaType | None:
    if head.startswith(b"ID3"):
        return "audio/mpeg"
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:  # noqa: PLR2004  the sync of layer III
        return None
    reserved = (head[1] >> 3) & 3 == 1 or head[2] >> 4 in {0, 15} or (head[2] >> 2) & 3 == 3  # noqa: PLR2004  ISO 11172-3
    return None if reserved else "audio/mpeg"


def _mp4(head: bytes) -> MediaType | None:
    if head[4:8] != b"ftyp":
        return None
    brand = head[8:12]
    if brand in _SOUND_BRANDS:
        return "audio/mp4"
    return "video/mp4" if brand in _FILM_BRANDS else None


def _ogg(head: bytes) -> MediaType | None:
    is_sound = head.startswith(b"OggS") and any(mark in head[:128] for mark in _IN_OGG)
    return "audio/ogg" if is_sound else None


def _webm(head: bytes) -> MediaType | None:
    if not head.startswith(b"\x1a\x45\xdf\xa3") or b"webm" not in head[:64]:
        return None
    return "audio/webm" if b"A_" in head and b"V_" not in head else "video/webm"


def _flac(head: bytes) -> MediaType | None:
    return "audio/flac" if head.startswith(b"fLaC") else None


_PROOFS: tuple[Callable[[bytes], MediaType | None], ...] = (
    _picture,
    _riff,
    _mpeg,
    _mp4,
    _ogg,
    _webm,
    _flac,
)
