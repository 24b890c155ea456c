"""Workshops made, copied, checked, exported and told from the command line."""

import json
import subprocess
import sys

import pytest

from journeylab import cli
from journeylab.reading import load
from journeylab.session import Session
from journeylab.workshop import AddStep, NameMoment, SetCell


def run(*words, expect=0):
    with pytest.raises(SystemExit) as ended:
        cli.main([str(word) for word in words])
    assert ended.value.code == expect


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "boots.journey"
    run("--language", "en", "new", path, "--title", "Boots")
    with Session(str(path), actor="claire") as session:
        session.do(AddStep(id="pay", stage="purchase", text="I pay"))
        session.do(NameMoment("paid"))
        session.do(AddStep(id="walk", stage="after", text="I walk"))
    return path


def test_a_new_workshop_has_three_stages_named_in_its_language(tmp_path, capsys):
    path = tmp_path / "a.journey"
    run("new", path, "--language", "fr")
    assert "journeylab serve" in capsys.readouterr().out
    with load(str(path)) as reading:
        names = [stage.name for stage in reading.workshop.stages.values()]
    assert names == ["Avant l’achat", "Achat", "Après l’achat"]


def test_new_refuses_a_file_that_exists_and_leaves_it_alone(file, capsys):
    before = file.read_bytes()
    run("--language", "en", "new", file, expect=1)
    assert file.read_bytes() == before
    assert str(file) in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "mermaid", "pdf"])
def test_what_is_no_workshop_is_refused_in_one_sentence_and_nothing_beside(form, tmp_path):
    stray, out = tmp_path / "boots.json", tmp_path / "out"
    stray.write_text("{}", "utf-8")
    words = ("--language", "en", "export", stray, "--to", form, out)
    # as people see it: a test's own log handlers would swallow a stray line
    told = subprocess.run(
        [sys.executable, "-m", "journeylab", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert told.stdout == ""
    [sentence] = told.stderr.splitlines()
    assert sentence.startswith(f"{stray} is not a workshop.")
    assert not out.exists()


def test_what_was_copied_holds_the_same(file, tmp_path):
    out = tmp_path / "copy.journey"
    run("copy", file, out)
    with load(str(file)) as one, load(str(out)) as other:
        assert one.workshop == other.workshop
    run("copy", file, out, expect=1)


def test_what_goes_out_as_json_comes_back_without_loss(file, tmp_path):
    out, back = tmp_path / "boots.json", tmp_path / "back.journey"
    run("export", file, "--to", "json", out)
    run("import", back, "--from", "json", out)
    with load(str(file)) as one, load(str(back)) as other:
        assert one.workshop == other.workshop
        assert one.history() == other.history()
    run("import", back, "--from", "json", out, expect=1)


def test_the_history_tells_the_changes_and_the_state_at_a_moment(file, capsys):
    capsys.readouterr()
    run("--language", "en", "history", file)
    told = capsys.readouterr().out
    assert "I pay" in told
    assert "Claire added" in told
    run("history", file, "--at", "paid", "--json")
    state = json.loads(capsys.readouterr().out)
    assert list(state["steps"]["items"]) == ["pay"]
    run("history", file, "--at", "never", expect=1)


def test_a_whole_file_is_said_to_be_whole_and_a_damaged_one_is_not(file, capsys):
    run("--language", "en", "check", file)
    assert "4" in capsys.readouterr().out
    flipped = file.read_bytes().replace(b"I walk", b"I walc")
    file.write_bytes(flipped)
    run("--language", "en", "check", file, expect=1)
    told = capsys.readouterr().err
    assert len(told.strip().splitlines()) == 1
    assert file.read_bytes() == flipped


@pytest.mark.parametrize("command", ["check", "history", "serve", "share"])
@pytest.mark.parametrize("content", [None, b"", b"hello", b"SQLite format 3\x00" + b"\xff" * 500])
def test_what_is_no_workshop_is_refused_in_one_sentence(command, content, tmp_path, capsys):
    path = tmp_path / "x.journey"
    if content is not None:
        path.write_bytes(content)
    run("--language", "en", command, path, expect=1)
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "x.journey" in told.err
    assert path.exists() == (content is not None)


def test_a_cloud_folder_is_warned_of_and_used_all_the_same(tmp_path, capsys):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    run("--language", "en", "new", folder / "a.journey")
    assert "copied to the cloud" in capsys.readouterr().err
    assert (folder / "a.journey").exists()


def test_several_workshops_become_one_and_disputes_are_told(tmp_path, capsys):
    places = [tmp_path / f"table-{n}.journey" for n in (1, 2)]
    for place, said in zip(places, ("Slow", "Rude"), strict=True):
        run("--language", "en", "new", place, "--title", "Tents")
        with Session(str(place)) as session:
            session.do(
                AddStep(id="pay", stage="purchase", text="I pay"), SetCell("pay", "irritants", said)
            )
    whole = tmp_path / "whole.journey"
    capsys.readouterr()
    run("--language", "en", "consolidate", whole, *places, "--dry-run")
    assert not whole.exists()
    assert "Nothing was changed." in capsys.readouterr().out
    run("--language", "en", "consolidate", whole, *places)
    said = capsys.readouterr().out
    assert "steps that came in: 1, shared: 1; one thing is disputed" in said
    assert "table-1 says “Slow”; table-2 says “Rude”" in said
    assert [step.text for step in load(str(whole)).workshop.steps.values()] == ["I pay"]
