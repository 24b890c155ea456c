"""What people say of the whole, in numbers, words of a scale, or yes and no."""

import math

import pandas as pd
import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.surveys.measures import measure
from journeylab.evidence.surveys.overall import overall
from journeylab.evidence.values.numerals import answer


def read(*written, **options):
    values = [math.nan if (value := answer(cell)) is None else value for cell in written]
    lines = range(2, 2 + len(written))
    frame = pd.DataFrame({"line": lines, "written": written, "value": values})
    return overall(frame, "whole", **options)


def test_numbers_count_on_their_scale():
    found = read("5", "3", "", "0", "2", "9", valid="1-5", missing="0")
    assert found.ends == (1, 5)
    assert found.value.dropna().to_dict() == {2: 5, 3: 3, 6: 2}
    assert found.satisfied.dropna().to_dict() == {2: 1, 3: 0, 6: 0}
    assert found.excluded == 2


def test_a_scale_that_nobody_named_is_the_usual_one_that_holds_the_answers():
    assert read("7", "10", "0").ends == (0, 10)
    assert read("2.5", "80").ends == (2.5, 80)


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("satisfied", "neutral or dissatisfied"),
        ("Satisfait", "Pas satisfait"),
        ("happy", "unhappy"),
        ("yes", "No"),
        ("Oui", "Non"),
        ("content", "mécontent"),
        ("true", "false"),
    ],
)
def test_two_words_of_which_one_says_no(yes, no):
    found = read(yes, no, yes, "n/a")
    assert found.satisfied.tolist()[:3] == found.value.tolist()[:3] == [1, 0, 1]
    assert math.isnan(found.value.iloc[3])
    assert found.ends == (0, 1)


def test_words_of_a_scale_are_numbers():
    found = read("very satisfied", "neutral", "dissatisfied", "n/a")
    assert found.value.dropna().tolist() == [5, 3, 2]
    assert found.satisfied.dropna().tolist() == [1, 0, 0]


@pytest.mark.parametrize("written", [("red", "green"), ("a", "b", "c"), ("not good", "not bad")])
def test_words_that_say_neither_are_refused(written):
    with pytest.raises(Unreadable, match="overall_unclear"):
        read(*written)


@pytest.mark.parametrize(
    ("question", "scale", "expected"),
    [
        ("Would you recommend us?", (0, 10), "recommendation"),
        ("Recommanderiez-vous l’agence ?", (0, 10), "recommendation"),
        ("NPS", (0, 10), "recommendation"),
        ("Would you recommend us?", (1, 5), "satisfaction"),
        ("How much effort did it take?", (1, 7), "effort"),
        ("CES", (1, 5), "effort"),
        ("Ease of online booking", (1, 5), "satisfaction"),
        ("Processing of my file", None, "satisfaction"),
    ],
)
def test_what_a_question_measures(question, scale, expected):
    assert measure((question, "", ""), scale) == expected
