"""Media go to those who may see the page, as what they are, whole or in parts."""

import hashlib

import pytest
from asking import TOKEN, ended, started
from voice_room import sound

pytestmark = pytest.mark.slow
BEARER = {"Authorization": f"token {TOKEN}"}
GIF = b"GIF89a" + bytes(30) + b"<script>alert(1)</script>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("boots") / "boots.media"
    place.mkdir()
    (place.parent / "secret.wav").write_bytes(sound())
    for content, extension in ((sound(), "wav"), (GIF, "gif")):
        (place / f"{hashlib.sha256(content).hexdigest()}.{extension}").write_bytes(content)
    (place / ("0" * 64 + ".png")).symlink_to(place.parent / "secret.wav")
    (place / "notes.html").write_text("<script>alert(1)</script>")
    return place


@pytest.fixture(scope="module")
def room(folder):
    asked = started(folder.parent / "served", "1", media=str(folder))
    yield asked
    ended(asked)


def named(folder, extension):
    place = next(
        one for one in folder.iterdir() if one.suffix == extension and not one.is_symlink()
    )
    return f"/journeylab/media/{place.name}"


def test_a_sound_is_given_as_a_sound(room, folder):
    status, headers, _ = room.ask(named(folder, ".wav"), **BEARER)
    assert status == 200
    assert headers["Content-Type"] == "audio/wav"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"] == "inline"
    assert headers["Accept-Ranges"] == "bytes"
    assert "default-src 'self'" in headers["Content-Security-Policy"]


def test_a_polyglot_is_given_as_the_picture_that_it_is(room, folder):
    status, headers, _ = room.ask(named(folder, ".gif"), **BEARER)
    assert (status, headers["Content-Type"]) == (200, "image/gif")
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_players_ask_for_parts(room, folder):
    path = named(folder, ".wav")
    status, headers, text = room.ask(path, range="bytes=0-3", **BEARER)
    assert (status, text) == (206, "RIFF")
    assert headers["Content-Range"] == f"bytes 0-3/{len(sound())}"
    assert room.ask(path, range="bytes=99999999-", **BEARER)[0] == 416
    status, headers, text = room.ask(path, method="HEAD", **BEARER)
    assert (status, text, headers["Content-Length"]) == (200, "", str(len(sound())))


def test_strangers_get_nothing(room, folder):
    assert room.ask(named(folder, ".wav"))[0] == 403
    assert room.ask(named(folder, ".wav"), Authorization="token guess")[0] == 403


@pytest.mark.parametrize(
    "name",
    [
        "notes.html",
        "../secret.wav",
        "..%2Fsecret.wav",
        "%2e%2e/secret.wav",
        "0" * 64 + ".png",  # a link out of the folder
        "1" * 64 + ".wav",  # not there
        "1" * 64 + ".svg",
        "",
        ".",
    ],
)
def test_nothing_else_is_given(room, name):
    status, _, text = room.ask(f"/journeylab/media/{name}", **BEARER)
    assert status in {403, 404}
    assert "RIFF" not in text
    assert "<script>alert" not in text


def test_where_there_is_no_folder_there_is_nothing(facilitators):
    assert facilitators.ask(f"/journeylab/media/{'1' * 64}.wav", **BEARER)[0] == 404
