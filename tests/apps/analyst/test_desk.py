"""The desk without a browser: files in, shown before they are taken, explored, sent, taken back."""

from pathlib import Path

import pytest
from desk_of_files import ask, shoes

from journeylab import tables
from journeylab.apps.analyst.desk import Desk
from journeylab.apps.analyst.working import Stopped
from journeylab.apps.sample import fresh_sample
from journeylab.session import Session
from journeylab.workshop.refused import Refused

SURVEY = """\
Respondent,E-mail,Customer since,I read reviews,How was the till?,Overall satisfaction
R1,a@example.org,new,5,1,4
R2,b@example.org,new,4,2,3
R3,c@example.org,loyal,4,2
R4,d@example.org,loyal,3,2,2
R5,e@example.org,loyal,2,1,1
R5,e@example.org,loyal,2,1,1
"""


@pytest.fixture
def file(tmp_path):
    return shoes(tmp_path)


@pytest.fixture
def desk(file, tmp_path):
    (tmp_path / "survey.csv").write_text(SURVEY, "utf-8")
    made = Desk(Session(file, "facilitator"), "en", "about", tmp_path)
    made.widget.view  # noqa: B018  makes the widget
    yield made
    made.close()


def only(view):
    [source] = view["sources"]["items"].values()
    return source


def column(view, name):
    return next(one for one in only(view)["columns"] if one["name"] == name)


def test_what_lies_beside_the_workshop_is_one_click_away(desk):
    view = ask(desk, ask="place", name="import")
    assert [one["file"] for one in view["nearby"]] == ["survey.csv"]
    assert {place for place, is_open in view["open"].items() if is_open} == {"import", "practices"}
    assert not view["total"]["can"]


def test_a_file_is_shown_before_anything_is_taken(desk):
    view = ask(desk, ask="bring", path="survey.csv")
    source = only(view)
    assert [(part["id"], part["n"]) for part in source["sum"]] == [
        ("read", "6"),
        ("valid", "5"),
        ("unassigned", "0"),
        ("refused", "1"),
    ]
    [refused] = source["refused"]["rows"]
    assert refused["line"] == "line 4"
    assert refused["why"] == "The row has 5 cells for 6 columns."
    assert "c@example.org" not in str(view)  # whose row it is stays in the file
    assert source["twice"]["says"] == "1 row repeats another"
    assert column(view, "E-mail")["state"] == "lock"
    assert column(view, "I read reviews")["step"] == "read"
    assert column(view, "How was the till?")["state"] == "ask"
    assert column(view, "Overall satisfaction")["role"] == "overall"
    assert len(desk.session.workshop.findings) == 0


def test_a_question_is_put_on_its_step_by_hand_and_repeats_are_left_out(desk):
    source = next(iter(ask(desk, ask="bring", path="survey.csv")["sources"]["items"]))
    question = {"source": source, "column": "How was the till?"}
    view = ask(desk, ask="step", **question, value="pay\x1fstore")
    assert column(view, "How was the till?")["state"] == "yes"
    assert only(view)["names"] is None
    view = ask(desk, ask="option", source=source, name="duplicates", value="drop")
    assert {part["id"]: part["n"] for part in only(view)["sum"]}["refused"] == "2"
    view = ask(desk, ask="column", **question, role="")
    assert column(view, "How was the till?")["role"] == ""


def test_a_file_whose_reading_was_stopped_says_so_and_is_read_again(desk, monkeypatch):
    def stopped(*_given):
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr("journeylab.apps.analyst.desk.read", stopped)
        view = ask(desk, ask="bring", path="survey.csv")
    assert only(view)["problem"] == "Reading was stopped: nothing of this file is on the desk."
    assert only(view)["again"] == "Read it"
    assert not view["total"]["can"]
    [source] = view["sources"]["items"]
    with monkeypatch.context() as patched:
        patched.setattr(desk.work, "add", lambda _piece: None)  # under way
        assert only(ask(desk, ask="read", source=source))["problem"] == ""
    view = ask(desk, ask="read", source=source)
    assert (only(view)["problem"], only(view)["again"]) == ("", "")
    assert view["total"]["can"]


