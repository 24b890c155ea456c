"""Every kind of file on the desk: guessed, shown, placed by hand, explored, sent, taken back."""

import pandas as pd
import pytest

from journeylab import session as sessions
from journeylab import tables
from journeylab import workshop as ws
from journeylab.apps.analyst.desk import Desk
from journeylab.session import Session
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.entities import Channel, Stage

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

FILES = {
    "calls.csv": (
        "step,channel,period,count\n"
        "I pay,Store,2026-01,40\nI pay,Store,2026-02,50\nI pay,Web,2026-01,7\n"
        "Complaints,Phone,2026-01,12\nI read reviews,Web,2026-01,lots\n"
    ),
    "nps.csv": (
        "date,detractors,promoters,respondents\n"
        "2026-01,10,30,50\n2026-02,20,20,50\n2026-03,40,40,50\n"
    ),
    "board.csv": (
        "text,colour,list name\n"
        "The parcel was sent,orange,Before\nI ask for help,blue,Before\nWho answers?,teal,After\n"
    ),
    "board.json": (
        '{"cards": [{"name": "Paid", "idList": "a", "labels": [{"name": "Event", "color": ""}]},'
        '{"name": "Old", "idList": "a", "closed": true}], "lists": [{"id": "a", "name": "Doing"}]}'
    ),
    "trip.mmd": (
        "journey\n  title A trip\n  section Before\n    I read reviews: 4: Me\n"
        "    I ask a friend: 2: Me\n  section Purchase\n    I try them on: 5: Me, Seller\n"
    ),
    "steps.csv": "stage,step,channel,what I want\nBefore,I ask a friend,Phone,to be sure\n",
    "log.csv": (
        "customer,at,step,channel\n"
        "a,2026-01-05T10:00:00Z,read_reviews,Web\na,2026-01-05T11:00:00Z,payment_done,Store\n"
        "b,2026-01-06T10:00:00Z,read_reviews,Web\nb,2026-01-06T11:00:00Z,hotline,Phone\n"
    ),
    "later.csv": (
        "who;when;did;where\nc;05/02/2026 09:00;I pay;Store\nc;25/02/2026 10:00;I come back;Store\n"
    ),
    "walk.csv": (
        "step,channel,met,date,remark\nI pay,Phone,yes,2026-11-02,quick\n"
        "I pay,Web,no,2026-11-02,call Ann on 06 12 34 56 78\nThe lobby,Store,yes,2026-11-03,\n"
    ),
    "voices.csv": "date,verbatim,step\n2026-01-05,Nobody answers the phone,hotline\n",
}


@pytest.fixture
def desk(tmp_path):
    place = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(
        title="Shoes",
        stages=(Stage("before", "Before", "before"), Stage("purchase", "Purchase", "purchase")),
        channels=(Channel("web", "Web"), Channel("store", "Store", "physical")),
    )
    with sessions.create(place, create, actor="facilitator") as session:
        session.do(
            ws.AddStep(id="read", stage="before", text="I read reviews", channels=("web",)),
            ws.AddStep(id="pay", stage="purchase", text="I pay", channels=("store", "web")),
        )
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    made = Desk(Session(place, "facilitator"), "en", "about", tmp_path)
    made.widget.view  # noqa: B018  makes the widget
    yield made
    made.close()


def ask(desk, **message):
    desk._asked(message)
    return desk.widget.view


def bring(desk, *files):
    for name in files:
        view = ask(desk, ask="bring", path=name)
    return list(view["sources"]["items"].values())


def sums(source):
    return {part["id"]: part["n"] for part in source["sum"]}


def named(source):
    return {one["name"]: one for one in source["names"]["values"]}


def table(desk, panel):
    view = ask(desk, ask="table", panel=panel, open=True)
    return view["explore"]["panels"][panel]["table"]["rows"]


