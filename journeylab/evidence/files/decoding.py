"""Bytes to text: UTF-8, UTF-16, cp1252, Latin-9 and Mac Roman, told apart by what they say."""

from __future__ import annotations

import codecs
import re

from journeylab.evidence.unreadable import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"PAR1", "parquet"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3", "database"),
)
_SAMPLE = 100_000
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_NOT_CP1252 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_CONTROL = re.compile(r"[^\t\r\n\x20-\x7e\xa0-\U0010ffff]")
_MOST_CONTROLS = 0.01
# what French and English texts use beyond ASCII, so that a wrong decoding shows itself
_USUAL = frozenset("éèêëàâäçîïôöùûüÿœæÉÈÊÀÂÇÎÔÙŒ’‘“”«»–—…€£°·•©®™ñáíóúßÄÖÜ\u00a0\u202f")
# "c½ur" and "5 ¤" are Latin-9, in which they are cœur and 5 €; cp1252 has bytes that it has not
_LATIN_9 = re.compile(rb"[\xbc\xbd](?=u|il|U|IL)|\xa4")
_ONLY_CP1252 = re.compile(rb"[\x80-\x9f]")
_DAMAGE = re.compile("[\udc80-\udcff]")
_AMID_SMALL_LETTERS = re.compile(r"(?<=[a-z])[^\x00-\x7fa-zà-öø-ÿœ’\u00a0](?=[a-z])")


def decoded(data: bytes, file: str) -> tuple[str, str]:
    """The text and the name of its encoding; `Unreadable` where not all of the bytes are text."""
    text, encoding = decoded_by_rows(data, file)
    damage = _DAMAGE.search(text)
    if damage:
        raise _damaged(file, encoding, len(text[: damage.start()].encode()))
    return text, encoding


def is_damaged(text: str) -> bool:
    """Whether a part of a text that was decoded by rows is none."""
    return _DAMAGE.search(text) is not None


def decoded_by_rows(data: bytes, file: str) -> tuple[str, str]:
    """The same, where rows that are damaged can be told and set aside: each `is_damaged`."""
    looks = next((kind for start, kind in _MAGIC if data.startswith(start)), None)
    looks = "cml" if file.lower().endswith(".cml") else looks
    if looks:
        raise Unreadable("file_binary", file=file, looks=looks)
    text, encoding = _decoded(data, file)
    if text[:200].lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html")):
        raise Unreadable("file_binary", file=file, looks="html")
    if _is_noise(text[:_SAMPLE]):
        raise Unreadable("file_binary", file=file, looks="unknown")
    return text.replace("\0", ""), encoding


def _decoded(data: bytes, file: str) -> tuple[str, str]:
    encoding = _marked(data) or _wide(data)
    if encoding in (None, "utf-8-sig"):
        text = data.decode(encoding or "utf-8", "surrogateescape")
        if is_mostly_utf8(text):
            return text, encoding or "utf-8"
    if encoding is None:
        return _one_byte(data)
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise _damaged(file, encoding, error.start) from None


def is_mostly_utf8(text: str) -> bool:
    """Whether a few bytes are damaged in a text that else is UTF-8."""
    bad = len(_DAMAGE.findall(text))
    return not bad or sum(char > "\x7f" for char in text) >= 2 * bad


def _damaged(file: str, encoding: str, byte: int) -> Unreadable:
    return Unreadable("text_damaged", file=file, encoding=encoding, byte=byte)


def _marked(data: bytes) -> str | None:
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a Western text is zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > half / 2 > even * 4:
        return "utf-16-le"
    if half and even > half / 2 > odd * 4:
        return "utf-16-be"
    return None


def _one_byte(data: bytes) -> tuple[str, str]:
    first = _HIGH_BYTE.search(data)
    start = max(0, first.start() - 20) if first else 0
    sample = data[start : start + _SAMPLE]
    # cp1252 leaves five bytes undefined: where one occurs, it was not cp1252
    if any(byte in data for byte in _NOT_CP1252):
        return data.decode("mac_roman"), "mac_roman"
    if _likeness(sample.decode("mac_roman")) > _likeness(sample.decode("cp1252")):
        return data.decode("mac_roman"), "mac_roman"
    if _LATIN_9.search(data) and not _ONLY_CP1252.search(data):
        return data.decode("iso8859-15"), "iso8859-15"
    return data.decode("cp1252"), "cp1252"


def _likeness(text: str) -> int:
    """How much a decoding reads like French or English."""
    usual = sum(1 if char in _USUAL else -2 for char in text if char > "\x7f")
    return usual - 2 * len(_AMID_SMALL_LETTERS.findall(text))


def _is_noise(text: str) -> bool:
    return len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text)
