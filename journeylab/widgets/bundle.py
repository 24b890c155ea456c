"""One ES module and one style sheet for each widget, put together from the files as they stand.

anywidget loads exactly one module, so `import { … } from "./kit.js"` is replaced by the text of
that file, and its own relative imports likewise, each file once. What is for readers alone stays
at home; where `JOURNEYLAB_READABLE` is set, a module travels as it was written.
"""

from __future__ import annotations

import os
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from journeylab.places import kept
from journeylab.widgets.compact import compact

HERE = Path(__file__).parent
_IMPORT = re.compile(
    r'^(?:import|export)\b[^;"\']*?from\s*"(\.{1,2}/[^"]+)";[ \t]*\n', re.MULTILINE
)


@cache
def script(name: str) -> str:
    """The module of a widget, with the kit in it."""
    whole = written(name)
    if os.environ.get("JOURNEYLAB_READABLE"):
        return whole
    return kept(f"{name}.js", _mark_of(whole), lambda: compact(whole))


def written(name: str) -> str:
    """The module of a widget as its authors wrote it, in one piece."""
    return _inlined(HERE / f"{name}.js", set())


@cache
def style(name: str) -> str:
    """The style of a widget, after the tokens and the kit's."""
    sheets = ["tokens.css", "kit.css", f"{name}.css"]
    return "\n".join((HERE / sheet).read_text("utf-8") for sheet in sheets)


def _mark_of(whole: str) -> str:
    """Tells a module, and the way in which it is made shorter, from all others."""
    return sha256((_way() + whole).encode()).hexdigest()


@cache
def _way() -> str:
    return "".join(path.read_text("utf-8") for path in sorted((HERE / "compact").glob("*.py")))


def _inlined(path: Path, seen: set[Path]) -> str:
    if path in seen:
        return ""
    seen.add(path)

    def insert(line: re.Match[str]) -> str:
        return _inlined((path.parent / line[1]).resolve(), seen)

    return _IMPORT.sub(insert, path.read_text("utf-8"))
