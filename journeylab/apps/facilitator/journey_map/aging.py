"""The last look at the map: what stands as it stood then is stale."""

from __future__ import annotations

from datetime import date, timedelta
from weakref import WeakKeyDictionary

from journeylab.session import Session
from journeylab.workshop.state import Workshop

KEPT = timedelta(days=365)  # how long what was written or said may stand without another look
_known: WeakKeyDictionary[Session, tuple[date, Workshop]] = WeakKeyDictionary()


def review_day(workshop: Workshop) -> date | None:
    """When the map is to be looked at again, where that is a date."""
    try:
        return date.fromisoformat(workshop.settings.review_date)
    except ValueError:
        return None


def last_look(workshop: Workshop, today: date) -> date:
    """The day since which a cell is to have been written: a review that has passed, or a year."""
    review = review_day(workshop)
    year = today - KEPT
    return max(year, review) if review is not None and review < today else year


def as_it_was(session: Session, day: date) -> Workshop:
    """The workshop as that day began, worked out once: the past does not change."""
    known = _known.get(session)
    if known is None or known[0] != day:
        known = _known[session] = day, session.at(day.isoformat())
    return known[1]