def send(desk, *panels):
    for panel in list(desk.chosen):
        ask(desk, ask="choose", panel=panel, on=False)
    for panel in panels:
        ask(desk, ask="choose", panel=panel, on=True)
    desk._do({"do": "send"})
    return desk.session.workshop


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("calls.csv", "volumes"),
        ("nps.csv", "series"),
        ("board.csv", "board"),
        ("board.json", "board"),
        ("trip.mmd", "steps"),
        ("steps.csv", "steps"),
        ("log.csv", "events"),
        ("walk.csv", "walk"),
        ("voices.csv", "verbatims"),
    ],
)
def test_each_kind_is_guessed_and_can_be_said_otherwise(desk, file, kind):
    [source] = bring(desk, file)
    assert source["kind"] == kind
    assert source["columns"]
    [key] = desk.sources
    other = ask(desk, ask="option", source=key, name="kind", value="survey")
    assert other["sources"]["items"][key]["kind"] == "survey"


def test_a_volume_report_is_refused_by_line_mapped_by_name_explored_and_sent(desk):
    [source] = bring(desk, "calls.csv")
    assert sums(source) == {"read": "5", "valid": "3", "unassigned": "1", "refused": "1"}
    [refused] = source["refused"]["rows"]
    assert refused["line"] == "line 6"
    assert "no whole number" in refused["why"]
    assert named(source)["Complaints"]["value"] == ""
    assert "1 of 2 names" in source["names"]["says"]  # what is refused names nothing
    [key] = desk.sources
    view = ask(desk, ask="step", source=key, column="Complaints", value="pay")
    assert sums(view["sources"]["items"][key])["unassigned"] == "0"
    view = ask(desk, ask="step", source=key, column="Complaints", value="")
    assert sums(view["sources"]["items"][key])["unassigned"] == "1"
    view = ask(desk, ask="take")
    [picture] = view["explore"]["panels"]["volumes"]["pictures"]
    assert ">90<" in picture  # both periods of the store
    rows = table(desk, "volumes")
    assert ["I pay", "Store", "2026-02", "50"] in [row[:4] for row in rows]
    assert "Complaints (no step)" in [row[0] for row in rows]
    workshop = send(desk, "volumes")
    kept = tables.volumes(workshop)
    assert kept.loc[kept["step"] == "pay", "count"].sum() == 97
    assert kept.loc[kept["step"].fillna("") == "", "written"].tolist() == ["Complaints"]
    desk.session.undo()
    assert not len(tables.volumes(desk.session.workshop))


def test_a_series_is_shown_with_its_intervals_and_sent(desk):
    [source] = bring(desk, "nps.csv")
    # parts that are more than the whole are refused by line
    assert sums(source) == {"read": "3", "valid": "0", "unassigned": "2", "refused": "1"}
    ask(desk, ask="take")
    rows = table(desk, "series")
    assert [row[0] for row in rows] == ["NPS", "NPS"]
    assert [row[3:5] for row in rows] == [["50", "40.0"], ["50", "0.0"]]
    assert all("to" in row[5] or "–" in row[5] for row in rows)
    assert len(tables.metric_series(send(desk, "series"))) == 2


def test_a_boards_colours_are_given_their_kinds_and_go_to_the_wall(desk):
    [source] = bring(desk, "board.csv")
    assert sums(source) == {"read": "3", "valid": "2", "kindless": "1", "refused": "0"}
    assert named(source)["teal"]["value"] == ""
    assert named(source)["orange"]["value"] == "domain_event"
    [key] = desk.sources
    view = ask(desk, ask="step", source=key, column="teal", value="hot_spot")
    assert sums(view["sources"]["items"][key])["kindless"] == "0"
    ask(desk, ask="take")
    assert ["Who answers?", "hot spot", "After", "–"] in table(desk, "board")
    notes = send(desk, "board").notes.values()
    assert {note.text: note.kind for note in notes}["Who answers?"] == "hot_spot"
    desk.session.undo()
    assert not len(desk.session.workshop.notes)


def test_a_trello_board_says_which_cards_are_archived(desk):
    [source] = bring(desk, "board.json")
    assert sums(source) == {"read": "2", "valid": "1", "kindless": "0", "refused": "1"}
    assert source["refused"]["rows"][0]["why"].endswith("archived.")


