"""A persona's own picture: kept beside the workshop, shown whole, never anything but a picture."""

from base64 import b64encode

import pytest

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.beginning import beginning
from journeylab.apps.facilitator.room import Room, about
from journeylab.apps.media import add_media
from journeylab.apps.pictures import shown_picture, take_picture
from journeylab.workshop import Refused

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)


@pytest.fixture
def session(tmp_path):
    place = str(tmp_path / "a.journey")
    with sessions.create(place, beginning("A", "en"), actor="facilitator") as one:
        one.do(ws.AddPersona(id="lea", name="Léa"))
        yield one


def test_a_picture_lies_beside_the_workshop_under_the_name_of_its_bytes(session, tmp_path):
    (tmp_path / "lea.png").write_bytes(PNG)
    medium = add_media(session, tmp_path / "lea.png", persona="lea")
    assert session.workshop.personas["lea"].picture == medium.file
    assert (tmp_path / "a.media" / medium.file).read_bytes() == PNG
    assert shown_picture(session.url, medium.file).startswith("data:image/png;base64,iVBOR")
    session.undo()
    assert session.workshop.personas["lea"].picture == ""


@pytest.mark.parametrize(
    "data",
    [
        b64encode(b"<svg onload=alert(1)>").decode(),
        b64encode(b"ID3\x04\x00" + bytes(20)).decode(),
        "not base64 at all!",
        "",
    ],
)
def test_only_a_picture_is_taken(session, data):
    with pytest.raises(Refused):
        take_picture(session, "lea", data)
    assert session.workshop.personas["lea"].picture == ""


def test_a_picture_too_large_for_a_board_is_refused(session):
    with pytest.raises(Refused, match="picture_too_large"):
        take_picture(session, "lea", b64encode(PNG + bytes(500_000)).decode())


def test_a_large_picture_is_asked_of_our_own_server_where_there_is_one(
    session, tmp_path, monkeypatch
):
    (tmp_path / "lea.png").write_bytes(PNG + bytes(600_000))
    medium = add_media(session, tmp_path / "lea.png", persona="lea")
    monkeypatch.delenv("JOURNEYLAB_MEDIA", raising=False)
    assert shown_picture(session.url, medium.file) == ""
    monkeypatch.setenv("JOURNEYLAB_MEDIA", "/journeylab/media/")
    assert shown_picture(session.url, medium.file) == f"/journeylab/media/{medium.file}"


def test_a_drawn_face_a_missing_file_and_a_path_show_nothing(session):
    for picture in ("", "face:1-0-0-0-0-0", "0" * 64 + ".png", "../../etc/passwd"):
        assert shown_picture(session.url, picture) == ""


def test_the_page_sends_it_and_gets_it_back(session):
    room = Room(session, "en", about(session.url), url=session.url)
    room.looking.phase = "prepare"
    sent = []
    board = room.board
    board.send = sent.append
    message = {"ask": "picture", "persona": "lea", "data": b64encode(PNG).decode()}
    board._heard(board, {"message": "1", **message}, [])
    assert sent[-1] == {"answer": "1", "ok": True}
    assert board.view["personas"]["lea"]["src"].startswith("data:image/png")
