"""Which files may stand beside a workshop: what their bytes prove, and nothing else."""

import hashlib

import pytest
from voice_room import sound

from journeylab.store import media
from journeylab.store.errors import StoreError
from journeylab.store.magic import type_of
from journeylab.workshop.findings.media import EXTENSIONS
from journeylab.workshop.refused import Refused

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
KNOWN = {
    "image/png": PNG,
    "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(20),
    "image/gif": b"GIF89a" + bytes(20),
    "image/webp": b"RIFF\x20\x00\x00\x00WEBPVP8 " + bytes(20),
    "audio/wav": sound(),
    "audio/mpeg": b"ID3\x04\x00" + bytes(20),
    "audio/mp4": b"\x00\x00\x00\x20ftypM4A \x00\x00\x02\x00" + bytes(20),
    "audio/ogg": b"OggS\x00\x02" + bytes(22) + b"OpusHead" + bytes(20),
    "audio/webm": b"\x1a\x45\xdf\xa3\x01\x00\x00\x00\x42\x82\x84webm" + b"A_OPUS" + bytes(20),
    "audio/flac": b"fLaC" + bytes(20),
    "video/mp4": b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00" + bytes(20),
    "video/webm": b"\x1a\x45\xdf\xa3\x01\x00\x00\x00\x42\x82\x84webm" + b"V_VP9A_OPUS",
}
UNSAFE = {
    "page.png": b"<!doctype html><script>alert(1)</script>",
    "drawing.svg": b"<svg xmlns='x'><script>alert(1)</script></svg>",
    "drawing.png": b"<?xml version='1.0'?><svg/>",
    "report.mp3": b"%PDF-1.7",
    "program.jpg": b"MZ\x90\x00",
    "script.gif": b"#!/bin/sh\n",
    "archive.webm": b"PK\x03\x04",
    "film.mp4": b"\x00\x00\x00\x20ftypqt  \x00\x00\x02\x00",
    "photo.jpg": b"\x00\x00\x00\x20ftypheic\x00\x00\x02\x00",
    "matroska.webm": b"\x1a\x45\xdf\xa3\x01\x00\x00\x00\x42\x82\x88matroska",
    "theora.ogg": b"OggS\x00\x02" + bytes(22) + b"\x80theora",
    "aac.mp3": b"\xff\xf1\x50\x80\x00\x1f\xfc",
    "half.png": b"\x89PNG\r\n\x1a\n",
    "empty.mp3": b"",
    "late.gif": b" GIF89a",
}


@pytest.fixture
def url(tmp_path):
    return str(tmp_path / "boots.journey")


def given(tmp_path, name, content):
    place = tmp_path / "given" / name
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(content)
    return place


def test_every_type_that_may_be_played_is_known_by_its_bytes():
    assert {kind: type_of(head) for kind, head in KNOWN.items()} == {k: k for k in KNOWN}
    assert set(KNOWN) == set(EXTENSIONS)
    assert type_of(b"\xff\xfb\x90\x64" + bytes(20)) == "audio/mpeg"  # MP3 without a tag


@pytest.mark.parametrize("name", UNSAFE)
def test_whatever_it_is_called_what_is_none_of_these_stays_out(url, tmp_path, name):
    with pytest.raises(Refused, match="medium_unsafe"):
        media.kept(url, given(tmp_path, name, UNSAFE[name]))
    assert not media.media_folder(url).exists()


def test_a_file_is_named_by_its_bytes_and_its_true_type(url, tmp_path):
    medium = media.kept(url, given(tmp_path, "holiday.mp3.html", PNG))
    assert medium.file == hashlib.sha256(PNG).hexdigest() + ".png"
    assert (medium.type, medium.size, medium.name) == ("image/png", len(PNG), "holiday.mp3.html")
    assert media.found(url, medium.file).read_bytes() == PNG
    again = media.kept(url, given(tmp_path, "other.png", PNG))
    assert again.file == medium.file
    assert [p.name for p in media.media_folder(url).iterdir()] == [medium.file]


def test_a_polyglot_is_only_what_its_first_bytes_say(url, tmp_path):
    """A picture that is also a script is served as a picture, never sniffed (tests/server)."""
    both = b"GIF89a/*" + bytes(30) + b"*/=1;alert(1)//<script>alert(1)</script>"
    assert media.kept(url, given(tmp_path, "a.js", both)).type == "image/gif"


def test_what_is_too_large_is_said_so_and_nothing_is_kept(url, tmp_path, monkeypatch):
    monkeypatch.setitem(media.MOST_BYTES, "image", 40)
    with pytest.raises(Refused, match="medium_too_large"):
        media.kept(url, given(tmp_path, "a.png", PNG))
    assert not media.media_folder(url).exists()


def test_a_file_that_grows_while_it_is_read_leaves_nothing(url, tmp_path, monkeypatch):
    place = given(tmp_path, "a.png", PNG)
    monkeypatch.setattr(media, "checked_type", lambda *_: "image/png")
    monkeypatch.setitem(media.MOST_BYTES, "image", 40)
    with pytest.raises(Refused, match="medium_too_large"):
        media.kept(url, place)
    assert list(media.media_folder(url).iterdir()) == []


def test_a_huge_file_is_refused_by_its_size_alone(url, tmp_path):
    place = tmp_path / "huge.wav"
    with place.open("wb") as file:
        file.write(b"RIFF\x00\x00\x00\x00WAVE")
        file.truncate(5 * 1024**3)  # a hole: takes no room
    with pytest.raises(Refused, match="medium_too_large"):
        media.kept(url, place)


@pytest.mark.parametrize("name", ["gone.mp3", "."])
def test_what_cannot_be_read_is_said_so(url, tmp_path, name):
    with pytest.raises(StoreError, match="unreadable"):
        media.kept(url, tmp_path / name)


@pytest.mark.parametrize(
    "file",
    [
        "../boots.journey",
        "/etc/passwd",
        "..\\boots.journey",
        "0" * 64 + ".png/../../boots.journey",
        "0" * 64 + ".svg",
        "0" * 64 + ".png\x00.html",
        "",
    ],
)
def test_no_name_leads_out_of_the_folder(url, file):
    assert media.found(url, file) is None


def test_a_link_out_of_the_folder_is_not_followed(url, tmp_path):
    folder = media.media_folder(url)
    folder.mkdir()
    (tmp_path / "secret").write_text("mine")
    link = folder / ("0" * 64 + ".png")
    link.symlink_to(tmp_path / "secret")
    assert media.found(url, link.name) is None


def test_a_database_has_no_folder_beside_it():
    with pytest.raises(Refused, match="media_need_a_file"):
        media.media_folder("postgresql://host/db?workshop=boots")
