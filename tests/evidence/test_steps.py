"""Steps from sheets and from pasted lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.steps import pasted_steps, read_steps, step_of_line


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("- I pay", "I pay"),
        ("  •  J’arrive", "J’arrive"),
        ("1. I pay", "I pay"),
        ("12) I pay", "I pay"),
        ("a) I pay", "I pay"),
        ("1.2.3 I pay", "I pay"),
        ("- [x] I pay", "I pay"),
        ("☐ I pay", "I pay"),
        ("Étape 2 : Je paie", "Je paie"),
        ("o\tI pay", "I pay"),
        ("I  pay\tnow", "I pay now"),
        ("2 parcels arrive", "2 parcels arrive"),
        ("3D glasses arrive", "3D glasses arrive"),
        ("-20 % on my basket", "-20 % on my basket"),
        ("10.30 I arrive", "10.30 I arrive"),
        ("5 - 10 minutes in a queue", "5 - 10 minutes in a queue"),
        ("A friend calls", "A friend calls"),
        ("--- ", ""),
    ],
)
def test_bullets_and_numbering_go_and_words_stay(line, step):
    assert step_of_line(line) == step


def test_pasted_lines_are_steps_in_order_and_blank_lines_are_not():
    found = pasted_steps("1. I look\n\n   \n2. I pay\n2. I pay\n")
    assert found.steps[["line", "step"]].to_numpy().tolist() == [
        [1, "I look"],
        [4, "I pay"],
        [5, "I pay"],
    ]
    assert found.repeated == (5,)
    assert found.rows_read == 3


def test_a_line_that_no_step_can_hold_is_refused_by_line():
    found = pasted_steps("I pay\n" + "x" * 10_001 + "\nI \x07 ring")
    assert [(r.line, r.code) for r in found.refusals] == [
        (2, "step_too_long"),
        (3, "step_unprintable"),
    ]
    assert found.steps["step"].tolist() == ["I pay"]


SHEETS = [
    (
        "Stage,Step,Channels,Pain points\n"
        'Before,I look,"Web, Shop",slow\n,I choose,,\nAfter,I wait,Web,\n'
    ),
    (
        "Canaux;Étape;Phase;Pain points\n"
        "Web / Shop;I look;Before;slow\n;I choose;;\nWeb;I wait;After;\n"
    ),
    (
        '"Pain points"\tAction\tétape\tCanal\n'
        "slow\tI look\tBefore\tWeb|Shop\n\tI choose\t\t\n\tI wait\tAfter\tWeb\n"
    ),
]


@pytest.mark.parametrize("text", SHEETS)
def test_a_sheet_is_read_by_the_names_of_its_columns_in_either_language(text):
    found = read_steps(Content("steps.csv", text.encode()))
    assert found.steps["step"].tolist() == ["I look", "I choose", "I wait"]
    assert found.steps["stage"].tolist() == ["Before", "Before", "After"]
    assert found.steps["channels"].tolist() == [("Web", "Shop"), (), ("Web",)]
    assert found.steps["lanes"].tolist() == [{"Pain points": "slow"}, {}, {}]
    assert found.filled_down == 1
    assert found.columns["Pain points"] == "lane"


def test_a_french_etape_alone_is_the_step():
    found = read_steps(Content("a.csv", "Étape\nJe paie\nJ’attends\n".encode()))
    assert found.steps["step"].tolist() == ["Je paie", "J’attends"]


def test_a_stage_on_a_row_of_its_own_stands_over_its_steps():
    found = read_steps(Content("a.csv", b"stage,step\nBefore,\n,I look\nAfter,\n,I wait\n"))
    assert found.steps[["stage", "step"]].to_numpy().tolist() == [
        ["Before", "I look"],
        ["After", "I wait"],
    ]
    assert found.refusals == ()


def test_a_row_without_a_step_is_refused_by_line():
    found = read_steps(Content("a.csv", b"stage,step,pain\nBefore,I look,\nBefore,,slow\n"))
    assert [(r.line, r.code) for r in found.refusals] == [(3, "step_empty")]
    assert found.rows_read == 2


def test_a_sheet_without_a_step_column_says_which_columns_it_has():
    with pytest.raises(Unreadable) as caught:
        read_steps(Content("a.csv", b"colour,size\nred,2\n"))
    assert caught.value.code == "steps_column_none"
    assert caught.value.facts["names"] == "colour, size"


def test_cells_pasted_from_a_sheet_are_read_as_one():
    found = pasted_steps("Stage\tStep\nBefore\tI look\n\tI choose\n")
    assert found.steps["stage"].tolist() == ["Before", "Before"]
    assert pasted_steps("I look\tat it\nI pay").steps["step"].tolist() == ["I look at it", "I pay"]


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_kept_or_refused_by_line(text):
    found = pasted_steps(text)
    assert len(found.steps) + len(found.refusals) == found.rows_read
    assert all(step.strip() == step and step for step in found.steps["step"])
