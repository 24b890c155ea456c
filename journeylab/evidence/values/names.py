"""Column names as people refer to them: blanks at their ends, case and HTML do not matter."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_BLANKS = re.compile(r"\s+")
_NEAREST = 5
_LISTED, _LONGEST = 12, 60


def shown(header: str) -> str:
    """A header as a person reads it: no HTML, no doubled blanks."""
    plain = html.unescape(_TAG.sub(" ", header)) if "<" in header or "&" in header else header
    return _BLANKS.sub(" ", plain.replace("\ufeff", "")).strip()


def folded(name: str) -> str:
    """What two spellings of one name have in common: no accent, case or punctuation."""
    letters = unicodedata.normalize("NFKD", shown(name)).casefold()
    kept = (c if c.isalnum() or c in "#%" else " " for c in letters if not unicodedata.combining(c))
    return _BLANKS.sub(" ", "".join(kept)).strip()


def nearest(name: str, names: Iterable[str]) -> str:
    """The existing names that a mistyped one may have meant; the first few where none is near."""
    by_fold = {folded(existing): existing for existing in names}
    close = get_close_matches(folded(name), by_fold, n=_NEAREST, cutoff=0.5)
    return ", ".join([by_fold[fold] for fold in close] or list(by_fold.values())[:_NEAREST])


def listed(names: Iterable[str]) -> str:
    """The names as a sentence lists them: of many the first, of long ones their beginning."""
    short = [f"{name[:_LONGEST]}…" if len(name) > _LONGEST else name for name in names]
    return ", ".join(short[:_LISTED]) + ("…" if len(short) > _LISTED else "")


def distinct(names: Sequence[str], alike: Callable[[str], str] = str) -> list[str]:
    """The names with a number behind each repeat: `Q1`, `Q1 (2)`; one of an `alike` name is one."""
    taken: set[str] = set()
    found = []
    for name in names:
        times, candidate = 1, name
        while alike(candidate) in taken:
            times += 1
            candidate = f"{name} ({times})"
        taken.add(alike(candidate))
        found.append(candidate)
    return found
