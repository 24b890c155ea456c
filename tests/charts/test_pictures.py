"""Each picture is valid Vega-Lite, draws as SVG, and says the numbers of its table."""

from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from outing import STEPS, outing
from stories import after

import journeylab as jl
from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis import criteria
from journeylab.analysis.curves import curves
from journeylab.analysis.ranking import ranking
from journeylab.analysis.touchpoints import touchpoint_scores
from journeylab.charts.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def shop():
    return outing()


def curve_of(workshop, **options):
    known = {"steps": tables.steps(workshop), "stages": tables.stages(workshop), "language": "fr"}
    return jl.charts.emotion_curve(
        tables.scores(workshop), tables.survey_scores(workshop), **(known | options)
    )


def touchpoints_of(workshop, **options):
    found = touchpoint_scores(
        tables.touchpoints(workshop),
        tables.scores(workshop),
        tables.survey_scores(workshop),
        list(workshop.steps),
        list(workshop.channels),
    )
    given = {"steps": tables.steps(workshop), "channels": tables.channels(workshop)}
    return found, jl.charts.touchpoints(found, language="fr", **given, **options)


def ranked(workshop):
    raw = criteria.hot_spot_criteria(workshop)
    found = ranking(raw.values, criteria.weights(workshop), sds=raw.sds, draws=2_000)
    return found, tables.hot_spots(workshop).rename(columns={"hot_spot": "item"})


def ranking_of(workshop, **options):
    found, items = ranked(workshop)
    return jl.charts.ranking(found, items=items, language="fr", **options)


def matrix_of(workshop):
    found, items = ranked(workshop)
    return jl.charts.impact_effort(items.merge(found[["item", "rank"]], on="item"), language="fr")


PICTURES = [
    curve_of,
    lambda workshop: touchpoints_of(workshop)[1],
    ranking_of,
    matrix_of,
]


def drawn(chart):
    """The picture, its texts and its titles."""
    picture = ET.fromstring(svg(chart, "What it says"))
    texts = ["".join(part.itertext()) for part in picture.iter(f"{SVG}text")]
    titles = [part.text for part in picture.iter(f"{SVG}title")]
    return picture, texts, titles


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_one_labelled_image_without_script(shop, picture):
    chart = picture(shop)
    chart.to_dict()  # raises where it is not Vega-Lite
    found, texts, titles = drawn(chart)
    assert (found.get("role"), found.get("aria-label")) == ("img", "What it says")
    assert "viewBox" in found.attrib
    assert not [part for part in found.iter() if part.tag == f"{SVG}script"]
    assert texts
    assert titles


@pytest.mark.parametrize("picture", PICTURES)
def test_an_empty_workshop_gives_an_empty_picture(picture):
    empty = after(ws.Workshop(), ws.CreateWorkshop(title="", stages=shop_stages()))
    drawn(picture(empty))


def shop_stages():
    return tuple(outing().stages.values())


@pytest.mark.parametrize("picture", PICTURES)
def test_hostile_texts_stay_texts(picture):
    told = after(
        outing(),
        ws.RewordStep("plan", '<script>alert(1)</script> & "quotes"'),
        ws.RewordStep("read", "أنا أقرأ الآراء 👩‍👩‍👧‍👦"),
        ws.RewordStep("pay", "x" * 10_000),
        ws.RewordHotSpot("money", "</svg><script>alert(1)</script>"),
        ws.RewordHotSpot("false", "y" * 10_000),
        ws.RenameChannel("web", "<b>" + "z" * 9_000),
    )
    found, texts, _ = drawn(picture(told))
    tags = {part.tag.removeprefix(SVG) for part in found.iter()}
    assert tags <= {
        "svg",
        "g",
        "rect",
        "path",
        "text",
        "title",
        "line",
        "tspan",
        "defs",
        "clipPath",
    }
    assert max(map(len, texts)) < 120


def test_the_curve_of_the_contract_needs_scores_alone(shop):
    chart = jl.charts.emotion_curve(jl.tables.scores(shop), language="fr")
    _, texts, _ = drawn(chart)
    assert "Enchanté +2" in texts
    assert "Excédé −2" in texts
    assert "refund" in texts  # without a table of steps, they stand by their ids


