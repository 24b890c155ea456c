"""The target told as a story: every step in order, what changed, what is promised."""

import re
import subprocess
from datetime import date

import pytest
from export_room import CREATE, HOSTILE, JOURNEY, NASTY
from stories import after

from journeylab import workshop as ws
from journeylab.apps.facilitator.journey_map.story import story, told_first
from journeylab.cli.parser import parse
from journeylab.cli.running import run
from journeylab.export.story.html import html
from journeylab.export.story.told import story_of
from journeylab.export.story.typeset import pdf
from journeylab.session import create

TARGET = after(
    JOURNEY,
    ws.SetCell("ask", "irritants", "Nobody answers\nNobody calls back"),
    ws.RewordInVersion("target", "ask", "I am answered at once"),
    ws.SetCellInVersion("target", "ask", "irritants", ""),
    ws.SetCellInVersion("target", "ask", "promise", "An answer in 2 minutes"),
)
TODAY = date(2026, 11, 28)


def told(workshop, language="en"):
    shown = story(workshop, language, told_first(workshop))
    return story_of(workshop, shown, language, TODAY)


def test_a_story_tells_each_step_once_and_what_changed_in_it():
    made = told(TARGET)
    assert made.below == "Target · Mist & Path · 28 November 2026"
    assert [step.text for step in made.steps][:2] == ["I look", "I am answered at once"]
    assert [step.stage for step in made.steps if step.stage] == ["Before: I look", "After"]
    lines = {(line.kind, line.texts) for line in made.steps[1].lines}
    assert ("was", ("I ask",)) in lines
    assert ("gone", ("Nobody answers", "Nobody calls back")) in lines
    assert ("promise", ("An answer in 2 minutes",)) in lines


def test_a_story_on_a_page_is_text_and_nothing_else():
    page = html(told(NASTY, "fr"))
    assert '<html lang="fr">' in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"""(?:src|href)=|url\(|@import""", page)
    assert page.count("<article>") == len(NASTY.steps)


def test_a_story_in_print_holds_its_fonts_and_every_word(tmp_path):
    place = tmp_path / "story.pdf"
    place.write_bytes(pdf(told(NASTY)))
    text = subprocess.run(["pdftotext", place, "-"], capture_output=True, text=True, check=True)
    assert HOSTILE[0][:8] in text.stdout
    assert "=cmd()|calc" in text.stdout
    fonts = subprocess.run(["pdffonts", place], capture_output=True, text=True, check=True)
    rows = [line.split() for line in fonts.stdout.splitlines()[2:]]
    assert rows
    assert all(row[-5] == "yes" for row in rows)  # embedded


@pytest.mark.parametrize(("form", "answer"), [("html", 0), ("pdf", 0), ("png", 1)])
def test_the_command_line_tells_it_as_a_page_or_in_print(form, answer, tmp_path, capsys):
    place, out = str(tmp_path / "a.journey"), tmp_path / f"story.{form}"
    with create(place, CREATE) as session:
        session.do(ws.AddStep(id="look", stage="before", text="I look"))
    asked = parse(["--language", "en", "export", place, "--to", form, "--story", str(out)])
    assert run(asked) == answer
    assert out.exists() == (answer == 0)
    if answer:
        assert "--to html or --to pdf" in capsys.readouterr().err
