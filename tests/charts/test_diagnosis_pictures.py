"""Each picture of a diagnosis draws what its table says, from nothing at all to far too much."""

import math
from itertools import pairwise
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

import journeylab as jl
from journeylab.charts.arcs import largest
from journeylab.charts.lettering import width_of, wrapped
from journeylab.charts.placing import Box, first_free, spread
from journeylab.charts.svg import svg

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

SVG = "{http://www.w3.org/2000/svg}"
TRANSITIONS = (
    *("source", "target", "n", "customers"),
    *("median_seconds", "mean_seconds", "share_of_leaving"),
)
FUNNEL = ("position", "step", "customers", "conversion")
CHANNELS = ["web", "app", "store", "phone", "email", "post", "chat", "kiosk"]
HOSTILE = [
    '<script>alert(1)</script> & "quotes"',
    "=cmd()|'/C calc'!A0",
    "أنا أقرأ الآراء 👩‍👩‍👧‍👦",
    "x" * 10_000,
    "</svg><script>alert(1)</script>",
    "",
]


def steps_of(count, texts=()):
    named = [*texts, *(f"I do thing {n}" for n in range(len(texts), count))][:count]
    return pd.DataFrame(
        {
            "step": [f"s{n}" for n in range(count)],
            "position": range(1, count + 1),
            "text": named,
            "stage": ["before" if n < count / 2 else "after" for n in range(count)],
        }
    )


STAGES = pd.DataFrame({"stage": ["before", "after"], "name": ["Before", "After"]})


def named(steps):
    return steps.rename(columns={"step": "touchpoint"})[["touchpoint", "text"]]


def channels_of(count, names=()):
    ids = CHANNELS[:count]
    return pd.DataFrame({"channel": ids, "name": [*names, *ids[len(names) :]]})


