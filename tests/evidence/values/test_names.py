"""Names as people refer to them: what two spellings have in common, and how many are told."""

import pytest

from journeylab.evidence.values.names import folded, listed


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("  Étape\u00a0 1 ", "etape 1", True),
        ("<b>I pay</b>", "I PAY!", True),
        ("% answered", "answered", False),  # a share and a count beside each other
        ("#", "", False),  # Typeform's own first column
    ],
)
def test_case_accents_tags_and_punctuation_do_not_part_two_names(one, other, alike):
    assert (folded(one) == folded(other)) is alike


def test_a_sentence_lists_a_dozen_names_and_the_beginning_of_long_ones():
    assert listed(["a", "b"]) == "a, b"
    assert listed(map(str, range(13))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11…"
    assert listed(["x" * 61]) == "x" * 60 + "…"
