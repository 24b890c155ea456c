"""The map on paper: every text on it, readable, on as many sheets as that takes."""

import re
import subprocess
from base64 import b64decode
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from export_room import CREATE, HOSTILE, JOURNEY, NASTY
from stories import after

from journeylab import workshop as ws
from journeylab.cli.parser import parse
from journeylab.cli.posters import version_asked
from journeylab.cli.running import run
from journeylab.export.poster.curves import smooth
from journeylab.export.poster.html import html
from journeylab.export.poster.pages import poster
from journeylab.export.poster.paper import PAPERS
from journeylab.export.poster.shapes import Words
from journeylab.export.poster.svg import svg
from journeylab.export.poster.typeset import pdf, png
from journeylab.session import create
from journeylab.workshop import Refused, Workshop
from journeylab.workshop.state.entities import Stage

TODAY = date(2026, 11, 28)
SVG = "{http://www.w3.org/2000/svg}"


def sheets(workshop, language="en", **how):
    return poster(workshop, language, today=TODAY, **how)


def words(some):
    return [one for sheet in some for one in sheet.shapes if isinstance(one, Words)]


def said(some):
    return " ".join(one.text for one in words(some)).replace("\u00a0", " ")


def long_journey(stages=50, each=6):
    create = ws.CreateWorkshop(
        title="Long",
        stages=tuple(Stage(f"s{n}", f"Stage {n}") for n in range(stages)),
        channels=CREATE.channels,
    )
    return after(
        after(Workshop(), create),
        *(
            ws.AddStep(id=f"x{s}-{n}", stage=f"s{s}", text=f"I do {s}.{n}", channels=("web",))
            for s in range(stages)
            for n in range(each)
        ),
    )


def test_the_whole_journey_stands_on_one_sheet_with_what_it_rests_on():
    (one,) = sheets(JOURNEY)
    text = said([one])
    for told in (
        "Buying: a tent; #1",
        "Mist & Path",
        "28 November 2026",
        "Before: I look",
        "I ask",
    ):
        assert told in text
    assert "+1.5" in text
    assert "100% assumed" in text


def test_nothing_stands_outside_the_paper_and_all_can_be_read():
    for paper, size in PAPERS.items():
        (one,) = sheets(JOURNEY, paper=paper)
        assert (one.width, one.height) == (round(size.width, 2), round(size.height, 2))
        for line in words([one]):
            assert 0 <= line.x <= size.width
            assert 0 < line.y <= size.height
            assert line.size >= size.smallest * 0.8


def test_a_larger_paper_has_larger_letters():
    (small,), (large,) = (sheets(JOURNEY, paper=paper) for paper in ("A3", "A0"))
    assert max(w.size for w in words([large])) > 2 * max(w.size for w in words([small]))


def test_names_stay_out_where_they_are_not_wanted():
    care = (ws.SetSetting("owner", "Claire Morel"), ws.SetSetting("review_date", "2027-03-15"))
    owned = after(JOURNEY, *care)
    assert "15 March 2027" in said(sheets(owned))
    assert "Claire Morel" in said(sheets(owned))
    assert "Claire Morel" not in said(sheets(owned, names=False))
    assert "Ana" not in said(sheets(owned))


def test_a_long_journey_is_split_by_stage_and_no_step_is_lost():
    some = sheets(long_journey(), paper="A2")
    assert len(some) > 5
    text = said(some)
    for stage in range(50):
        assert f"Stage {stage}" in text
        for step in range(6):
            assert f"I do {stage}.{step}" in text
    assert "(1/" in text
    for one in some:  # a stage that fits on a page is never torn
        heads = [w.text for w in words([one]) if re.fullmatch(r"Stage \d+", w.text)]
        steps = [w.text for w in words([one]) if w.text.startswith("I do")]
        assert len(steps) == 6 * len(heads)


def test_the_end_of_a_journey_is_told_once_and_not_on_every_sheet():
    long = long_journey(stages=20, each=6)
    steps = list(long.steps)
    felt = after(
        long,
        *(
            ws.ScoreEmotion(step=step, participant="room", value=value)
            for step, value in ((steps[0], 2), (steps[60], -2), (steps[-1], 0), (steps[30], 1))
        ),
    )
    some = sheets(felt, paper="A3")
    told = [w.text for w in words(some) if re.match(r"(peak|trough|end) ", w.text)]
    assert len(some) > 3
    assert told == ["peak +2", "trough −2", "end 0"]


def test_a_cell_shows_all_its_lines_where_the_paper_has_room_for_them():
    lines = "\n".join(f"Irritant {n}" for n in range(12))
    told = after(JOURNEY, ws.SetCell("ask", "irritants", lines, "staff"))
    (one,) = sheets(told)
    assert all(f"Irritant {n}" in said([one]) for n in range(12))
    assert sum(w.text == "–" for w in words([one])) == 12  # a sign before each
    endless = after(JOURNEY, ws.SetCell("ask", "irritants", "\n".join("word" for _ in range(99))))
    assert "word…" in said(sheets(endless))


def test_one_stage_too_long_for_a_page_takes_several():
    some = sheets(long_journey(stages=1, each=60), paper="A3")
    assert len(some) > 1
    assert all(f"I do 0.{n}" in said(some) for n in range(60))


def test_svg_is_text_and_nothing_in_it_is_markup():
    (one,) = sheets(NASTY, "fr")
    root = ET.fromstring(svg(one))
    texts = [node.text for node in root.iter(f"{SVG}text")]
    assert any("<script>" in text for text in texts)
    assert not list(root.iter(f"{SVG}script"))
    assert root.find(f"{SVG}title").text.startswith("Buying")
    assert not any("\u202e" in text for text in texts)


