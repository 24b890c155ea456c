"""A new workshop's place, which was free before."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from journeylab.store.address import address
from journeylab.store.errors import StoreError
from journeylab.store.postgresql import lay_tables
from journeylab.store.sqlite import blank


def make(url: str, fill: Callable[[str], None]) -> None:
    """Make a place, let it be filled, and only then put it where it was asked for."""
    where = address(url)
    if where.url is not None:
        lay_tables(where)
        fill(url)
        return
    if where.file.exists():
        raise StoreError("exists", file=str(where))
    try:
        with TemporaryDirectory(dir=where.file.parent, prefix=".new-") as folder:
            fresh = Path(folder) / where.file.name
            blank(fresh)
            fill(str(fresh))
            put(fresh, where.file)
    except OSError as error:
        raise StoreError("unwritable", file=str(where), detail=error.strerror) from error


def put(fresh: Path, wanted: Path) -> None:
    """Move a file to a place that is free; a place that is not is left alone."""
    try:
        os.link(fresh, wanted)
    except FileExistsError:
        raise StoreError("exists", file=str(wanted)) from None
    except OSError:  # a file system without links, such as a memory stick's
        if wanted.exists():
            raise StoreError("exists", file=str(wanted)) from None
        fresh.replace(wanted)
