"""One rule for the names in files: by id, by words, by the same words spelled otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence.places import Places

JOURNEY = Places({"pay": "Je paie", "again": "je paie", "wait": "J’attends", "étape": "Je pars"})


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("pay", ("pay", "id")),
        ("Je paie", ("pay", "text")),
        ("je paie", ("again", "text")),  # exact words go before those spelled otherwise
        ("JE PAIE !", ("pay", "spelling")),  # of two alike, the first in the journey
        ("j'attends", ("wait", "spelling")),
        (" Je  pars ", ("étape", "text")),
        ("PAY", ("", "")),  # an id is no word: it is matched byte for byte
        ("", ("", "")),
        ("!?", ("", "")),
    ],
)
def test_a_name_is_found_by_the_first_rule_that_knows_it(name, found):
    assert JOURNEY.step(name) == found


def test_of_several_names_an_id_goes_before_words():
    assert JOURNEY.step("je paie", "wait") == ("wait", "id")


def test_without_a_workshop_a_name_is_its_own_step():
    assert Places().step("anything") == ("anything", "written")
    assert Places({}).step("anything") == ("", "")


@given(st.text(max_size=30))
def test_what_is_found_is_a_step_that_is_there(name):
    step, by = JOURNEY.step(name)
    assert (step in JOURNEY.steps) == bool(by)