def test_a_mermaid_journey_brings_new_steps_with_their_scores_and_none_twice(desk):
    [source] = bring(desk, "trip.mmd")
    assert sums(source) == {"read": "3", "valid": "3", "refused": "0"}
    assert "1 step is there already" in source["note"]
    view = ask(desk, ask="take")
    assert view["explore"]["panels"]["journey"]["pictures"]
    assert [row[3] for row in table(desk, "journey")] == ["+1", "−1", "+2"]
    ask(desk, ask="place", name="send")
    workshop = send(desk, "journey")
    texts = [step.text for step in workshop.steps.values()]
    assert sorted(texts) == ["I ask a friend", "I pay", "I read reviews", "I try them on"]
    scored = {workshop.steps[step].text: one.value for (_, step, *_), one in _scores(workshop)}
    assert scored == {"I ask a friend": -1, "I try them on": 2}
    desk.session.undo()
    assert len(desk.session.workshop.steps) == 2


def _scores(workshop):
    return [((one.participant, one.step), one) for one in workshop.scores.values()]


def test_a_column_of_a_sheet_of_steps_can_be_left_out(desk):
    bring(desk, "steps.csv")
    [key] = desk.sources
    view = ask(desk, ask="column", source=key, column="what I want", role="")
    [column] = [
        one for one in view["sources"]["items"][key]["columns"] if one["name"] == "what I want"
    ]
    assert column["state"] == "out"
    ask(desk, ask="take")
    workshop = send(desk, "journey")
    [fresh] = [step for step in workshop.steps.values() if step.text == "I ask a friend"]
    assert not fresh.lanes
    assert [workshop.channels[channel].name for channel in fresh.channels] == ["Phone"]


def test_the_steps_of_a_log_are_put_on_the_journey_one_by_one(desk):
    [source] = bring(desk, "log.csv")
    likely = {name: one["likely"] for name, one in named(source).items()}
    assert likely == {"read_reviews": "read", "payment_done": "pay", "hotline": ""}
    assert "3 of 3 steps of the log are on no step of the journey (4 events)" in str(source)
    assert source["names"]["accept"] == "Accept the 2 likely steps"
    [key] = desk.sources
    every = {"read_reviews": "read", "payment_done": "pay"}
    view = ask(desk, ask="step", source=key, all=every)
    [source] = view["sources"]["items"].values()
    assert "1 of 3 steps of the log is on no step of the journey (1 events)" in str(source)
    assert "hotline" in named(source)  # what has no step stays in sight
    ask(desk, ask="take")
    reach = {row[0]: row[1] for row in table(desk, "reach")}
    assert reach == {"I read reviews": "2", "I pay": "1", "Hotline": "1"}
    workshop = send(desk, "touchpoints", "reach", "draft")
    assert [step.text for step in workshop.steps.values() if step.id not in ("read", "pay")] == [
        "Hotline"
    ]
    [found] = [one for one in workshop.findings.values() if one.kind == "reach"]
    assert {row[0] for row in found.rows} >= {"read", "pay"}
    assert ("payment_done", "pay") in found.source.mapping
    assert found.source.rows_unassigned == 1


def test_a_step_put_aside_is_counted_and_never_drafted(desk):
    bring(desk, "log.csv")
    [key] = desk.sources
    ask(desk, ask="step", source=key, all={"read_reviews": "read", "hotline": "-"})
    ask(desk, ask="take")
    assert "hotline" in [row[0] for row in table(desk, "reach")]
    workshop = send(desk, "reach", "draft")
    assert "Hotline" not in [step.text for step in workshop.steps.values()]


