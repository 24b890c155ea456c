"""What a survey drafts at the desk: its questions where there is no step yet, each with its n."""

from desk_of_files import ask, shoes

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.analyst.desk import Desk
from journeylab.session import Session
from journeylab.workshop.state.entities import Stage

SURVEY = """\
Respondent,I read reviews,How was the till?,Overall satisfaction
R1,5,1,4
R2,4,2,3
R3,3,2,2
R4,2,1,1
R5,2,1,1
"""


def desk_on(place, folder):
    (folder / "survey.csv").write_text(SURVEY, "utf-8")
    made = Desk(Session(place, "facilitator"), "en", "about", folder)
    made.widget.view  # noqa: B018  makes the widget
    return made


def test_a_question_without_a_step_drafts_none_and_nobody_is_counted_by_a_survey(tmp_path):
    desk = desk_on(shoes(tmp_path), tmp_path)
    (tmp_path / "marks.csv").write_text("who,mark\nR1,5\nR2,1\nR3,4\n", "utf-8")
    ask(desk, ask="bring", path="survey.csv")
    ask(desk, ask="bring", path="marks.csv")
    ask(desk, ask="take")
    drafted = desk.found.draft
    assert "" not in set(drafted["text"])
    view = ask(desk, ask="place", name="send")
    assert "nan" not in str(view["send"]).lower()
    assert view["send"]["says"] == "1 view will be added."
    desk.close()


def test_what_a_survey_drafts_says_how_many_answered(tmp_path):
    place = str(tmp_path / "empty.journey")
    stages = (Stage("before", "Before", "before"),)
    sessions.create(place, ws.CreateWorkshop("Empty", stages), actor="facilitator").close()
    desk = desk_on(place, tmp_path)
    ask(desk, ask="bring", path="survey.csv")
    ask(desk, ask="take")
    send = ask(desk, ask="place", name="send")["send"]
    steps = [step for stage in send["draft"]["stages"] for step in stage["steps"]]
    assert {step["note"] for step in steps} == {"5 answers"}
    assert send["says"] == "2 steps and 1 view will be added."
    desk._do({"do": "send"})
    there = desk.session.workshop
    assert [step.text for step in there.steps.values()] == ["I read reviews", "How was the till?"]
    assert set(tables.survey_scores(there)["step"]) == set(there.steps)
    desk.close()
