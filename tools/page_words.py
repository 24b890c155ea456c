"""Write the page template's sentences from the catalogues, which a plain Voilà cannot ask."""

import json
from pathlib import Path

from journeylab.words import LANGUAGES, say

TEMPLATE = "journeylab/server/jupyter/voila/templates/journeylab/words.html.j2"
PLACE = Path(__file__).resolve().parent.parent / TEMPLATE
SAID = (
    "opening",
    "without_script",
    "broken",
    "broken_next",
    "closed",
    "closed_next",
    "nothing_here",
    "lost",
    "lost_next",
    "return",
    "return_next",
    "refused",
    "refused_next",
)


def text() -> str:
    """The template's text: a Jinja variable `words`, by language and key."""
    words = {
        language: {key: say(language, f"page-{key}") for key in SAID} for language in LANGUAGES
    }
    return (
        "{#- Written by tools/page_words.py from journeylab/words; do not edit. -#}\n"
        f"{{%- set words = {json.dumps(words, ensure_ascii=False, indent=2)} -%}}\n"
    )


if __name__ == "__main__":
    PLACE.write_text(text(), "utf-8")
