"""Sounds, films and pictures added, listed and taken off from the command line."""

import json

import pytest
from voice_room import filled, sound

from journeylab import cli
from journeylab.reading import load
from journeylab.session import Session
from journeylab.workshop import AddPersona


@pytest.fixture
def run(capsys):
    def _run(*words, ends=0):
        with pytest.raises(SystemExit) as ended:
            cli.main(["--language", "en", "media", *map(str, words)])
        told = capsys.readouterr()
        assert ended.value.code == ends, told
        return told.err if ends else told.out

    return _run


@pytest.fixture
def file(tmp_path):
    place = tmp_path / "boots.journey"
    filled(place, "en")
    return place


def seq(file):
    with load(str(file)) as reading:
        return reading.workshop.seq


def carried(file):
    with load(str(file)) as reading:
        said = reading.workshop.verbatims.values()
    return {one.text: [medium.name for medium in one.media] for one in said if one.media}


def test_a_sound_is_added_by_words_listed_and_taken_off(run, file, tmp_path):
    (first, names) = next(iter(carried(file).items()))
    assert names == ["call.wav"]
    with load(str(file)) as reading:
        other = next(one for one in reading.workshop.verbatims.values() if not one.media)
    voice = tmp_path / "second.wav"
    voice.write_bytes(sound()[:-2] + b"\1\0")
    assert "second.wav is added" in run(file, voice, "--verbatim", other.id)
    assert carried(file)[other.text] == ["second.wav"]
    listed = json.loads(run(file, "--json"))
    assert {(one["name"], one["here"]) for one in listed} == {
        ("call.wav", True),
        ("second.wav", True),
    }
    assert "no longer carries call.wav" in run(file, "--verbatim", first, "--remove", "call.wav")
    assert carried(file) == {other.text: ["second.wav"]}
    with Session(str(file)) as session:
        session.undo()
    assert first in carried(file)


def test_a_file_that_has_gone_is_said_to_be_missing(run, file, tmp_path):
    for medium in file.with_suffix(".media").iterdir():
        medium.unlink()
    assert "its file is missing" in run(file)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--verbatim", "zzz"], "Say what carries it"),
        (["call.wav"], "Say what carries it"),
        (["call.wav", "--verbatim", "no such words at all"], "No verbatim holds"),
        (["call.wav", "--verbatim", "a"], "verbatims hold"),
        (["call.wav", "--persona", "Nobody"], "No persona is called"),
        (["call.wav", "--persona", "A", "--verbatim", "b"], "Say what carries it"),
        (["call.wav", "--verbatim", "a", "--remove", "call.wav"], "One thing at a time"),
    ],
)
def test_what_is_not_clear_is_refused_and_nothing_is_written(run, file, words, why):
    before = seq(file)
    assert why in run(file, *words, ends=1)
    assert seq(file) == before


def test_a_medium_that_is_not_carried_is_refused_with_those_that_are(run, file):
    first = next(iter(carried(file)))
    told = run(file, "--verbatim", first, "--remove", "film.mp4", ends=1)
    assert "What is carried: call.wav." in told


def test_a_program_is_no_picture_whatever_it_is_called(run, file, tmp_path):
    stray = tmp_path / "photo.png"
    stray.write_text("<svg onload=alert(1)>", "utf-8")
    with Session(str(file)) as session:
        session.do(AddPersona(id="ana", name="Ana"))
    assert "photo.png" in run(file, stray, "--persona", "Ana", ends=1)
    assert not [one for one in file.with_suffix(".media").iterdir() if one.suffix == ".png"]


def test_a_personas_picture_is_listed_and_taken_off(run, file, tmp_path):
    face = tmp_path / "face.png"
    face.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40))
    with Session(str(file)) as session:
        session.do(AddPersona(id="ana", name="Ana"))
    assert "Nothing is carried there" in run(
        file, "--persona", "Ana", "--remove", "picture", ends=1
    )
    run(file, face, "--persona", "Ana")
    [told] = [one for one in json.loads(run(file, "--json")) if one["carrier"] == "persona"]
    assert (told["id"], told["type"], told["here"]) == ("ana", "image/png", True)
    assert told["file"] in run(file, "--persona", "Ana", "--remove", "other.png", ends=1)
    assert "“Ana” no longer carries" in run(file, "--persona", "Ana", "--remove", "picture")
    with Session(str(file)) as session:
        assert session.workshop.personas["ana"].picture == ""
        session.undo()
        assert session.workshop.personas["ana"].picture == told["file"]
    assert "no longer carries" in run(file, "--persona", "Ana", "--remove", told["file"])
