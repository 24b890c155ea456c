"""What a reader's page holds."""

import re
from html import escape

import ipywidgets


def html(box):
    """All that the page holds, as it is sent to the browser, without its style sheet."""
    if isinstance(box, ipywidgets.HTML):
        return "" if "jl-style" in box._dom_classes else box.value
    if isinstance(box, ipywidgets.Dropdown):
        return escape(" ".join([box.description, *(label for label, _ in box.options)]))
    return "\n".join(map(html, box.children))


def words(box):
    """The text of the page."""
    return re.sub(r"<[^>]+>", " ", html(box))