def test_taken_explored_sent_as_one_gesture_and_taken_back(desk):
    source = next(iter(ask(desk, ask="bring", path="survey.csv")["sources"]["items"]))
    ask(desk, ask="step", source=source, column="How was the till?", value="pay\x1fstore")
    view = ask(desk, ask="take")
    assert view["place"] == "explore"
    panel = view["explore"]["panels"]["curve"]
    assert panel["pictures"][0].startswith("<svg")
    assert panel["table"] is None
    view = ask(desk, ask="table", panel="curve", open=True)
    rows = view["explore"]["panels"]["curve"]["table"]["rows"]
    assert [row[0] for row in rows] == ["I read reviews", "I pay"]
    # 5, 4, 3, 2, 2 on 1 to 5 is 3.2: 0.2 on -2 to +2
    assert rows[0][1] == "+0.20"
    assert view["explore"]["panels"]["drivers"]["pictures"]
    view = ask(desk, ask="place", name="send")
    assert [one["id"] for one in view["send"]["lines"]] == ["survey_scores"]
    desk._do({"do": "send", "command": "c1"})
    scores = tables.survey_scores(desk.session.workshop)
    assert set(scores["step"]) == {"read", "pay"}
    assert desk.widget.view["news"]["undo"]
    ask(desk, ask="undo")
    assert list(desk.session.workshop.findings) == []


def test_a_view_is_sent_only_where_it_is_chosen(desk):
    ask(desk, ask="bring", path="survey.csv")
    ask(desk, ask="take")
    for panel in ("curve", "touchpoints", "draft"):
        ask(desk, ask="choose", panel=panel, on=False)
    with pytest.raises(Refused, match="desk_nothing_chosen"):
        desk._do({"do": "send"})
    ask(desk, ask="choose", panel="drivers", on=True)
    desk._do({"do": "send"})
    kinds = {finding.kind for finding in desk.session.workshop.findings.values()}
    assert kinds <= {"drivers", "plane"}
    assert "drivers" in kinds


def test_a_mapping_is_laid_on_the_survey_it_speaks_of(desk, tmp_path):
    text = "column,step,channel,valid,missing\nHow was the till?,pay,store,1-5,\n"
    (tmp_path / "map.csv").write_text(text, "utf-8")
    with pytest.raises(Refused, match="desk_mapping_alone"):
        ask(desk, ask="bring", path="map.csv")
    ask(desk, ask="bring", path="survey.csv")
    view = ask(desk, ask="bring", path="map.csv")
    assert column(view, "How was the till?")["step"] == "pay\x1fstore"


def test_what_cannot_be_read_is_a_sentence_on_its_card(desk, tmp_path):
    (tmp_path / "odd.csv").write_bytes(b"%PDF-1.7 no table at all")
    view = ask(desk, ask="bring", path="odd.csv")
    assert "is a PDF" in only(view)["problem"]
    assert not view["total"]["can"]
    for path in ("nowhere.csv", "a\0b.csv"):
        with pytest.raises(Refused, match="desk_no_file"):
            ask(desk, ask="bring", path=path)


@pytest.mark.parametrize(
    "message",
    [
        {"ask": "nonsense"},
        {"ask": "place", "name": "elsewhere"},
        {"ask": "option", "source": "none", "name": "valid", "value": "1-5"},
        {"ask": "choose", "panel": "<script>", "on": True},
        {"ask": "language", "language": "xx"},
        {"ask": "upload", "file": "x", "size": "many", "at": 0},
    ],
)
def test_what_makes_no_sense_is_refused(desk, message):
    with pytest.raises(Refused):
        ask(desk, **message)


def test_an_uploaded_file_is_read_like_any_other(desk):
    data = SURVEY.encode()
    view = ask(desk, ask="upload", file="up.csv", size=len(data), at=0, bytes=[data[:50]])
    assert view["sources"]["order"] == []
    view = ask(desk, ask="upload", file="up.csv", size=len(data), at=50, bytes=[data[50:]])
    assert only(view)["file"] == "up.csv"


LOG = """\
customer,at,step,channel
a,2026-01-05T10:00:00Z,I read reviews,Web
a,2026-01-05T11:00:00Z,I pay,Store
b,2026-01-06T10:00:00Z,I read reviews,Web
b,2026-01-06T11:00:00Z,I call,Phone
"""


def test_a_column_is_withdrawn_by_hand_unless_a_log_cannot_do_without(desk, tmp_path):
    (tmp_path / "log.csv").write_text(LOG, "utf-8")
    source = next(iter(ask(desk, ask="bring", path="log.csv")["sources"]["items"]))
    view = ask(desk, ask="column", source=source, column="channel", role="")
    assert (column(view, "channel")["role"], column(view, "channel")["state"]) == ("", "out")
    assert desk.sources[source].found.channels == ()
    with pytest.raises(Refused, match="desk_column_needed"):
        ask(desk, ask="column", source=source, column="customer", role="")
    view = ask(desk, ask="column", source=source, column="channel", role="channel")
    assert desk.sources[source].found.channels == ("Phone", "Store", "Web")