def transitions_of(count):
    """Onward, skipping, back and again, of every step."""
    pairs = [
        (here, there, 10_000 // (1 + here + 3 * (k + 1)))
        for here in range(count)
        for k, there in enumerate((here + 1, here + 3, here - 2, here))
        if 0 <= there < count
    ]
    rows = [(f"s{a}", f"s{b}", n, n // 2 + 1, 60.0, 90.0, 0.25) for a, b, n in pairs]
    return pd.DataFrame(rows, columns=list(TRANSITIONS))


INVENTORY = (
    *("step", "channel", "customers", "contacts", "n"),
    *("satisfaction", "low", "high", "use", "proposed"),
)


def inventory_of(steps, channels):
    """Every crossing: scored, unscored, and one in seven taken for something."""
    proposals = ["", "", "", "redundant", "avoided", "missing", "hidden"]
    rows = []
    for place in range(steps * channels):
        proposed = proposals[place % 7]
        known = place % 5 and proposed != "missing"
        value = (place % 9) / 2 - 2 if known else math.nan
        crossing = (f"s{place % steps}", CHANNELS[place // steps])
        customers = 0 if proposed == "missing" else 100 + place
        rows.append(
            (*crossing, customers, 0, 40, value, value - 0.1, value + 0.1, "used", proposed)
        )
    return pd.DataFrame(rows, columns=list(INVENTORY))


def funnel_of(count):
    levels = [1000, 900, 400, 390, 380][:count] + [300] * max(0, count - 5)
    shares = [math.nan, *(b / a for a, b in pairwise(levels))][:count]
    rows = [(n + 1, f"s{n}", levels[n], shares[n]) for n in range(count)]
    return pd.DataFrame(rows, columns=list(FUNNEL)).astype({"customers": int})


def drivers_of(count):
    rows = [(f"s{n}", 744, 0.5, 0.4, 0.3 / (n + 1), "key") for n in range(count)]
    return pd.DataFrame(
        rows, columns=["touchpoint", "n", "pearson", "spearman", "importance", "class"]
    )


def plane_of(count):
    classes = ["basic", "key", "plus", "secondary"]
    rows = [(f"s{n}", (n * 37 % 20) / 20, (n * 53 % 20) / 20, classes[n % 4]) for n in range(count)]
    names = ["touchpoint", "contribution_positive", "contribution_negative", "class"]
    return pd.DataFrame(rows, columns=names)


def groups_of(texts):
    kinds = ["irritant", "delight", "rupture", "effort_point", ""]
    rows = [
        (text, kinds[n % 5], 200 - n, 150.0 - n, 40.0 + n, f"Words of {text}")
        for n, text in enumerate(texts)
    ]
    return pd.DataFrame(rows, columns=["name", "kind", "n", "weight", "median_days", "quote"])


def shift_of(periods, channels):
    rows = [
        (f"2026-{p + 1:02}", CHANNELS[c], 10 * (c + 1) + p * c, 0.0)
        for p in range(periods)
        for c in range(channels)
    ]
    found = pd.DataFrame(rows, columns=["period", "channel", "events", "share"])
    found["share"] = found["events"] / found.groupby("period")["events"].transform("sum")
    return found


def pictures(count, texts=(), channels=6, names=(), language="fr"):
    """Every chart of the diagnosis on a journey of that many steps."""
    steps, lines = steps_of(count, texts), channels_of(channels, names)
    column = 64 if count < 14 else 44
    spine = {"steps": steps, "stages": STAGES, "column": column, "language": language}
    return {
        "arcs": jl.charts.transitions(transitions_of(count), **spine),
        "inventory": jl.charts.inventory(inventory_of(count, channels), channels=lines, **spine),
        "funnel": jl.charts.funnel(funnel_of(count), steps=steps, language=language),
        "drivers": jl.charts.drivers(drivers_of(count), names=named(steps), language=language),
        "plane": jl.charts.tetraclass(plane_of(count), names=named(steps), language=language),
        "groups": jl.charts.verbatim_groups(groups_of(list(steps["text"])[:12]), language=language),
        "shift": jl.charts.channel_shift(
            shift_of(min(count, 12), channels), channels=lines, language=language
        ),
    }


def drawn(chart):
    """The picture, its texts and its titles."""
    chart.to_dict()  # raises where it is not Vega-Lite
    picture = ET.fromstring(svg(chart, chart.description))
    texts = ["".join(part.itertext()) for part in picture.iter(f"{SVG}text")]
    titles = [part.text for part in picture.iter(f"{SVG}title")]
    return picture, texts, titles


NAMES = ["arcs", "inventory", "funnel", "drivers", "plane", "groups", "shift"]


@pytest.mark.parametrize("count", [0, 1, 10, pytest.param(40, marks=pytest.mark.slow)])
def test_every_picture_is_one_image_that_says_what_it_shows(count):
    channels = 8 if count == 40 else 6  # 320 touchpoints
    for name, chart in pictures(count, channels=channels).items():
        picture, _, titles = drawn(chart)
        assert picture.get("role") == "img", name
        assert len(picture.get("aria-label")) > 20, name
        assert not [part for part in picture.iter() if part.tag == f"{SVG}script"], name
        assert bool(titles) is (count > 0), name


@pytest.mark.parametrize("language", ["en", "fr"])
def test_hostile_texts_stay_texts(language):
    told = pictures(6, texts=HOSTILE, names=["<b>" + "z" * 9_000, "=1+1"], language=language)
    for name, chart in told.items():
        picture, texts, _ = drawn(chart)
        tags = {part.tag.removeprefix(SVG) for part in picture.iter()}
        known = {"svg", "g", "rect", "path", "text", "title", "line", "tspan", "defs", "clipPath"}
        assert tags <= known, name
        assert max(map(len, texts)) < 160, name


def test_arcs_show_the_fewest_transitions_that_make_up_most_of_the_volume():
    found = transitions_of(10)
    chosen = largest(found, 10, enough=0.5)
    total = found["n"].sum()
    assert chosen.of == len(found)
    assert chosen.shown["n"].sum() / total >= 0.5
    assert chosen.shown["n"].iloc[:-1].sum() / total < 0.5  # one fewer would not do
    assert chosen.share == pytest.approx(chosen.shown["n"].sum() / total)


def test_at_forty_steps_arcs_stay_few_and_say_how_few():
    found = transitions_of(40)
    chosen = largest(found, 40)
    assert len(chosen.shown) <= 60
    assert chosen.says("en") == (
        f"{len(chosen.shown)} of {len(found)} transitions, {chosen.share:.0%} of the volume"
    )


def test_a_return_is_dashed_and_an_arc_as_wide_as_it_is_frequent():
    found = pd.DataFrame(
        [("s0", "s1", 400, 300, 1.0, 1.0, 0.9), ("s1", "s0", 100, 90, 1.0, 1.0, 0.4)],
        columns=list(TRANSITIONS),
    )
    chart = jl.charts.transitions(found, steps=steps_of(2), language="en")
    picture, texts, titles = drawn(chart)
    strokes = [part for part in picture.iter(f"{SVG}path") if part.get("stroke-width")]
    widths = {float(part.get("stroke-width")) for part in strokes}
    assert {12.0, 3.0} <= widths
    dashed = [part for part in strokes if part.get("stroke-dasharray") == "5,3"]
    assert [float(part.get("stroke-width")) for part in dashed] == [3.0]
    assert {"400", "100", "onward →", "← back"} <= set(texts)
    assert any("40% of all that leave" in title for title in titles)


def test_a_touchpoint_without_a_score_is_a_question_and_a_proposal_has_its_sign():
    found = pd.DataFrame(
        [
            ("s0", "web", 900, 0, 40, 1.6, 1.5, 1.7, "used", ""),
            ("s0", "app", 90, 0, 0, math.nan, math.nan, math.nan, "used", ""),
            ("s1", "web", 50, 0, 9, -0.4, -0.9, 0.1, "", "redundant"),
            ("s1", "app", 0, 0, 0, math.nan, math.nan, math.nan, "", "missing"),
            ("s1", "store", 5, 0, 0, math.nan, math.nan, math.nan, "avoided", ""),
        ],
        columns=list(INVENTORY),
    )
    chart = jl.charts.inventory(found, steps=steps_of(2), channels=channels_of(3), language="en")
    _, texts, titles = drawn(chart)
    assert {"+1.6", "?", "−0.4", "×", "↷", "missing", "full bar: 900 customers"} <= set(texts)
    assert any("mean +1.60, 95% interval +1.50 to +1.70 (40 answers)" in t for t in titles)
    assert "5 touchpoints" in chart.description


def test_the_funnel_says_who_is_lost_and_where_most_are():
    _, texts, titles = drawn(jl.charts.funnel(funnel_of(4), steps=steps_of(4), language="en"))
    assert {"1,000", "900", "90%", "−100", "44%", "−500"} <= set(texts)
    assert any("44% of the step before; lost: 500" in title for title in titles)
    told = jl.charts.funnel(funnel_of(4), steps=steps_of(4), language="en").description
    assert "“I do thing 2”: 44% go on, 500 are lost" in told


def test_drivers_stand_by_importance_and_add_up_to_r_squared():
    found = drivers_of(3).iloc[::-1]
    found.loc[found["touchpoint"] == "s2", "importance"] = math.nan  # too few cases to tell
    chart = jl.charts.drivers(found, names=named(steps_of(3)), language="en")
    _, texts, titles = drawn(chart)
    assert [text for text in texts if text.endswith("%")] == ["30%", "15%"]
    assert "0.45 of its variance" in chart.description
    assert any("Pearson 0.50, Spearman 0.40 (744 answers)" in title for title in titles)


def test_names_on_the_plane_do_not_stand_on_each_other():
    _, texts, titles = drawn(
        jl.charts.tetraclass(plane_of(20), names=named(steps_of(20)), language="en")
    )
    assert len(titles) == 20  # each dot tells its name, also where only a number found room
    assert {"basic", "key", "plus", "secondary"} <= set(texts)


def test_a_group_says_its_weight_out_of_its_number_and_how_old_it_is():
    chart = jl.charts.verbatim_groups(groups_of(["The stock shown is wrong"]), language="en")
    _, texts, _ = drawn(chart)
    assert {"The stock shown is wrong", "150", "200 voices", "40 days ago"} <= set(texts)


def test_a_shift_says_which_channel_moves_most():
    chart = jl.charts.channel_shift(shift_of(6, 3), channels=channels_of(3), language="en")
    assert "over 6 periods. “store” moves most" in chart.description
    assert [text for text in drawn(chart)[1] if text.startswith("store ")]


def test_places_are_taken_once():
    taken = []
    places = [(50.0, 50.0), (50.0, 60.0), (50.0, 90.0)]
    assert first_free("one", places, taken) == (50.0, 50.0)
    assert first_free("two", places, taken) == (50.0, 90.0)
    assert first_free("three", places, taken) is None
    assert first_free("far", [(500.0, 5.0)], taken, Box(0, 0, 100, 100)) is None


def test_heights_are_spread_in_their_order():
    found = spread([10, 11, 12, 90], 15, 0, 100)
    assert found == sorted(found)
    assert min(b - a for a, b in pairwise(found)) >= 15
    assert found[-1] <= 100


def test_words_are_cut_to_the_pixels_they_have():
    assert wrapped("I check the stock", 400) == "I check the stock"
    for width in (30, 60, 90):
        lines = wrapped("I am told that my parcel has left the warehouse", width, 2).split("\n")
        assert len(lines) == 2
        assert max(map(width_of, lines)) <= width
        assert lines[-1].endswith("…")
    assert wrapped("", 50) == ""
