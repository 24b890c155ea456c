"""The map's layout: what stands where, and in which words, for screen and paper alike."""

import pytest
from outing import outing
from stories import after

from journeylab import workshop as ws
from journeylab.charts.journey_map.layout import journey_map
from journeylab.charts.journey_map.marks import STYLES, runs
from journeylab.words import LANGUAGES
from journeylab.workshop.state.entities import FindingSource


@pytest.fixture(scope="module")
def trek():
    return outing()


def lane(layout, name):
    return next(row for row in layout.rows if row.lane == name)


def said(row, column):
    """The words that a lane draws in a column."""
    return [
        m["text"] for m in row.marks if m["kind"] == "text" and column <= m["at"][0] < column + 1
    ]


def test_a_column_per_step_under_its_stage(trek):
    layout = journey_map(trek, "fr")
    assert [(s.name, s.count) for s in layout.spans] == [("Avant", 5), ("Achat", 4), ("Après", 5)]
    assert [column.number for column in layout.columns] == list(range(1, 15))
    assert [c.step for c in journey_map(trek, "fr", stage="purchase").columns] == [
        *("queue", "try", "advice"),
        "pay",
    ]
    assert journey_map(trek, "fr", stage="purchase").columns[0].number == 6


def test_hidden_lanes_wait_and_paper_shows_them_all(trek):
    hidden = after(trek, ws.ShowLane("satisfaction", shown=False))
    layout = journey_map(hidden, "en")
    assert ("satisfaction", "Satisfaction") in layout.hidden
    assert "satisfaction" not in [row.lane for row in layout.rows]
    assert journey_map(hidden, "en", every=True).hidden == ()


def test_a_step_without_data_says_so_and_breaks_the_line(trek):
    curve = lane(journey_map(trek, "en"), "emotion")
    data = [m for m in curve.marks if m["kind"] == "curve" and m["role"] == "data"]
    assert len(data) == 2
    assert {place[0] for mark in data for place in mark["through"]} & {0.5, 4.5} == set()
    satisfaction = lane(journey_map(trek, "en"), "satisfaction")
    assert said(satisfaction, 0) == ["not measured"]
    assert said(satisfaction, 1) == ["3.7", "n = 392"]
    assert satisfaction.note == "out of 5, 95% interval"


def test_gaps_between_room_and_data_are_pointed_out_in_numbers(trek):
    curve = lane(journey_map(trek, "fr"), "emotion")
    assert any(text.startswith("écart −2") for text in said(curve, 3)), said(curve, 3)


def test_touchpoints_say_how_they_serve_and_how_many_came(trek):
    source = FindingSource("visits.csv", "0" * 64, 3)
    counted = after(
        trek,
        ws.SetTouchpoint("pay", "phone", "missing"),
        ws.SetTouchpoint("stock", "app", "avoided"),
        ws.AttachFindings(
            id="v",
            kind="volumes",
            columns=("step", "channel", "period", "count"),
            rows=(("pay", "web", "may", 1200), ("pay", "web", "june", 300), ("gone", "web", "", 9)),
            source=source,
        ),
    )
    touch = lane(journey_map(counted, "en"), "touchpoints")
    assert "1,500" in said(touch, 8)
    assert "missing" in said(touch, 8)
    assert "avoided" in said(touch, 3)
    assert "barred" in {m["kind"] for m in touch.marks}
    shown = after(counted, ws.ShowLane("volumes", shown=True))
    assert said(lane(journey_map(shown, "en"), "volumes"), 8) == ["1,500"]


def test_a_cell_carries_its_mark_and_a_stray_lane_is_shown(trek):
    told = after(
        trek,
        ws.SetCell("pay", "doing", "Card", "validated"),
        ws.SetCell("pay", "tone", "warm"),
        ws.MarkMomentOfTruth("pay", confirmed=True),
        ws.SetEngagement("pay", 4),
        ws.ShowLane("engagement", shown=True),
    )
    layout = journey_map(told, "en")
    assert lane(layout, "doing").cells["pay"].level == "measured"
    assert lane(layout, "tone").name == "tone"
    assert lane(layout, "engagement").cells["pay"].text == "4"
    assert [c.step for c in layout.columns if c.truth] == ["pay"]
    assert layout.counts == {"assumed": 1, "partly": 0, "measured": 1}
    assert layout.shares == {"assumed": "50%", "partly": "0%", "measured": "50%"}


def test_the_practice_cards_of_a_step_stand_in_its_lane(trek):
    seen = after(
        trek,
        ws.AddPractice(id="p1", step="pay", actor="A shop", text="One click", verdict="best"),
        ws.AddPractice(id="p2", step="pay", actor="Another", text="Five pages", verdict="worst"),
        ws.AddPractice(id="p3", actor="A third", text="of the whole journey"),
        ws.ShowLane("best_practices", shown=True),
    )
    cells = lane(journey_map(seen, "en"), "best_practices").cells
    assert [(step, cell.text, cell.extra, cell.is_told) for step, cell in cells.items()] == [
        ("pay", "✓ A shop: One click", 1, False)
    ]
    fr = lane(journey_map(after(seen, ws.RemovePractice("p1")), "fr"), "best_practices").cells
    assert fr["pay"].text == "! Another\u202f: Five pages"


