"""Charts leave Python as HTML that needs no network and cannot be broken by their data."""

import json
import re

import altair as alt
import pytest

from journeylab.charts import renderer
from journeylab.charts.bundle import bundle
from journeylab.charts.palette import INK

HOSTILE = "</script><img src=x onerror=alert(1)><!-- "


@pytest.fixture
def chart():
    return (
        alt.Chart(alt.Data(values=[{"step": HOSTILE, "score": 1}]), description="One bar")
        .mark_bar()
        .encode(x="score:Q", y="step:N")
    )


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    monkeypatch.setattr(renderer._Sent, "runtime", False)
    renderer.enable("fr")
    yield
    alt.renderers.enable("default")
    alt.theme.enable("default")


def spec_in(html):
    found = re.search(r'\)\("jl-\w+", (\{.*\}), "[^"]*"\);</script>$', html, re.DOTALL)
    return json.loads(found.group(1))


def test_the_script_goes_into_a_page_once(chart):
    first = chart._repr_mimebundle_()["text/html"]
    second = chart._repr_mimebundle_()["text/html"]
    assert bundle() in first
    assert bundle() not in second
    assert len(second) < 6_000


def test_data_cannot_end_the_script_that_holds_them(chart):
    html = renderer.html(chart)
    assert html.count("</script>") == 1
    assert "<img" not in html
    assert "<!--" not in html
    values = (
        next(iter(spec_in(html)["datasets"].values()))
        if "datasets" in spec_in(html)
        else (spec_in(html)["data"]["values"])
    )
    assert values == [{"step": HOSTILE, "score": 1}]


def test_the_bundle_cannot_end_its_script_either():
    assert "</script" not in bundle()
    assert "<!--" not in bundle()


def test_a_chart_has_our_look_unless_it_says_otherwise(chart):
    assert chart.to_dict()["config"]["title"]["color"] == INK
    own = chart.configure_title(color="#123456").to_dict()["config"]
    assert own["title"]["color"] == "#123456"
    assert own["axisY"]["domain"] is False


def test_text_stands_in_for_the_picture(chart):
    assert chart._repr_mimebundle_()["text/plain"] == "One bar"
    unnamed = alt.Chart(alt.Data(values=[])).mark_point()
    assert "script" in unnamed._repr_mimebundle_()["text/plain"]


def test_a_still_picture_is_there_for_readers_without_javascript(chart):
    assert "<noscript>" not in renderer.html(chart)
    html = renderer.html(chart, still=True)
    assert re.search(r'<noscript><div role="img" aria-label="One bar"><svg', html)


def test_a_png_is_drawn_without_a_browser(chart):
    assert renderer.png(chart).startswith(b"\x89PNG")


def test_nothing_names_another_host(chart):
    outside = [
        url
        for url in re.findall(r"https?://[\w./-]+", chart._repr_mimebundle_()["text/html"])
        # names of formats, links in messages and in the map data's docs; none is ever fetched
        if "cdn" in url or "jsdelivr" in url or "unpkg" in url
    ]
    assert outside == []


def test_a_bundle_is_kept_and_a_home_that_cannot_be_written_to_does_no_harm(tmp_path, monkeypatch):
    built = []
    monkeypatch.setattr("journeylab.charts.bundle._built", lambda: built.append(1) or "script")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert [bundle.__wrapped__(), bundle.__wrapped__()] == ["script", "script"]
    assert built == [1]
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert bundle.__wrapped__() == "script"
    assert built == [1, 1]
