"""A promise in words, in both languages."""

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.values.promises import Promise, promise_said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ask > quote: 48 h", Promise("ask", "quote", 172_800)),
        ("ask > quote:1,5 jours", Promise("ask", "quote", 129_600)),
        ("Call: 2nd line → Call back : 30 min", Promise("Call: 2nd line", "Call back", 1_800)),
        (" a  >  b : 1 Week. ", Promise("a", "b", 604_800)),
        ("étape 1 > étape 2: 90s", Promise("étape 1", "étape 2", 90)),
    ],
)
def test_two_steps_and_a_limit(said, meant):
    assert promise_said(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "ask > quote",
        "ask: 48 h",
        "a > a: 1 h",
        "a > b > c: 1 h",
        "a > b: soon",
        "a > b: 3 moons",
    ],
)
def test_anything_else_is_refused_by_its_words(said):
    with pytest.raises(Unreadable) as told:
        promise_said(said)
    assert (told.value.code, told.value.facts["said"]) == ("promise_unclear", said)
