"""The words of the emotion pad: every one reaches it, in both languages."""

from string import Formatter

import pytest

from journeylab.apps.facilitator.board_words import board_words
from journeylab.apps.facilitator.emotions.words import words
from journeylab.words.catalogue import source


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_word_of_the_catalogue_reaches_the_pad(language):
    said = {
        line.split(" = ")[0]
        for line in source(language).splitlines()
        if line.startswith("emotions-")
    }
    own = words(language).keys() - board_words(language).keys()
    used = {"emotions-" + name.replace("_", "-") for name in own}
    levels = {f"emotions-level-{place}" for place in range(1, 6)}
    assert used | levels | {"emotions-the-room"} == said


def test_both_languages_leave_the_same_places_for_the_browser():
    def places(language):
        return {
            name: {field for _, field, _, _ in Formatter().parse(text) if field}
            for name, text in words(language).items()
            if isinstance(text, str)
        }

    assert places("en") == places("fr")
    assert places("en")["step_said"] == {"number", "count", "text", "who", "score"}
