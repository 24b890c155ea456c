"""Is the memory whole? Every change is read, verified and folded."""

from __future__ import annotations

from msgspec import Struct

from journeylab.store.errors import StoreError
from journeylab.store.log import Log, open_log
from journeylab.store.memory import Memory, caught_up, complete
from journeylab.store.sqlite import SQLiteFile


class Checked(Struct, frozen=True):
    """What a check found: so many changes, and the first that is not as it was written."""

    changes: int
    first_bad: int | None = None
    problem: str = ""

    @property
    def whole(self) -> bool:
        return not self.problem


def check(url: str) -> Checked:
    """Read all of a workshop; where it is damaged, name the first bad change."""
    log = open_log(url, writes=False)
    try:
        return _checked(log)
    finally:
        log.close()


def _checked(log: Log) -> Checked:
    seen: list[int] = []
    try:
        memory = caught_up(log, Memory(), tell=lambda entry: seen.append(entry.seq))
        complete(log, memory)
    except StoreError as error:
        return Checked(len(seen), len(seen) + 1, error.code)
    if isinstance(log.link, SQLiteFile) and not log.link.is_sound():
        return Checked(len(seen), None, "damaged")  # an index or a page that holds no change
    return Checked(len(seen))
