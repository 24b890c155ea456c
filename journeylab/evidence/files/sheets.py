"""The tables that one file holds: a workbook's sheets, or the reports of an analytics export."""

from __future__ import annotations

from journeylab.evidence.files.content import Source, content
from journeylab.evidence.files.preamble import names_of, parts
from journeylab.evidence.files.separated import separated_grid
from journeylab.evidence.files.workbook import filled_sheets, is_workbook


def sheets(source: Source) -> tuple[str, ...]:
    """What the tables are called, as `--sheet` and the readers know them; none where it is one.

    Raises `Unreadable` for what is no table at all.
    """
    found = content(source)
    if is_workbook(found.data):
        names = filled_sheets(found)
    elif found.data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"#"):
        names = names_of(parts(separated_grid(found).rows))
    else:
        return ()
    return names if len(names) > 1 else ()