@pytest.mark.slow
def test_a_log_that_comes_after_the_survey_meets_its_answers(desk, tmp_path):
    (tmp_path / "log.csv").write_text(LOG, "utf-8")
    ask(desk, ask="bring", path="survey.csv")
    view = ask(desk, ask="bring", path="log.csv")
    survey, _ = (view["sources"]["items"][key] for key in view["sources"]["order"])
    question = next(one for one in survey["columns"] if one["name"] == "I read reviews")
    assert question["step"] in dict(question["steps"])  # its select has what is chosen
    view = ask(desk, ask="take")
    rows = ask(desk, ask="table", panel="curve", open=True)["explore"]["panels"]["curve"]
    assert ["I read reviews", "5"] in [[row[0], row[3]] for row in rows["table"]["rows"]]
    view = ask(desk, ask="place", name="send")
    fresh = [s for stage in view["send"]["draft"]["stages"] for s in stage["steps"]]
    assert [one["text"] for one in fresh if not one["known"]] == ["I call"]
    desk._do({"do": "send"})
    workshop = desk.session.workshop
    assert {"I call"} == {s.text for s in workshop.steps.values()} - {"I read reviews", "I pay"}
    assert set(tables.survey_scores(workshop)["step"]) == {"read"}


VOICES = """\
date,score,verbatim,step
2026-01-05,1,I waited twenty minutes at the till,I pay
2026-01-06,1,Twenty minutes I waited at the closed till,I pay
2026-01-07,1,"I waited twenty minutes at the till, call me on 06 12 34 56 78",I pay
2026-02-07,5,Wonderful advice about my feet,
"""


def test_verbatims_are_masked_grouped_and_sent_with_their_groups(desk, tmp_path):
    (tmp_path / "voices.csv").write_text(VOICES, "utf-8")
    view = ask(desk, ask="bring", path="voices.csv")
    source = only(view)
    assert source["kind"] == "verbatims"
    assert {part["id"]: part["n"] for part in source["sum"]} == {
        "read": "4",
        "valid": "3",
        "unassigned": "1",
        "refused": "0",
    }
    view = ask(desk, ask="take")
    panel = ask(desk, ask="table", panel="groups", open=True)["explore"]["panels"]["groups"]
    [group] = panel["table"]["rows"]
    assert not panel["correct"]  # the workshop has no words yet
    assert "till" in group[0].lower()
    assert group[2] == "3"
    desk._do({"do": "send"})
    workshop = desk.session.workshop
    assert len(workshop.verbatims) == 4
    assert "06 12 34 56 78" not in str([one.text for one in workshop.verbatims.values()])
    [kept] = workshop.verbatim_groups.values()
    assert kept.proposed
    assert desk.widget.view["explore"]["panels"]["groups"]["correct"] == "Correct in the workshop"
    ask(desk, ask="undo")
    assert not len(desk.session.workshop.verbatims)


def test_a_newcomer_finds_customers_data_beside_the_sample():
    folder = Path(fresh_sample("fr")).parent
    assert (folder / "satisfaction.fr.csv").is_file()


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        ("events", "customer,at,step\nA,03/04/2026 10:00,browse\nA,05/04/2026 10:00,pay\n"),
        ("verbatims", "date,comment\n03/04/2026,Quick and friendly\n05/04/2026,Nobody answers\n"),
    ],
)
def test_dates_that_can_be_two_are_asked_on_the_card_of_their_file(desk, tmp_path, kind, rows):
    (tmp_path / "log.csv").write_text(rows, "utf-8")
    ask(desk, ask="bring", path="log.csv")
    [name] = desk.sources
    source = only(ask(desk, ask="option", source=name, name="kind", value=kind))
    assert "/04/2026" in source["problem"]
    assert "--dates" not in source["problem"]
    [setting] = source["settings"]
    assert [value for value, _ in setting["options"]] == ["", "day-first", "month-first"]
    view = ask(desk, ask="option", source=name, name="dates", value="day-first")
    source = only(view)
    assert not source["problem"]
    assert {one["name"]: one["value"] for one in source["settings"]} == {"dates": "day-first"}
    assert view["total"]["can"]
