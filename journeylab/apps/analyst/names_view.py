"""The names in a file, a page at a time, each with where it belongs and where it is likely to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeylab.apps.analyst.incoming import Incoming
from journeylab.evidence.values.names import folded
from journeylab.words import number, say

Facts = dict[str, Any]
PAGE = 100


def names_view(found: Facts | None, source: Incoming, language: str) -> Facts | None:
    """The page that is looked at, of the names that hold what is searched for."""
    if found is None:
        return None
    words = dict(found["choices"])
    every = found["values"]
    wanted = folded(source.find)
    held = [one for one in every if wanted in folded(one["shown"])] if wanted else every
    first = min(source.first, (len(held) - 1) // PAGE * PAGE if held else 0)
    known = {one["name"]: one["likely"] for one in every if one["likely"]}
    likely = {name: step for name, step in known.items() if step in words}
    count = len(likely)
    return found | {
        "values": [_name(one, words, language) for one in held[first : first + PAGE]],
        "likely": likely,
        "accept": say(language, "desk-likely-all", count=count) if count > 1 else "",
        "find": source.find if len(every) > PAGE else None,
        "pages": _pages(first, len(held), language) if len(every) > PAGE else None,
    }


def _pages(first: int, count: int, language: str) -> Facts:
    last = min(first + PAGE, count)
    facts = {"from": number(language, first + 1), "to": number(language, last)}
    return {
        "says": say(language, "desk-names-page", count=count, of=number(language, count), **facts),
        "before": first - PAGE if first else None,
        "after": first + PAGE if last < count else None,
    }


def _name(one: Facts, words: Mapping[str, str], language: str) -> Facts:
    likely = one["likely"] if one["likely"] in words else ""
    facts = {"name": one["shown"][:80], "step": words.get(likely, "")}
    return {
        **one,
        "likely": likely,
        "n": number(language, one["n"]) if one["n"] else "",
        "place_of": say(language, "desk-step-of", column=one["shown"][:80]),
        "accept": say(language, "desk-likely", **facts) if likely else "",
        "accept_of": say(language, "desk-likely-of", **facts) if likely else "",
    }
