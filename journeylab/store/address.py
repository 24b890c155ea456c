"""Where a workshop lies: a file, or a name in a PostgreSQL database."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from journeylab.store.errors import StoreError

PASSWORD = "JOURNEYLAB_PASSWORD"  # noqa: S105  the name of the variable that holds it
IN_FILE = "workshop"  # a file holds one workshop, under this name


class Address(Struct, frozen=True):
    """`path` for a file, `url` for a database; never both."""

    workshop: str
    path: Path | None = None
    url: URL | None = None

    @property
    def file(self) -> Path:
        """The path, where there must be one."""
        if self.path is None:
            raise StoreError("not_a_file", file=str(self))
        return self.path

    def __str__(self) -> str:
        if self.url is not None:
            shown = self.url.set(drivername="postgresql", password=None)
            return f"{shown.render_as_string()}?workshop={self.workshop}"
        return str(self.path)


def address(url: str | os.PathLike[str]) -> Address:
    """Read `atelier.journey` or `postgresql://host/db?workshop=NAME`."""
    text = os.fspath(url)
    if "://" in text:
        return _database(text)
    if not text:
        raise StoreError("address_malformed", file=text)
    return Address(IN_FILE, path=Path(text).expanduser().absolute())


def _database(text: str) -> Address:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreError("address_malformed", file=text.partition("@")[2] or text) from None
    workshop = url.query.get("workshop")
    if url.get_backend_name() != "postgresql" or not url.database or not isinstance(workshop, str):
        raise StoreError("address_malformed", file=url.render_as_string(hide_password=True))
    password = url.password or os.environ.get(PASSWORD) or os.environ.get("PGPASSWORD")
    bare = url.difference_update_query(["workshop"])
    return Address(workshop, url=bare.set(drivername="postgresql+pg8000", password=password))
