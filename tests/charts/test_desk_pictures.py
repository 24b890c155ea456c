"""The pictures of what files bring to the desk: each says what it shows, whatever was typed."""

import math
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

import journeylab as jl
from journeylab.charts.svg import svg

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = ["<script>alert(1)</script>", "=1+1", "\u202egnp", "🥾" * 50, "z" * 10_000]
COLUMNS = ["kind", "name", "finished", "of_finished", "others", "of_others"]
COLUMNS += ["difference", "low", "high"]


def outcomes_of(count, names=()):
    rows = [
        ("step", names[n % len(names)] if names else f"s{n}", 60, 80, 10, 40, d, d - 0.1, d + 0.1)
        for n, d in enumerate(0.9 - 0.05 * n for n in range(count))
    ]
    rows += [("step", "late", 4, 80, 30, 40, -0.7, -0.8, -0.55)] * bool(count)
    return pd.DataFrame(rows, columns=COLUMNS)


def series_of(metric, values, name=""):
    rows = [
        {"metric": metric, "name": name, "period": f"2026-{n:02d}", "n": 0 if v is None else 50}
        | {"value": math.nan if v is None else v}
        | {"low": math.nan if v is None else v - 9, "high": math.nan if v is None else v + 9}
        for n, v in enumerate(values, 1)
    ]
    columns = ["metric", "name", "period", "n", "value", "low", "high"]
    return pd.DataFrame(rows, columns=columns)


def steps_of(texts):
    rows = [(f"s{n}", n, text, "before") for n, text in enumerate(texts, 1)]
    return pd.DataFrame(rows, columns=["step", "position", "text", "stage"])


def pictures(texts, language="en"):
    steps = steps_of(texts)
    names = list(texts)
    channels = pd.DataFrame(
        {"channel": ["c0", "c1"], "name": [names[0] if names else "Web", "App"]}
    )
    counts = pd.DataFrame(
        [(step, "c0", 12_345) for step in steps["step"]], columns=["step", "channel", "count"]
    )
    notes = pd.DataFrame({"kind": ["domain_event", ""], "notes": [4, 1]}).head(2 * bool(names))
    series = pd.concat([series_of("nps", [10, None, 30], name) for name in names or [""]])
    return {
        "outcomes": jl.charts.separating(
            outcomes_of(len(names), names), names={}, language=language
        ),
        "series": jl.charts.metric_series(series if names else series.head(0), language=language),
        "counted": jl.charts.counted(counts, steps=steps, channels=channels, language=language),
        "notes": jl.charts.notes(notes, language=language),
    }


def drawn(chart):
    chart.to_dict()  # raises where it is not Vega-Lite
    picture = ET.fromstring(svg(chart, chart.description))
    texts = ["".join(part.itertext()) for part in picture.iter(f"{SVG}text")]
    return picture, texts


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("texts", [[], ["I pay"], HOSTILE], ids=["none", "one", "hostile"])
def test_every_picture_is_one_image_that_says_what_it_shows(texts, language):
    for name, chart in pictures(texts, language).items():
        picture, words = drawn(chart)
        assert picture.get("role") == "img", name
        assert len(picture.get("aria-label")) > 5, name
        assert not [part for part in picture.iter() if part.tag == f"{SVG}script"], name
        assert all(len(word) < 160 for word in words), name


def test_a_difference_stands_on_the_side_of_those_who_met_it_more_with_its_sign():
    _, words = drawn(jl.charts.separating(outcomes_of(2), names={"late": "I come late"}))
    assert "+90" in words
    assert "−70" in words
    assert "I come late" in words
    says = jl.charts.separating(outcomes_of(2), names={}).description
    assert "3 things tell those who finished" in says
    assert "+90 points" in says


def test_a_series_says_where_it_began_and_ends_and_a_period_without_answers_is_a_gap():
    chart = jl.charts.metric_series(series_of("nps", [10, None, 30]))
    assert chart.description == "One series; “NPS” goes from 10.0 to 30.0."
    picture, words = drawn(chart)
    assert "30.0" in words
    told = [part.get("aria-label") or "" for part in picture.iter()]
    told += [part.text or "" for part in picture.iter(f"{SVG}title")]
    assert any("nobody answered (n = 0)" in one for one in told)
    assert any("95% interval" in one and "n = 50" in one for one in told)


def test_an_nps_never_leaves_its_scale_and_a_share_stays_under_a_hundred():
    _, words = drawn(jl.charts.metric_series(series_of("csat", [97, 99])))
    assert "100" in words
    assert not [word for word in words if word in ("110", "120")]


def test_large_counts_are_short_where_a_cell_is_narrow():
    steps = steps_of(["I pay"])
    channels = pd.DataFrame({"channel": ["c0"], "name": ["Web"]})
    counts = pd.DataFrame({"step": ["s1"], "channel": ["c0"], "count": [12_345]})
    told = {"steps": steps, "channels": channels}
    assert "12k" in drawn(jl.charts.counted(counts, column=44, **told))[1]
    assert "12,345" in drawn(jl.charts.counted(counts, column=84, **told))[1]
