"""Promises on the desk: judged, compared since a day, dropped, and refused where they are none."""

import pytest
from desk_of_files import ask, bring, desk_of, send

from journeylab.apps.sent.known import known_across
from journeylab.workshop.refused import Refused

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

LATE = [n < 20 or n % 10 == 0 for n in range(40)]
LOG = "customer,at,step,channel,score\n" + "".join(
    f"c{n},2026-01-{1 + n // 2:02}T08:00:00Z,quote asked,web,\n"
    f"c{n},2026-01-{n // 2 + (4 if late else 2):02}T08:00:00Z,quote sent,web,{2 if late else 4}\n"
    for n, late in enumerate(LATE)
)


@pytest.fixture
def desk(tmp_path):
    with desk_of(tmp_path) as made:
        (tmp_path / "quotes.csv").write_text(LOG, "utf-8")
        bring(made, "quotes.csv")
        ask(made, ask="take")
        yield made


def judge(desk, **message):
    told = {"source": "quote asked", "target": "quote sent", "many": 2, "unit": "days"}
    return ask(desk, ask="promise", **told | message)["explore"]


def test_a_promise_is_judged_compared_since_a_day_and_dropped(desk):
    assert "promises" not in desk.widget.view["explore"]["below"]
    explore = judge(desk)
    assert explore["below"][0] == "promises"
    [line] = explore["panels"]["promises"]["acts"]["items"]
    assert line["place"] == "Quote asked → Quote sent, within 2\u202fd"
    assert line["text"].startswith("45.0% kept (")
    assert line["text"].endswith("n = 40).")
    compared = ask(desk, ask="since", value="2026-01-11")["explore"]
    assert compared["promising"]["since"] == "2026-01-11"
    [line] = compared["panels"]["promises"]["acts"]["items"]
    assert "Since that day +90.0 points (" in line["text"]
    rows = compared["panels"]["before-after"]["table"]["rows"]
    assert [row[0] for row in rows] == ["Quote asked > Quote sent", "Quote sent"]
    [button] = line["buttons"]
    left = ask(desk, **button["message"])["explore"]
    assert "promises" not in left["below"]
    assert [row[0] for row in left["panels"]["before-after"]["table"]["rows"]] == ["Quote sent"]
    assert "before-after" not in ask(desk, ask="since", value="")["explore"]["below"]


def test_a_promise_and_what_a_day_changed_go_to_the_workshop_by_its_steps(desk):
    judge(desk)
    ask(desk, ask="since", value="2026-01-11")
    workshop = send(desk, "promises", "before-after", "draft")
    found = {one.kind: dict(zip(one.columns, one.rows[0], strict=True)) for one in kept(workshop)}
    assert set(found) == {"promises", "before_after"}
    steps = {step.text: step.id for step in workshop.steps.values()}
    ends = steps["Quote asked"], steps["Quote sent"]
    assert (found["promises"]["source"], found["promises"]["target"]) == ends
    assert found["before_after"]["name"] == " > ".join(ends)
    assert found["before_after"]["since"] == "2026-01-11"
    said = [one.text for one in known_across(workshop, "en")]
    assert said[0].startswith("Quote asked → Quote sent within")
    assert said[0].endswith("n = 40 (quotes.csv)")
    assert "Quote asked > Quote sent: 0.0% before 11 January 2026 (n = 20), 90.0% since" in said[1]
    again = send(desk, "promises", "before-after")
    assert sorted(one.kind for one in kept(again)) == ["before_after", "promises"]


def kept(workshop):
    return workshop.findings.values()


def test_the_same_promise_twice_is_one(desk):
    judge(desk)
    assert len(judge(desk)["panels"]["promises"]["acts"]["items"]) == 1


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"target": "quote asked"}, "desk_promise_steps"),
        ({"target": "gone"}, "desk_promise_steps"),
        ({"many": 0}, "desk_promise_limit"),
        ({"many": "soon"}, "desk_promise_limit"),
        ({"many": float("nan")}, "desk_promise_limit"),
        ({"unit": "moons"}, "desk_promise_limit"),
    ],
)
def test_what_is_no_promise_is_refused(desk, message, code):
    with pytest.raises(Refused, match=code):
        judge(desk, **message)


def test_what_is_no_day_is_refused(desk):
    with pytest.raises(Refused, match="since_unclear"):
        ask(desk, ask="since", value="soon")