def test_a_picture_brings_the_faces_it_is_drawn_with_and_no_others():
    plain = svg(sheets(JOURNEY)[0])
    faces = set(re.findall(r"font-weight:(\d+);font-style:(\w+)", plain))
    assert faces == {("400", "normal"), ("700", "normal")}
    assert "U+100-130" not in plain
    polish = after(JOURNEY, ws.RewordStep("look", "I go to Łódź"))
    assert "U+100-130" in svg(sheets(polish)[0])
    assert ET.fromstring(plain).find(f"{SVG}style") is not None
    # each is a font that a browser opens: WOFF 2 says so in its first letters
    data = re.findall(r"base64,([^)]*)\)", plain)
    assert all(b64decode(one).startswith(b"wOF2") for one in data)


def test_a_target_or_a_variant_is_drawn_where_it_is_asked_for():
    target = after(
        JOURNEY,
        ws.RewordInVersion("target", "ask", "I am answered at once"),
        ws.AddVariant(id="loyal", name="Loyal customers"),
    )
    hoped = said(sheets(target, version="target"))
    assert "I am answered at once" in hoped
    assert "Target" in hoped
    assert "≠ changed" in hoped
    assert "assumed" not in hoped  # what is hoped for rests on nothing yet
    assert "what this version expects" in hoped
    assert "+1.5" in said(sheets(target))  # what is felt today
    assert "+1.5" not in hoped
    assert "not said" in hoped
    assert "I am answered at once" not in said(sheets(target))
    assert "Loyal customers" in said(sheets(target, version="loyal"))
    assert "I am answered at once" in html(target, sheets(target, version="target"), "en", "target")


def test_a_version_is_asked_for_by_id_or_by_name_and_one_that_is_not_there_is_named():
    loyal = after(JOURNEY, ws.AddVariant(id="v1", name="Loyal customers"))
    assert version_asked("loyal CUSTOMERS", loyal) == "v1"
    assert version_asked("validated", loyal) == "validated"
    with pytest.raises(Refused) as refused:
        version_asked("nope", loyal)
    assert "Loyal customers" in refused.value.facts["list"]


def test_a_page_needs_nothing_but_itself():
    page = html(NASTY, sheets(NASTY, "fr"), "fr")
    assert '<html lang="fr">' in page
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=|url\((?!data:font/woff2;)|@import""", page)
    assert page.count("<style>") == 1
    assert "&lt;script&gt;" in page
    assert page.count("<tr>") == len(NASTY.steps) + 1


def test_a_pdf_holds_its_fonts_and_its_words(tmp_path):
    place = tmp_path / "map.pdf"
    place.write_bytes(pdf(sheets(NASTY, paper="A3")))
    text = subprocess.run(["pdftotext", place, "-"], capture_output=True, text=True, check=True)
    assert "<script>" in text.stdout
    assert "=cmd()|calc" in text.stdout
    fonts = subprocess.run(["pdffonts", place], capture_output=True, text=True, check=True)
    rows = [line.split() for line in fonts.stdout.splitlines()[2:]]
    assert rows
    assert all(row[-5] == "yes" for row in rows)  # embedded
    size = subprocess.run(["pdfinfo", place], capture_output=True, text=True, check=True).stdout
    assert "1190.55 x 841.89 pts" in size


def test_a_pdf_has_a_page_for_each_sheet():
    some = sheets(long_journey(stages=8, each=6), paper="A3")
    made = pdf(some)
    assert made.startswith(b"%PDF")
    assert len(png(some)) == len(some)


def test_a_picture_is_a_picture():
    (made,) = png(sheets(JOURNEY, paper="A3"))
    assert made.startswith(b"\x89PNG")
    assert int.from_bytes(made[16:20]) == pytest.approx(4000, abs=2)


def test_a_smooth_line_never_overshoots_and_never_turns_between_two_places():
    places = ((0.0, 0.0), (1.0, 5.0), (2.0, 5.0), (3.0, 1.0), (4.0, 4.0))
    drawn = smooth(places)
    assert set(places) <= {(round(x, 9), round(y, 9)) for x, y in drawn}
    for (x0, y0), (x1, y1) in pairwise(places):
        between = [y for x, y in drawn if x0 <= x <= x1]
        assert min(between) >= min(y0, y1) - 1e-9
        assert max(between) <= max(y0, y1) + 1e-9
        assert between in (sorted(between), sorted(between, reverse=True))


def test_hostile_texts_are_all_there_on_paper():
    text = said(sheets(NASTY, paper="A0")).replace(" ", "")
    for one in HOSTILE[:2]:
        assert one.replace(" ", "") in text


@pytest.mark.parametrize("form", ["svg", "png", "pdf", "html"])
def test_the_command_line_writes_each_and_leaves_what_is_there(form, tmp_path, capsys):
    place, out = str(tmp_path / "a.journey"), tmp_path / f"map.{form}"
    with create(place, CREATE) as session:
        session.do(ws.AddStep(id="look", stage="before", text="I look"))
    asked = parse(["--language", "en", "export", place, "--to", form, "--paper", "A3", str(out)])
    assert run(asked) == 0
    assert "open JSON holds everything" in capsys.readouterr().out
    before = out.read_bytes()
    assert before
    assert run(asked) == 1
    assert out.read_bytes() == before


def test_an_empty_map_is_no_error():
    (one,) = sheets(after(Workshop(), CREATE))
    assert "Buying" in said([one])
