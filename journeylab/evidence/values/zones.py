"""Time zones: a moment written without one is read in the zone that a person names."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import nearest


def zone_named(name: str) -> dt.tzinfo:
    """The zone of that name, UTC where none is named; `Unreadable` where there is none such."""
    if not name.strip():
        return dt.UTC
    try:
        return ZoneInfo(name.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder's name, "Europe"
        near = nearest(name, sorted(available_timezones()))
        raise Unreadable("zone_unknown", zone=name, nearest=near) from None


def in_utc(at: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """The moment in UTC; one without a zone of its own is read in `zone`.

    Of the two moments that clocks may mean in the hour in which they are changed, the later, as
    engines take it.
    """
    if at.tzinfo:
        return at.astimezone(dt.UTC)
    return max(at.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC) for fold in (0, 1))
