"""What customers' data say beyond the curve: everything that a diagnosis has sent."""

from __future__ import annotations

from journeylab.apps.markup import plain, section
from journeylab.apps.reader.contents import Contents
from journeylab.apps.sent.parts import parts
from journeylab.words import say


def measured_part(shown: Contents, language: str) -> str:
    """Each finding under its name, of the whole journey; nothing where there is none."""
    found = list(parts(shown.whole.workshop, language))
    if not found:
        return ""
    note = plain(say(language, "sent-note"))
    return section(
        "measured",
        language,
        say(language, "sent-title"),
        note,
        f'<div class="jl-sents">{"".join(found)}</div>',
    )