def test_the_curve_says_the_numbers_of_its_table(shop):
    found = curves(tables.scores(shop), tables.survey_scores(shop), list(shop.steps))
    _, texts, titles = drawn(curve_of(shop))
    row = found.set_index("step").loc["stock"]
    mean = f"−{abs(row['data']):.1f}".replace(".", ",")
    assert mean in texts
    assert str(row["data_n"]) in texts
    said = next(title for title in titles if title.startswith("4."))
    low = f"−{abs(row['data_low']):.2f}".replace(".", ",")
    assert low in said
    assert f"({row['data_n']} réponses)" in said


def test_a_step_without_a_survey_says_so_and_breaks_the_line(shop):
    _, texts, _ = drawn(curve_of(shop))
    unmeasured = sum(1 for step in STEPS if step[4] is None)
    assert ["".join(text.split()) for text in texts].count("sansmesure") == unmeasured
    spec = curve_of(shop).to_dict()
    values = (
        [row for rows in spec["datasets"].values() for row in rows] if "datasets" in spec else []
    )
    rows = values or [row for layer in spec["layer"] for row in layer["data"]["values"]]
    assert [row for row in rows if row.get("step") == "plan" and row.get("value", 0) is None]


def test_peak_trough_and_end_are_named_and_the_gaps_ranked(shop):
    _, texts, _ = drawn(curve_of(shop))
    assert [text for text in texts if text.startswith("▲ pic +1,4")]
    assert [text for text in texts if text.startswith("▼ creux −1,8")]
    assert [text for text in texts if text.startswith("■ fin")]
    assert {"écart 2,1", "écart 1,8", "écart 1,5"} <= set(texts)


def test_the_curve_speaks_english_too(shop):
    _, texts, titles = drawn(curve_of(shop, language="en"))
    assert "Delighted +2" in texts
    assert [text for text in texts if text.startswith("▼ trough −1.8")]
    assert [title for title in titles if "95% interval" in title]


def test_levels_take_the_workshop_own_names(shop):
    names = ("Furie", "Colère", "Bof", "Bien", "Joie")
    _, texts, _ = drawn(curve_of(shop, level_names=names))
    assert "Furie −2" in texts
    assert "Joie +2" in texts


def test_a_touchpoint_shows_number_and_word_beside_its_colour(shop):
    found, chart = touchpoints_of(shop)
    _, texts, titles = drawn(chart)
    worst = found.set_index(["step", "channel"]).loc[("refund", "mail")]
    assert f"−{abs(worst['value']):.1f}".replace(".", ",") in texts
    assert {"manque", "caché", "sans note"} <= set(texts)
    assert [title for title in titles if "E-mail" in title and f"({worst['n']} réponses)" in title]


def test_touchpoints_take_the_room_where_nothing_is_measured(shop):
    scored = after(shop, ws.ScoreEmotion(participant="ana", step="go", channel="store", value=-2))
    found, chart = touchpoints_of(scored)
    row = found.set_index(["step", "channel"]).loc[("go", "store")]
    assert (row["voice"], row["n"], row["value"]) == ("room", 1, -2)
    assert "● −2,0" in drawn(chart)[1]


def test_the_ranking_shows_its_doubt(shop):
    found, items = ranked(shop)
    _, texts, titles = drawn(ranking_of(shop))
    assert "limite du top 3" in texts
    first = found.iloc[0]
    assert f"{first['score']:.0f}" in texts
    named = items.set_index("item").loc[first["item"], "text"]
    told = next(title for title in titles if title.startswith("1."))
    assert named in told
    assert f"{first['low']:.0f} à {first['high']:.0f}" in told


def test_a_ranking_within_the_top_has_no_limit(shop):
    assert "limite du top 9" not in drawn(ranking_of(shop, top=9))[1]


def test_the_matrix_leaves_out_what_was_skipped(shop):
    found, items = ranked(shop)
    _, texts, titles = drawn(matrix_of(shop))
    ranks = found.set_index("item")["rank"]
    assert str(ranks["false"]) in texts
    assert len(titles) == len(items) - 1
    assert {"Gagner vite", "Grand chantier", "À l’occasion", "Laisser"} <= set(texts)


def test_the_twin_of_the_curve_is_a_frame_with_a_row_per_step(shop):
    found = curves(tables.scores(shop), None, list(shop.steps))
    assert list(found["step"]) == list(shop.steps)
    assert found["data"].isna().all()
    assert pd.api.types.is_float_dtype(found["room"])
