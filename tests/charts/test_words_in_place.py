"""Words in pictures stand where they are read: in the middle, beside their line, all of them."""

import re
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

import journeylab as jl
from journeylab.analysis.curves import CURVES
from journeylab.charts.arc_shapes import arcs, labelled
from journeylab.charts.curve import draw
from journeylab.charts.spine import spine
from journeylab.charts.svg import svg

SVG = "{http://www.w3.org/2000/svg}"
INVENTORY = (
    *("step", "channel", "customers", "contacts", "n"),
    *("satisfaction", "low", "high", "use", "proposed"),
)
LONG = "I look for the nearest shop on the map"


def steps_of(count, text="I do thing"):
    texts = [f"{text} {n}" for n in range(count)]
    ids = [f"s{n}" for n in range(count)]
    return pd.DataFrame({"step": ids, "position": range(1, count + 1), "text": texts, "stage": ""})


def placed(chart):
    """The texts of a picture, each with the height of its first line and its number of lines."""
    picture = ET.fromstring(svg(chart, ""))
    parents = {child: parent for parent in picture.iter() for child in parent}
    found = []
    for part in picture.iter(f"{SVG}text"):
        height, node = 0.0, part
        while node is not None:
            moved = re.search(r"translate\(([-\d.]+),([-\d.]+)\)", node.get("transform", ""))
            height += float(moved[2]) if moved else 0.0
            node = parents.get(node)
        lines = max(1, len(list(part.iter(f"{SVG}tspan"))))
        found.append(("".join(part.itertext()), height, lines))
    return found


def test_a_name_of_two_lines_stands_in_the_middle_of_its_bar():
    steps = steps_of(2, LONG)
    found = pd.DataFrame(
        [(1, "s0", 100, float("nan")), (2, "s1", 50, 0.5)],
        columns=["position", "step", "customers", "conversion"],
    )
    texts = placed(jl.charts.funnel(found, steps=steps, language="en"))
    _, name, lines = next(one for one in texts if one[0].startswith("I look"))
    _, figure, _ = next(one for one in texts if one[0] == "100")
    assert lines == 2
    assert name + 14 / 2 == pytest.approx(figure, abs=2)


def test_a_channel_of_two_words_is_written_on_two_lines_left_of_its_row():
    found = pd.DataFrame(
        [("s0", "im", 9, 0, 0, float("nan"), float("nan"), float("nan"), "used", "")],
        columns=list(INVENTORY),
    )
    channels = pd.DataFrame({"channel": ["im"], "name": ["Messagerie instantanée"]})
    texts = placed(jl.charts.inventory(found, steps=steps_of(1), channels=channels))
    [(_, _, lines)] = [one for one in texts if one[0].startswith("Messagerie")]
    assert lines == 2


def test_the_number_of_a_point_stands_outside_the_bend_of_its_curve():
    values = [1.0, -1.0, 1.0, -1.5, 0.5]
    columns = spine(steps_of(5), None, 40)
    found = pd.DataFrame({"step": columns.ids}).reindex(columns=list(CURVES))
    found = found.astype(dict.fromkeys([one for one in CURVES if one != "step"], float))
    found["data"] = values
    found[["room_n", "data_n", "said_n"]] = 0
    texts = dict.fromkeys(("−1.0", "▼ −1.5", "+1.0", "■ +0.5"))
    for text, height, _ in placed(draw(found, columns, language="en")):
        texts |= {text: height} if text in texts else {}
    level = {value: 236 * (2.3 - value) / 4.6 + 34 for value in (-1.5, -1.0, 0.5)}
    assert texts["−1.0"] > level[-1.0] + 5
    assert texts["▼ −1.5"] > level[-1.5] + 5
    assert texts["■ +0.5"] < level[0.5] - 5


def test_a_heavy_outline_says_redundant_alone():
    rows = [
        (f"s{n}", "web", 50, 0, 9, 0.4, 0.2, 0.6, "", proposed)
        for n, proposed in enumerate(("redundant", "avoided", "hidden", ""))
    ]
    found = pd.DataFrame(
        rows,
        columns=list(INVENTORY),
    )
    channels = pd.DataFrame({"channel": ["web"], "name": ["Web"]})
    chart = jl.charts.inventory(found, steps=steps_of(4), channels=channels)
    picture = ET.fromstring(svg(chart, ""))
    heavy = [one for one in picture.iter(f"{SVG}path") if one.get("stroke-width") == "2"]
    assert len([one for one in heavy if one.get("fill-opacity") == "0"]) == 1


def test_every_dot_of_the_plane_carries_its_place_in_the_list_beside_it():
    ids = [f"s{n}" for n in range(12)]
    found = pd.DataFrame(
        {
            "touchpoint": ids,
            "contribution_positive": [0.01 * (n % 5) + (0.5 if n == 11 else 0) for n in range(12)],
            "contribution_negative": [0.01 * (n % 4) + (0.5 if n == 11 else 0) for n in range(12)],
            "class": "secondary",
        }
    )
    names = pd.DataFrame({"touchpoint": ids, "text": [f"{LONG} {n}" for n in range(12)]})
    texts = [text for text, _, _ in placed(jl.charts.tetraclass(found, names=names, side=300.0))]
    numbers = {int(word) for text in texts if (word := text.split(" ")[0].split("\n")[0]).isdigit()}
    assert numbers >= set(range(1, 13))


def test_neighbours_in_narrow_columns_keep_the_number_between_them():
    rows = [(f"s{n}", f"s{n + 1}", 1449 - n, 900, 60.0, 90.0, 0.5) for n in range(39)]
    columns = ["source", "target", "n", "customers"]
    columns += ["median_seconds", "mean_seconds", "share_of_leaving"]
    drawn = arcs(pd.DataFrame(rows, columns=columns), {f"s{n}": n for n in range(40)}, 41)
    assert len(list(labelled(drawn, lambda n: f"{n:,}"))) == 39


def test_on_a_narrow_panel_a_group_has_a_line_for_its_name_and_one_for_its_bar():
    name = "Two hours of driving for nothing"
    found = pd.DataFrame(
        [(name, "irritant", 47, 29.0, 41, "The stock was wrong")],
        columns=["name", "kind", "n", "weight", "median_days", "quote"],
    )
    narrow = placed(jl.charts.verbatim_groups(found, width=344.0, language="en"))
    texts = {text: height for text, height, _ in narrow}
    assert name in texts
    assert texts["29"] > texts[name] + 20
    wide = {text: height for text, height, _ in placed(jl.charts.verbatim_groups(found))}
    assert wide["29"] < wide[name] + 20
