"""Keys are kept per workshop, for the one user's eyes."""

import json
import stat
import sys

import pytest

from journeylab.server.keys import Keys, keys_of, state_folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))


def test_a_workshop_has_the_same_keys_at_every_start():
    assert keys_of("/a.journey") == keys_of("/a.journey")


def test_two_workshops_have_different_keys():
    one, other = keys_of("/a.journey"), keys_of("/b.journey")
    assert one.token != other.token
    assert one.cookie_secret != other.cookie_secret


def test_a_token_cannot_be_guessed():
    assert len({Keys.new().token for _ in range(100)}) == 100
    assert len(Keys.new().token) >= 32


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder to the user")
def test_nobody_else_can_read_them():
    keys_of("/a.journey")
    kept = next(state_folder().iterdir())
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert "a.journey" not in kept.name + kept.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder to the user")
def test_keys_that_others_could_read_are_made_anew():
    before = keys_of("/a.journey")
    next(state_folder().iterdir()).chmod(0o644)
    assert keys_of("/a.journey") != before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"token": "short", "cookie_secret": "00"}',
        '{"token": 1, "cookie_secret": 2}',
    ],
)
def test_keys_that_are_broken_are_made_anew(text):
    before = keys_of("/a.journey")
    kept = next(state_folder().iterdir())
    kept.write_text(text)
    kept.chmod(0o600)
    after = keys_of("/a.journey")
    assert after not in (before, None)
    assert json.loads(kept.read_text())["token"] == after.token


def test_a_home_that_cannot_be_written_to_still_gives_keys(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert len(keys_of("/a.journey").token) >= 32
