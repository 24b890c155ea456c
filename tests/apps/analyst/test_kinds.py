"""Every kind of file on the desk: guessed, shown, placed by hand, explored, sent, taken back."""

import pytest
from desk_of_files import ask, bring, desk_of, named, send, sums, table

from journeylab import tables
from journeylab.apps.analyst.glimpse import head_of
from journeylab.apps.analyst.guessing import guessed
from journeylab.workshop.refused import Refused

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`


@pytest.fixture
def desk(tmp_path):
    with desk_of(tmp_path) as made:
        yield made


WORDS = "date,note,commentaire\n2026-01-0{n},{n},Le vendeur a été adorable avec moi\n"
ANSWERS = "Respondent,Prices,Welcome,Comment\nR{n},{n},{n},The seller was lovely to me\n"


@pytest.mark.parametrize(("text", "kind"), [(WORDS, "verbatims"), (ANSWERS, "survey")])
def test_comments_beside_one_mark_are_verbatims_and_beside_several_a_survey(tmp_path, text, kind):
    path = tmp_path / "said.csv"
    head, row = text.splitlines()
    path.write_text("\n".join([head, *(row.format(n=n) for n in range(1, 6))]), "utf-8")
    assert guessed(path, head_of(path)) == kind


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


def test_a_report_and_a_walk_alone_tell_what_is_known_of_each_touchpoint(desk):
    bring(desk, "calls.csv", "walk.csv")
    view = ask(desk, ask="take")
    assert view["explore"]["panels"]["touchpoints"]["pictures"]
    rows = {tuple(row[:2]): row for row in table(desk, "touchpoints")}
    assert rows["I pay", "Store"][4] == "90"
    assert "1" in rows["I pay", "Web"][-2]  # the walk did not meet it
    gaps = [row[:3] for row in table(desk, "gaps")]
    assert ["I read reviews", "Web", "volume"] in gaps
    uncounted = [gap[1] for gap in gaps if gap[0] == "I pay" and gap[2] == "volume"]
    assert uncounted == ["Phone"]  # met on the walk, and in no report


def test_a_series_is_shown_with_its_intervals_and_sent(desk):
    [source] = bring(desk, "nps.csv")
    # parts that are more than the whole are refused by line
    assert sums(source) == {"read": "3", "valid": "2", "unassigned": "0", "refused": "1"}
    assert "whole journey" in source["note"]
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


def test_steps_of_a_sheet_are_known_by_the_rule_of_all_evidence(desk, tmp_path):
    (tmp_path / "moods.csv").write_text("step\n😀\n😡\nread\nI PAY!\ni pay\n😀\n", "utf-8")
    [source] = bring(desk, "moods.csv")
    assert "4 steps are there already" in source["note"]
    ask(desk, ask="take")
    texts = [step.text for step in send(desk, "journey").steps.values()]
    assert sorted(texts) == ["I pay", "I read reviews", "😀", "😡"]


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


def test_a_place_that_makes_no_sense_is_refused(desk):
    bring(desk, "calls.csv")
    with pytest.raises(Refused):
        ask(desk, ask="column", source=next(iter(desk.sources)), column="step", role="customer")
