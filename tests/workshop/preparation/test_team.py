"""Which teams are one-sided, and which suit their format."""

import pytest

from journeylab import workshop as ws
from journeylab.workshop import Workshop, decide, replay
from journeylab.workshop.preparation.team import doubts, people
from journeylab.workshop.state.entities import ROOM, Stage

START = ws.CreateWorkshop(title="Shoes", stages=(Stage("before", "Before"),))


def room(*team, fmt=""):
    commands = [START, *team, ws.SetSetting("format", fmt)]
    state = Workshop()
    for command in commands:
        state = replay(decide(command, state), state)
    return state


def person(name, **rest):
    return ws.AddParticipant(id=name, name=name, **rest)


def codes(state):
    return [doubt.code for doubt in doubts(state)]


WHOLE = (
    person("Ana", department="Sales", rank="front_line"),
    person("Bo", department="IT", rank="manager"),
    person("Cy", side="customer"),
)


def test_an_empty_room_raises_no_question():
    assert codes(room()) == []


def test_a_mixed_team_raises_no_question():
    assert codes(room(*WHOLE)) == []


@pytest.mark.parametrize(
    ("without", "code"), [(0, "no_front_line"), (1, "no_sponsor"), (2, "no_customer")]
)
def test_whoever_is_missing_is_named(without, code):
    team = [one for index, one in enumerate(WHOLE) if index != without]
    assert codes(room(*team)) == [code]


def test_one_department_alone_is_named_whatever_its_case():
    team = room(
        person("Ana", department="Sales", rank="front_line"),
        person("Bo", department="sales ", rank="manager"),
        person("Cy", side="customer", department="IT"),
    )
    assert [(one.code, one.facts) for one in doubts(team)] == [
        ("one_department", {"department": "Sales"})
    ]


@pytest.mark.parametrize(("count", "code"), [(4, "too_few"), (10, None), (11, "too_many")])
def test_the_number_suits_the_format(count, code):
    more = [person(f"p{n}") for n in range(count - len(WHOLE))]
    assert codes(room(*WHOLE, *more, fmt="creative")) == ([code] if code else [])


def test_small_groups_are_counted_by_table():
    more = [person(f"p{n}", table="A") for n in range(7)] + [
        person(f"q{n}", table="B") for n in range(4)
    ]
    facts = [one.facts for one in doubts(room(*WHOLE, *more, fmt="small_groups"))]
    assert facts == [{"table": "A", "count": 7, "low": 4, "high": 6}]


def test_the_room_as_a_whole_is_no_person():
    state = room(*WHOLE, person(ROOM))
    assert [one.name for one in people(state)] == ["Ana", "Bo", "Cy"]


def test_an_unknown_format_is_refused():
    with pytest.raises(ws.Refused, match="setting_malformed"):
        room(fmt="picnic")
