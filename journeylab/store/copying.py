"""A safe copy: one file that can be mailed, whatever else is open."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from journeylab.store.address import address
from journeylab.store.creation import put
from journeylab.store.errors import StoreError
from journeylab.store.log import open_log
from journeylab.store.sqlite import SQLiteFile, forget_sealed


def copy(url: str, out: str | os.PathLike[str]) -> None:
    """Copy a workshop's file as it is now; ballots still sealed stay behind."""
    wanted = address(out).file
    if wanted.exists():
        raise StoreError("exists", file=str(wanted))
    log = open_log(url, writes=False)
    try:
        if not isinstance(log.link, SQLiteFile):
            raise StoreError("not_a_file", file=log.link.name)
        _copied(log.link, wanted)
    except OSError as error:
        raise StoreError("unwritable", file=str(wanted), detail=error.strerror) from error
    finally:
        log.close()


def _copied(link: SQLiteFile, wanted: Path) -> None:
    with TemporaryDirectory(dir=wanted.parent, prefix=".copy-") as folder:
        fresh = Path(folder) / wanted.name
        link.vacuum_into(fresh)
        forget_sealed(fresh)
        put(fresh, wanted)
