"""Line ends of a text that came together from several systems, made one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# a cell in quotation marks, whole or up to where the line breaks in it
_QUOTED = re.compile(r'(?:^|[,;\t|])"[^"]*(?:""[^"]*)*("(?!"))?')
_REST = re.compile(r'[^"]*(?:""[^"]*)*("(?!"))?')


def with_plain_ends(lines: Iterable[str]) -> Iterator[str]:
    """The lines, each with LF in place of its end; breaks within quoted cells stay as they are."""
    within = False
    for line in lines:
        within = _left_open(line, within=within)
        bare = line.rstrip("\r\n")
        yield line if within or bare == line else bare + "\n"


def _left_open(line: str, *, within: bool) -> bool:
    """Whether a quoted cell goes on behind the line; `within`: one came in from above."""
    if '"' not in line:
        return within
    place = 0
    if within:
        rest = _REST.match(line)
        if rest is None or not rest[1]:
            return True
        place = rest.end()
    cells = list(_QUOTED.finditer(line, place))
    return bool(cells) and not cells[-1][1]
