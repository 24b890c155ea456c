"""Whether a file is an XES log, by how it begins."""

from __future__ import annotations

from journeylab.evidence.files.content import Source
from journeylab.evidence.files.streamed import Streamed


def looks_like_xes(source: Source) -> bool:
    """Whether a file, unzipped, is XML other than a web page."""
    first = next(Streamed(source).pieces(), b"")
    start = first[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith(b"<") and not start.startswith((b"<!doctype html", b"<html"))
