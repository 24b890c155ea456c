"""Which language a view was asked for, if any: by its caller, the launcher, or `?lang=`."""

from __future__ import annotations

import os
from urllib.parse import parse_qs


def asked_language(named: str | None) -> str | None:
    """The wish, not yet held against the languages there are; None leaves it to the workshop."""
    return named or os.environ.get("JOURNEYLAB_LANGUAGE") or _of_query()


def _of_query() -> str | None:
    """`?lang=` of a plain Voilà; our launcher takes it out of the query for us."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get("lang", [None])[0]
