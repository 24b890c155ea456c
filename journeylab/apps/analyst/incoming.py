"""Files on their way in: what each is taken for, what was said of it by hand, what reading gave."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal, get_args

from journeylab.evidence.mapping import MappingLine
from journeylab.workshop.command import new_id
from journeylab.workshop.refused import Refused

Kind = Literal[
    "events", "survey", "verbatims", "volumes", "counts", "series", "board", "steps", "walk"
]
KINDS: tuple[Kind, ...] = get_args(Kind)
LENDING = {"events", "steps"}  # kinds whose steps the rows of other files may speak of
LARGEST = 2 * 1024**3  # bytes of one uploaded file
_SUFFIXES = {
    *(".csv", ".tsv", ".txt", ".xlsx", ".xes", ".gz", ".parquet"),
    *(".json", ".mmd", ".mermaid", ".md"),
}
_NEARBY = 40


@dataclass
class Incoming:
    """One file. `roles` says by hand what columns are, `steps` which step a question or a name in
    the file belongs to, `options` the rest of the reading options; `given` is a mapping file's.
    `sheets` names the file's tables where it holds several; None until anyone has looked.

    `order` is that of its columns on the screen, once they were seen.
    Of its names those that hold `find` are shown, from the `first`th on.
    `found` is the reader's preview; `problem` says why there is none.
    """

    id: str
    path: Path
    kind: Kind
    options: dict[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] | None = None
    given: tuple[MappingLine, ...] = ()
    roles: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    find: str = ""
    first: int = 0
    found: Any = None
    problem: Exception | None = None

    @property
    def file(self) -> str:
        return self.path.name

    @property
    def sheet(self) -> str | None:
        """The table that a hand has chosen; None for the first."""
        return self.options.get("sheet") or None


class Arrivals:
    """A private folder into which uploads grow piece by piece; it goes with the desk."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._growing: dict[tuple[str, int], Path] = {}

    def piece(self, file: str, size: int, at: int, data: bytes) -> Path | None:
        """Take a piece of an upload; its path once it is whole, None before.

        A piece that came already is passed over; one out of turn is refused, and the upload with
        it. `Refused("upload_too_big")` for a file that no piece of will be taken.
        """
        name = Path(file.replace("\\", "/")).name.replace("\0", "") or "file"
        if not 0 <= size <= LARGEST:
            raise Refused("upload_too_big", file=name[:80], megabytes=LARGEST // 1024**2)
        place = self._place(name, size, fresh=at == 0)
        held = place.stat().st_size
        if at + len(data) > size or at > held:
            raise Refused("upload_broken", file=name[:80])
        if at == held:
            with place.open("ab") as growing:
                growing.write(data)
            held += len(data)
        if held < size:
            return None
        del self._growing[name, size]
        return place

    def close(self) -> None:
        """Remove what was uploaded."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _place(self, name: str, size: int, *, fresh: bool) -> Path:
        known = self._growing.get((name, size))
        if known is not None and not fresh:
            return known
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="journeylab-desk-"))
        place = self._folder / new_id() / name[-120:]
        place.parent.mkdir()
        place.touch()
        self._growing[name, size] = place
        return place


def nearby(folder: Path | None, taken: set[Path]) -> Iterator[Path]:
    """The data files that lie beside the workshop, the newest first."""
    if folder is None or not folder.is_dir():
        return
    files = [
        path
        for path in folder.iterdir()
        if path.suffix.lower() in _SUFFIXES and path.is_file() and path not in taken
    ]
    files.sort(key=lambda path: (-path.stat().st_mtime, path.name))
    yield from files[:_NEARBY]