def test_the_verbatims_of_a_step_stand_in_for_an_empty_cell(trek):
    heard = after(
        trek,
        ws.AddVerbatims(
            verbatims=(
                ws.findings.verbatims.Verbatim("v1", "Too long", step="pay", at="2026-01-02"),
                ws.findings.verbatims.Verbatim("v2", "At last", step="pay", at="2026-03-02"),
            )
        ),
    )
    cell = lane(journey_map(heard, "en"), "verbatims").cells["pay"]
    assert (cell.text, cell.extra, cell.is_told, cell.level) == ("At last", 1, False, "partly")
    typed = after(heard, ws.SetCell("pay", "verbatims", "My pick", "customers"))
    assert lane(journey_map(typed, "en"), "verbatims").cells["pay"].text == "My pick"


def test_a_version_has_its_own_columns(trek):
    target = after(
        trek,
        ws.RemoveFromVersion("target", "queue"),
        ws.AddStepToVersion(
            version="target", id="slot", stage="before", text="I book", after="stock"
        ),
    )
    columns = journey_map(target, "en", "target").columns
    assert [c.step for c in columns][4] == "slot"
    assert "queue" not in [c.step for c in columns]
    assert [c.number for c in columns] == list(range(1, 15))


def test_a_version_draws_what_it_expects_and_never_the_curve_of_today(trek):
    told = after(
        trek,
        ws.ExpectEmotion("target", "queue", -1.5),
        ws.AddStepToVersion(version="target", id="slot", stage="before", text="I book", after="go"),
        ws.ExpectEmotion("target", "slot", 1),
    )
    row = lane(journey_map(told, "fr", "target"), "emotion")
    assert said(row, 5) == ["pic +1"]
    assert said(row, 6) == ["creux · fin −1,5"]
    assert {text for n in range(15) if n not in (5, 6) for text in said(row, n)} == {"non dit"}
    rings = [mark for mark in row.marks if mark["role"] == "wagered"]
    assert [mark["at"][0] for mark in rings] == [5.5, 6.5]
    lines = [mark for mark in row.marks if mark["kind"] == "curve"]
    assert [(mark["role"], len(mark["through"])) for mark in lines] == [("wager", 2)]
    counted = {"satisfaction", "volumes"} & {
        one.lane for one in journey_map(told, "fr", "target").rows
    }
    assert not counted
    today = lane(journey_map(told, "fr"), "emotion")
    assert not [mark for mark in today.marks if "wager" in mark["role"]]


def test_a_variant_draws_the_scores_of_its_persona_and_validated_those_of_customers(trek):
    told = after(
        trek,
        ws.AddPersona(id="lea", name="Léa"),
        ws.AddVariant(id="first", name="First time"),
        ws.SetVariant("first", "persona", "lea"),
        ws.ScoreEmotion(step="pay", participant="karim", value=-2, persona="lea"),
        ws.AddParticipant(id="vera", name="Vera", side="customer"),
        ws.ScoreEmotion(step="pay", participant="vera", value=2),
        ws.ExpectEmotion("first", "queue", 1),
    )
    dots = {
        version: {
            (mark["at"][0], mark["role"])
            for mark in lane(journey_map(told, "en", version), "emotion").marks
            if mark["kind"] == "dot"
        }
        for version in ("first", "validated")
    }
    assert dots["first"] == {(8.5, "emotion-2"), (5.5, "wagered")}
    assert dots["validated"] == {(8.5, "emotion+2")}
    legends = {v: journey_map(told, "en", v).legend for v in ("first", "validated", "target")}
    assert [line for line, _ in legends["first"]] == ["room"]
    assert "Léa" in legends["first"][0][1]
    assert [line for line, _ in legends["validated"]] == ["room", "data"]
    assert [line for line, _ in legends["target"]] == ["wager"]


def test_engagement_is_an_arc_that_breaks_where_nothing_is_said(trek):
    steps = list(trek.steps)
    told = after(
        trek,
        *(ws.SetEngagement(steps[n], level) for n, level in ((0, 2), (1, 5), (3, 4))),
        ws.SetEngagementInVersion("target", steps[3], 1),
        ws.ShowLane("engagement", shown=True),
    )
    row = lane(journey_map(told, "en"), "engagement")
    arcs = [mark["through"] for mark in row.marks if mark["role"] == "arc"]
    assert [[place[0] for place in arc] for arc in arcs] == [[0.5, 1.5], [3.5]]
    assert arcs[0][1][2] < arcs[1][0][2] < arcs[0][0][2]  # the higher the level, the higher up
    assert [said(row, n) for n in range(4)] == [["2"], ["5"], [], ["4"]]
    target = lane(journey_map(told, "en", "target"), "engagement")
    assert [said(target, n) for n in range(4)] == [["2"], ["5"], [], ["1"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_can_be_painted(trek, language):
    layout = journey_map(trek, language, every=True)
    roles = {mark["role"] for row in layout.rows for mark in row.marks}
    assert roles
    assert roles <= set(STYLES)
    assert all(row.name and not row.name.startswith("map-") for row in layout.rows)


def test_hostile_words_stay_words(trek):
    text = "<script>alert(1)</script>\u202e=cmd()" + "é" * 9_000
    told = after(trek, ws.SetCell("pay", "doing", text))
    assert lane(journey_map(told, "en"), "doing").cells["pay"].text == text


def test_an_empty_workshop_has_an_empty_map(journey):
    bare = after(journey, *(ws.RemoveStep(step) for step in list(journey.steps)[::-1]))
    layout = journey_map(bare, "en")
    assert layout.columns == ()
    assert layout.spans == ()


def test_runs_are_the_stretches_without_a_gap():
    assert runs([[1], [2], None, [3], None]) == [[[1], [2]], [[3]]]
