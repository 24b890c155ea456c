"""Mermaid journeys: what Mermaid reads is read, and what it refuses is refused by line."""

import pytest

from journeylab.apps.attachment import attach
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mermaid import diagram_of, read_mermaid
from journeylab.session import create
from journeylab.workshop import CreateWorkshop
from journeylab.workshop.state.entities import ROOM, Stage

DIAGRAM = """\
---
title: Shoes
---
journey
  %% a comment
  section Before
    I look: 4: Me, Friend
    I ask: 9: Me
  section After
    I  pay : 1
"""


def test_sections_are_stages_and_scores_are_emotions():
    found = read_mermaid(Content("a.mmd", DIAGRAM.encode()))
    rows = found.steps[["line", "stage", "step"]].to_numpy().tolist()
    assert rows == [[7, "Before", "I look"], [8, "Before", "I ask"], [10, "After", "I pay"]]
    assert found.steps["lanes"].tolist() == [{"actors": "Me, Friend"}, {"actors": "Me"}, {}]
    assert found.scores == {7: 1, 10: -2}
    assert [(r.line, r.code) for r in found.refusals] == [(8, "score_not_1_to_5")]
    assert diagram_of(DIAGRAM).title == "Shoes"


def test_a_colon_in_a_name_ends_it_as_in_mermaid():
    [task] = diagram_of("journey\n I pay: online: 3: Me").tasks
    assert (task.task, task.score, task.people) == ("I pay", None, ("3",))


def test_named_characters_keep_signs_out_of_the_grammar():
    [task] = diagram_of("journey\n Call #35;1 #quot;now#quot;: 3: Me").tasks
    assert task.task == 'Call #1 "now"'


def test_a_diagram_may_stand_in_a_page_of_markdown():
    page = "# Journey\n\n```mermaid\njourney\n  section A\n  I pay: 3\n```\n\nThe end: 3\n"
    assert [task.line for task in diagram_of(page).tasks] == [6]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("graph TD\nA-->B", "mermaid_other", None),
        ("journey\n I pay; now: 3", "mermaid_malformed", 2),
        ("journey\n\n I pay\n I wait: 3", "mermaid_malformed", 3),
        ("journey\n section A: 3", "mermaid_malformed", 2),
        ("journey\n I pay: 3\n : 4", "mermaid_malformed", 3),
        ("journey\n I pay #1: 3", "mermaid_malformed", 2),
        ("journey\n Journey ends: 3", "mermaid_malformed", 2),
        ("journey\n section A", "mermaid_empty", None),
    ],
)
def test_what_mermaid_refuses_is_refused_by_line(text, code, line):
    with pytest.raises(Unreadable, match=code) as refused:
        read_mermaid(Content("a.mmd", text.encode()))
    assert refused.value.facts.get("line") == line


def test_a_diagram_becomes_steps_with_the_room_s_scores_as_one_command(tmp_path):
    stages = (Stage("before", "Before", "before"),)
    with create(str(tmp_path / "w.journey"), CreateWorkshop(title="W", stages=stages)) as session:
        attach(session, Content("a.mmd", DIAGRAM.encode()), "steps")
        workshop = session.workshop
        assert [step.text for step in workshop.steps.values()] == ["I look", "I ask", "I pay"]
        assert {stage.name for stage in workshop.stages.values()} == {"Before", "After"}
        assert {(s.participant, s.value) for s in workshop.scores.values()} == {
            (ROOM, 1),
            (ROOM, -2),
        }
        session.undo()
        assert len(session.workshop.steps) == 0
        assert len(session.workshop.scores) == 0
