"""A portfolio is a folder: a workshop opens onto those that lie beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from journeylab.apps.beginning import beginning
from journeylab.reading import load
from journeylab.session import Session, create
from journeylab.store.errors import StoreError
from journeylab.workshop import AddContactReason, SetContactReason, SetScope
from journeylab.workshop.command import found
from journeylab.workshop.preparation.links import SUFFIX, checked_link
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

LONGEST_NAME = 60


def beside(url: str, name: str) -> str:
    """The place of the workshop of that name in the same folder; `Refused` where there is none."""
    place = _folder(url) / checked_link(name)
    if not name or not place.is_file():
        raise Refused("workshop_not_beside", name=name[:80])
    return str(place)


def title_beside(url: str, name: str) -> str:
    """What the workshop of that name calls itself; its file's name where that cannot be told."""
    try:
        place = Path(beside(url, name))
        return _title(place, place.stat().st_mtime_ns) or place.stem
    except (Refused, StoreError, OSError):
        return name.removesuffix(SUFFIX)


@lru_cache(maxsize=16)
def _title(place: Path, _changed: int) -> str:
    with load(str(place)) as reading:
        return reading.workshop.settings.title


def branch(session: Session, url: str, reason_id: str) -> str:
    """Begin the micro journey of a contact reason in a file of its own, and link both ways.

    Gives the file's name. A reason that is linked already keeps its file.
    """
    workshop = session.workshop
    reason = workshop.contact_reasons[found(reason_id, workshop.contact_reasons, "contact_reason")]
    if reason.workshop:
        return reason.workshop
    name = _free_name(_folder(url), reason.text)
    _begun(str(_folder(url) / name), Path(url).name, reason_id, workshop, session.actor)
    session.do(SetContactReason(reason_id, "workshop", name))
    return name


def _begun(place: str, whole: str, reason_id: str, workshop: Workshop, actor: str) -> None:
    """A new workshop with the whole's language and channels, whose scope says where it belongs."""
    reason = workshop.contact_reasons[reason_id]
    start = beginning(reason.text, workshop.settings.language, tuple(workshop.channels.values()))
    with create(place, start, actor) as micro:
        micro.do(
            AddContactReason(
                id=reason_id,
                text=reason.text,
                volume=reason.volume,
                pain=reason.pain,
                value=reason.value,
            ),
            SetScope("depth", "micro"),
            SetScope("reason", reason_id),
            SetScope("part_of", whole),
        )


def _folder(url: str) -> Path:
    if "://" in url or not url.endswith(SUFFIX):
        raise Refused("portfolio_needs_files", suffix=SUFFIX)
    return Path(url).resolve().parent


def _free_name(folder: Path, text: str) -> str:
    """A file's name that says what the reason says, and is not taken."""
    words = re.sub(r"[^\w]+", "-", text, flags=re.UNICODE).strip("-_")[:LONGEST_NAME] or "journey"
    names = (f"{words}{SUFFIX}", *(f"{words}-{n}{SUFFIX}" for n in range(2, 1000)))
    return next(name for name in names if not (folder / name).exists())
