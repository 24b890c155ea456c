"""One ES module and one style sheet for each widget, put together from the files as they stand.

anywidget loads exactly one module, so `import { … } from "./kit.js"` is replaced by the text of
that file, and its own relative imports likewise, each file once. Comments and indents stay at home.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from journeylab.widgets.compact import compact

HERE = Path(__file__).parent
_IMPORT = re.compile(
    r'^(?:import|export)\b[^;"\']*?from\s*"(\.{1,2}/[^"]+)";[ \t]*\n', re.MULTILINE
)


@cache
def script(name: str) -> str:
    """The module of a widget, with the kit in it."""
    return compact(_inlined(HERE / f"{name}.js", set()))


@cache
def style(name: str) -> str:
    """The style of a widget, after the tokens and the kit's."""
    sheets = ["tokens.css", "kit.css", f"{name}.css"]
    return "\n".join((HERE / sheet).read_text("utf-8") for sheet in sheets)


def _inlined(path: Path, seen: set[Path]) -> str:
    if path in seen:
        return ""
    seen.add(path)

    def insert(line: re.Match[str]) -> str:
        return _inlined((path.parent / line[1]).resolve(), seen)

    return _IMPORT.sub(insert, path.read_text("utf-8"))
