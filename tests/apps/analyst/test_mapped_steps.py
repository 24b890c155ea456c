"""The steps of a log on the journey's steps: one by one, aside, per log, by a mapping file."""

import pandas as pd
import pytest
from desk_of_files import ask, bring, desk_of, named, send, table

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`


@pytest.fixture
def desk(tmp_path):
    with desk_of(tmp_path) as made:
        yield made


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


def test_each_of_many_names_can_be_reached_and_the_likely_ones_taken_at_once(desk, tmp_path):
    names = ["I pay now", *(f"screen {n:03}" for n in range(240)), "read the reviews"]
    rows = (f"c,2026-01-05T10:00:{n % 60:02}Z,{name},Web" for n, name in enumerate(names))
    (tmp_path / "many.csv").write_text("\n".join(["customer,at,step,channel", *rows]), "utf-8")
    [source] = bring(desk, "many.csv")
    [key] = desk.sources
    assert source["names"]["pages"] == {
        "says": "Names 1 to 100 of 242",
        "before": None,
        "after": 100,
    }
    assert set(source["names"]["likely"]) == {"I pay now", "read the reviews"}

    def shown(**asked):
        view = ask(desk, ask="names", source=key, **asked)
        return view["sources"]["items"][key]["names"]

    seen = [one["name"] for first in (0, 100, 200) for one in shown(first=first)["values"]]
    assert sorted(seen) == sorted(names)
    assert shown(first=900)["pages"]["after"] is None
    found = shown(find="REVIEWS")
    assert [one["name"] for one in found["values"]] == ["read the reviews"]
    assert found["pages"]["says"] == "Names 1 to 1 of 1"
    assert shown(find="nothing like it")["pages"]["says"] == "No such name"


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


def test_a_mapping_file_speaks_of_every_kind(desk, tmp_path):
    text = "column,step,channel,valid,missing\nhotline,read,,,\nComplaints,pay,,,\n"
    (tmp_path / "map.csv").write_text(text, "utf-8")
    bring(desk, "log.csv", "calls.csv")
    log, calls = bring(desk, "map.csv")
    assert named(log)["hotline"]["value"] == "read"
    assert named(calls)["Complaints"]["value"] == "pay"


def test_what_is_taken_of_a_wide_survey_comes_first_and_stays_in_its_place(desk, tmp_path):
    wide = ["A,B,C,Till,Z", "x,9,t,5,y", "y,8,u,4,y", "z,7,v,2,y"]
    (tmp_path / "wide.csv").write_text("\n".join(wide), "utf-8")
    (tmp_path / "map.csv").write_text("column,step,valid\nTill,I pay,1-5\n", "utf-8")
    [key] = ask(desk, ask="bring", path="wide.csv")["sources"]["items"]
    ask(desk, ask="option", source=key, name="kind", value="survey")

    def columns(view):
        return [one["name"] for one in view["sources"]["items"][key]["columns"]]

    laid = ask(desk, ask="bring", path="map.csv")
    assert columns(laid) == ["Till", "A", "B", "C", "Z"]
    after = ask(desk, ask="column", source=key, column="Z", role="comment")
    assert columns(after) == ["Till", "A", "B", "C", "Z"]
