"""The bytes of a file in pieces, unzipped on the way, so that a big one is never held whole."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from journeylab.evidence.files.content import Content, Source
from journeylab.evidence.unreadable import Unreadable, trouble

LARGEST_UNPACKED = 8 * 1024**3
_PIECE = 256 * 1024
_GZIP = b"\x1f\x8b"
_GZIP_HEADER = 16 + zlib.MAX_WBITS


class Streamed:
    """A file read once, piece by piece; `sha256` is that of all its bytes once it has ended."""

    def __init__(self, source: Source) -> None:
        self.file = source.file if isinstance(source, Content) else Path(source).name
        self.zipped = False
        self._source = source
        self._hash = sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def pieces(self) -> Iterator[bytes]:
        """The bytes, unzipped where the file is zipped; `Unreadable` where it cannot be read."""
        with self._opened() as stream:
            first = self._read(stream)
            self.zipped = first.startswith(_GZIP)
            raw = self._raw(first, stream)
            yield from self._unzipped(raw) if self.zipped else raw

    def _opened(self) -> BinaryIO:
        if isinstance(self._source, Content):
            return io.BytesIO(self._source.data)
        try:
            return Path(self._source).open("rb")
        except FileNotFoundError:
            raise Unreadable("file_missing", file=str(self._source)) from None
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            raise self._closed(error) from None

    def _read(self, stream: BinaryIO) -> bytes:
        try:
            piece = stream.read(_PIECE)
        except OSError as error:  # a folder, or a stick pulled out
            raise self._closed(error) from None
        self._hash.update(piece)
        return piece

    def _raw(self, first: bytes, stream: BinaryIO) -> Iterator[bytes]:
        piece = first
        while piece:
            yield piece
            piece = self._read(stream)

    def _unzipped(self, raw: Iterator[bytes]) -> Iterator[bytes]:
        """A zipped file's bytes; it may hold several members, one after the other."""
        inflate, total = zlib.decompressobj(_GZIP_HEADER), 0
        for packed in raw:
            rest = packed
            while rest:
                if inflate.eof:
                    if not rest.strip(b"\0"):
                        break  # padding after the last member
                    inflate = zlib.decompressobj(_GZIP_HEADER)
                try:
                    piece = inflate.decompress(rest, _PIECE)
                except zlib.error:
                    raise Unreadable("gzip_damaged", file=self.file) from None
                rest = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
                total += len(piece)
                if total > LARGEST_UNPACKED:
                    gigabytes = LARGEST_UNPACKED // 1024**3
                    raise Unreadable("gzip_too_big", file=self.file, gigabytes=gigabytes)
                yield piece
        if not inflate.eof:
            raise Unreadable("gzip_damaged", file=self.file)

    def _closed(self, error: Exception) -> Unreadable:
        return Unreadable("file_closed", file=str(self._source), **trouble(error))