def test_each_of_two_logs_keeps_its_own_columns_dates_and_steps(desk):
    bring(desk, "log.csv", "later.csv")
    first, second = desk.sources
    for column, role in (
        ("who", "customer"),
        ("when", "at"),
        ("did", "step"),
        ("where", "channel"),
    ):
        desk.sources[second].roles[column] = role
    view = ask(desk, ask="option", source=second, name="kind", value="events")
    desk.sources[second].roles |= {
        "who": "customer", "when": "at", "did": "step", "where": "channel"
    }  # fmt: skip
    view = ask(desk, ask="option", source=second, name="time_zone", value="Europe/Paris")
    assert not view["sources"]["items"][second]["problem"]
    ask(desk, ask="step", source=first, all={"payment_done": "pay"})
    ask(desk, ask="take")
    reach = {row[0]: row[1] for row in table(desk, "reach")}
    assert reach == {"I pay": "2", "Read reviews": "2", "Hotline": "1", "I come back": "1"}
    events = desk.taken.log.events.execute().sort_values("row")
    assert list(events["row"]) == sorted(set(events["row"]))
    paid = events.loc[events["customer"] == "c", "at"].min()
    assert paid == pd.Timestamp("2026-02-05 08:00")  # Paris, one hour before UTC
    assert len(desk.taken.found.sources) == 2


def test_words_about_a_step_that_only_a_log_knows_go_to_the_step_drafted_of_it(desk):
    _, voices = bring(desk, "log.csv", "voices.csv")
    assert named(voices)["hotline"]["value"] == "hotline"
    ask(desk, ask="take")
    workshop = send(desk, "groups", "draft")
    [said] = workshop.verbatims.values()
    assert workshop.steps[said.step].text == "Hotline"
    ask(desk, ask="undo")
    workshop = send(desk, "groups")
    [said] = workshop.verbatims.values()
    assert said.step == ""  # without the draft, nowhere; and nothing is lost


def test_what_separates_those_who_finished_is_a_view_with_its_table(desk, tmp_path):
    lines = ["customer,at,step,channel"]
    for n in range(120):
        day = f"2026-01-{n % 27 + 1:02d}"
        lines.append(f"c{n},{day}T08:00:00Z,look,Web")
        if n % 2:
            lines.append(f"c{n},{day}T09:00:00Z,advice,Store")
        if n % 2 or n % 10 == 0:
            lines.append(f"c{n},{day}T10:00:00Z,buy,Web")
    (tmp_path / "finish.csv").write_text("\n".join(lines), "utf-8")
    bring(desk, "finish.csv")
    view = ask(desk, ask="take")
    for step, on in (("look", True), ("advice", False), ("buy", True)):
        view = ask(desk, ask="funnel", step=step, on=on)
    panel = view["explore"]["panels"]["separating"]
    assert "buy" in panel["note"].lower()
    assert panel["pictures"]
    rows = {row[0]: row for row in table(desk, "separating")}
    # 60 of 72 who bought were advised, none of the 48 others
    assert rows["advice"][1] == "83.3% (60 of 72)"
    assert rows["advice"][2] == "0.0% (0 of 48)"
    assert rows["advice"][3] == "+83.3"
    workshop = send(desk, "separating", "shift", "gaps", "scores")
    kinds = {one.kind for one in workshop.findings.values()}
    assert {"separating", "knowledge_gaps"} <= kinds


def test_a_mystery_walk_is_shown_masked_and_sent(desk):
    [source] = bring(desk, "walk.csv")
    assert sums(source) == {"read": "3", "valid": "2", "unassigned": "1", "refused": "0"}
    ask(desk, ask="take")
    rows = table(desk, "walk")
    assert [row[2] for row in rows] == ["met", "not met", "met"]
    assert "06 12 34 56 78" not in str(rows)
    assert rows[2][0] == "The lobby (no step)"
    kept = tables.walks(send(desk, "walk"))
    assert kept["met"].tolist() == [True, False, True]
    assert "06 12 34 56 78" not in str(kept["remark"].tolist())


def test_a_mapping_file_speaks_of_every_kind(desk, tmp_path):
    text = "column,step,channel,valid,missing\nhotline,read,,,\nComplaints,pay,,,\n"
    (tmp_path / "map.csv").write_text(text, "utf-8")
    bring(desk, "log.csv", "calls.csv")
    log, calls = bring(desk, "map.csv")
    assert named(log)["hotline"]["value"] == "read"
    assert named(calls)["Complaints"]["value"] == "pay"


def test_a_place_that_makes_no_sense_is_refused(desk):
    bring(desk, "calls.csv")
    with pytest.raises(Refused):
        ask(desk, ask="column", source=next(iter(desk.sources)), column="step", role="customer")
