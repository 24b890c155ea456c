"""Customers' words from a list to a board: masked, judged, grouped, shown."""

import json
import shutil
from datetime import date

import pytest
from stories import CREATE
from voice_room import filled, sound, texts

from journeylab import apps, tables
from journeylab import workshop as ws
from journeylab.apps.facilitator.alone import verbatim_board
from journeylab.apps.facilitator.uploads import Uploads
from journeylab.apps.facilitator.verbatims.view import PAGE, view
from journeylab.session import Session, create
from journeylab.store import media
from journeylab.words import LANGUAGES
from journeylab.workshop.refused import Refused

TODAY = date(2026, 11, 28)


@pytest.fixture
def session(tmp_path):
    with create(str(tmp_path / "boots.journey"), CREATE, "Claire") as made:
        made.do(ws.AddStep(id="pay", text="I pay", stage="before"))
        yield made


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    place = tmp_path_factory.mktemp("full") / "full.journey"
    filled(place, "en")
    return place


@pytest.fixture
def full(template, tmp_path):
    shutil.copytree(template.parent, tmp_path / "full")
    with Session(str(tmp_path / "full" / "full.journey"), "Claire") as opened:
        yield opened


def spoken(value):
    """Every text in a view."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from spoken(inner)


def asked(session, **chosen):
    return view(session.workshop, "en", chosen=chosen, today=TODAY)


def test_texts_come_in_masked_and_judged_as_one_command(session):
    ids = apps.add_verbatims(
        session,
        [
            "My name is Grace Okafor and nobody answers the phone 020 7123 4567",
            {"text": "Superbe accueil, je suis ravie", "at": "2026-03-02", "step": "pay"},
            {"text": "Fine", "score": 5, "scale": (1, 5)},
        ],
        source="Survey",
        batch="may",
    )
    first, second, third = (session.workshop.verbatims[one] for one in ids)
    assert first.text == "My name is [name] and nobody answers the phone [phone]"
    assert (first.language, first.kind, first.need) == ("en", "rupture", "human_contact")
    assert (second.language, second.kind, second.step) == ("fr", "delight", "pay")
    assert third.sentiment == "positive"
    assert {first.source, first.batch} == {"Survey", "may"}
    session.undo()
    assert not session.workshop.verbatims


def test_the_same_rows_come_in_once(session):
    said = ["It is slow", "It is dear"]
    apps.add_verbatims(session, said, batch="may")
    before = session.workshop.seq
    apps.add_verbatims(session, said, batch="may")
    assert session.workshop.seq == before


def test_masks_can_be_chosen_and_wrong_fields_are_named(session):
    (one,) = apps.add_verbatims(session, ["Call 020 7123 4567"], masks=())
    assert session.workshop.verbatims[one].text == "Call 020 7123 4567"
    with pytest.raises(TypeError, match="'when'"):
        apps.add_verbatims(session, [{"text": "x", "when": "2026"}])


def test_groups_are_proposed_for_what_stands_apart_and_undone_at_once(session):
    apps.add_verbatims(session, texts("en"))
    count = apps.propose_groups(session)
    held = tables.verbatims(session.workshop)["group"]
    assert count == len(session.workshop.verbatim_groups) >= 10
    assert held.notna().sum() > 80
    session.undo()
    assert tables.verbatims(session.workshop)["group"].isna().all()
    session.do(ws.RemoveVerbatims(tuple(session.workshop.verbatims)))
    with pytest.raises(Refused, match="nothing_alike"):
        apps.propose_groups(session)


def test_a_sound_is_kept_beside_the_workshop_and_taken_back(session, tmp_path):
    (one,) = apps.add_verbatims(session, ["So slow"])
    voice = tmp_path / "call.wav"
    voice.write_bytes(sound())
    medium = apps.add_media(session, voice, verbatim=one)
    assert (tmp_path / "boots.media" / medium.file).read_bytes() == sound()
    assert session.workshop.verbatims[one].media == (medium,)
    apps.add_media(session, voice, verbatim=one)
    assert len(session.workshop.verbatims[one].media) == 1
    session.undo()
    assert session.workshop.verbatims[one].media == ()
    with pytest.raises(Refused, match="unknown_verbatim"):
        apps.add_media(session, voice, verbatim="gone")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_can_be_shown_in_both_languages_and_is_plain_json(full, language):
    shown = view(full.workshop, language, today=TODAY)
    assert json.loads(json.dumps(shown)) == shown
    assert not [text for text in spoken({**shown, "words": {}}) if "{" in text]


def test_the_heaviest_group_stands_first_and_is_open(full):
    shown = asked(full)
    shares = [shown["groups"][one]["share"] for one in shown["order"]]
    assert shares[0] == 1
    assert shares == sorted(shares, reverse=True)
    assert shown["open"] == shown["order"][0]
    assert {full.workshop.verbatims[one].group for one in shown["cards"]} == {shown["open"]}


def test_a_search_counts_everywhere_and_shows_what_is_found_here(full):
    store = next(g.id for g in full.workshop.verbatim_groups.values() if "stock" in g.name)
    shown = asked(full, search="SHELF", group=store)
    found = [shown["verbatims"][one]["text"] for one in shown["cards"]]
    assert found
    assert all("shelf" in text.lower() for text in found)
    assert shown["groups"][store]["matching"] == f"{len(found)} found"
    assert any(group.get("dim") for group in shown["groups"].values())


def test_what_a_browser_asks_wrongly_does_no_harm(full):
    for chosen in ({"group": 7}, {"group": "gone"}, {"days": "x"}, {"most": "x"}, {"search": 3}):
        assert asked(full, **chosen)["open"] in full.workshop.verbatim_groups


def test_a_shorter_half_life_makes_old_words_lighter(full):
    year, quarter = asked(full), asked(full, days=90)
    old = year["order"][-1]
    weight = [float(one["groups"][old]["weight"].replace(",", ".")) for one in (year, quarter)]
    assert weight[1] < weight[0]


def test_a_long_group_comes_page_by_page(session):
    apps.add_verbatims(session, [f"It is slow {n}" for n in range(PAGE + 5)])
    shown = asked(session, group="")
    assert (len(shown["cards"]), shown["more"]) == (PAGE, 5)
    assert asked(session, group="", most=2 * PAGE)["more"] == 0


def test_the_board_writes_proposes_and_takes_back(full):
    board = verbatim_board(full, "en")
    said = []
    board.send = lambda message, buffers=None: said.append((message, buffers))
    heavy = board.view["order"][0]

    def tell(**message):
        board._heard(board, {"message": "1", **message}, None)
        return next(one for one, _ in reversed(said) if "answer" in one)

    assert tell(do="rename_group", id=heavy, name="Late")["ok"]
    assert board.view["groups"][heavy]["name"] == "Late"
    assert tell(ask="undo")["ok"]
    assert board.view["groups"][heavy]["name"] != "Late"
    assert tell(do="remove_group", id=heavy)["ok"]
    assert board.view["apart"]["n"] >= 8
    assert tell(ask="propose")["ok"]
    assert "two others" in tell(ask="propose")["refused"]
    told = {"ask": "piece", "upload": "u", "name": "a.wav", "at": 0, "size": 4, "message": "1"}
    board._heard(board, {**told, "verbatim": "may-2"}, [b"RIFF"])
    assert "none of the sounds" in said[-1][0]["refused"]
    medium = next(v.media[0] for v in full.workshop.verbatims.values() if v.media)
    assert tell(ask="medium", file=medium.file)["ok"]
    assert (({"medium": medium.file}, [sound()])) in said
    assert "not beside the workshop" in tell(ask="medium", file="../full.journey")["refused"]


def test_a_persona_has_one_picture_and_no_sound(session, tmp_path):
    session.do(ws.AddPersona(id="ana", name="Ana"))
    voice, portrait = tmp_path / "call.wav", tmp_path / "ana.bin"
    voice.write_bytes(sound())
    portrait.write_bytes(b"GIF89a" + bytes(20))
    medium = apps.add_media(session, portrait, persona="ana")
    assert session.workshop.personas["ana"].picture == medium.file
    with pytest.raises(Refused, match="medium_no_picture"):
        apps.add_media(session, voice, persona="ana")
    with pytest.raises(TypeError):
        apps.add_media(session, voice)


def test_a_note_on_the_map_carries_what_it_was_given_in_pieces(session):
    session.do(ws.PinChallenge(id="n", step="pay", stance="dispute", text="Listen"))
    uploads, content = Uploads(session), sound()
    for at in range(0, len(content), 5_000):
        told, data = piece(content, at, 5_000, challenge="n")
        uploads.take(told, data)
    (medium,) = session.workshop.challenges["n"].media
    assert (medium.name, medium.type, medium.size) == ("call.wav", "audio/wav", len(content))
    assert media.found(session.url, medium.file).read_bytes() == content
    apps.remove_media(session, "", medium.file, challenge="n")
    assert session.workshop.challenges["n"].media == ()
    session.undo()
    assert session.workshop.challenges["n"].media == (medium,)
    with pytest.raises(Refused, match="unknown_challenge"):
        uploads.take(*piece(content, 0, 5_000, challenge="gone"))
    with pytest.raises(Refused, match="medium_unsafe"):
        uploads.take(*piece(b"<svg onload=alert(1)>" * 9, 0, 5_000, challenge="n"))


def piece(content, at, length, **rest):
    told = {"upload": "u", "verbatim": "may-1", "name": "call.wav", "at": at, "size": len(content)}
    return {**told, **rest}, content[at : at + length]


def test_a_file_comes_in_pieces_and_only_whole(session, tmp_path):
    apps.add_verbatims(session, ["So slow"], batch="may")
    uploads, content = Uploads(session), sound()
    for at in range(0, len(content), 5_000):
        assert not session.workshop.verbatims["may-1"].media
        uploads.take(*piece(content, at, 5_000))
    (medium,) = session.workshop.verbatims["may-1"].media
    assert (medium.name, medium.size) == ("call.wav", len(content))
    assert media.found(session.url, medium.file).read_bytes() == content


@pytest.mark.parametrize(
    ("pieces", "code"),
    [
        ([piece(sound(), 5_000, 9)], "medium_incomplete"),  # without its beginning
        ([piece(sound(), 0, 99), piece(sound(), 200, 9)], "medium_incomplete"),  # with a hole
        ([piece(sound(), 0, 99, size=50)], "medium_incomplete"),  # longer than it said
        ([piece(sound(), 0, 99, size="x")], "medium_incomplete"),
        ([piece(b"<svg onload=alert(1)>", 0, 99)], "medium_unsafe"),
        ([piece(sound(), 0, 99, size=10**12)], "medium_too_large"),
        ([piece(sound(), 0, 99, verbatim="gone")], "unknown_verbatim"),
    ],
)
def test_a_lying_upload_leaves_nothing(session, pieces, code):
    apps.add_verbatims(session, ["So slow"], batch="may")
    uploads = Uploads(session)

    def take_all():
        for told in pieces:
            uploads.take(*told)

    with pytest.raises(Refused, match=code):
        take_all()
    uploads.drop()
    assert not session.workshop.verbatims["may-1"].media
    assert not media.media_folder(session.url).exists()


def test_the_page_opens_a_workshop_and_says_what_it_cannot_open(template, monkeypatch, tmp_path):
    monkeypatch.setenv("JOURNEYLAB_FILE", str(template))
    style, board = apps.show_verbatims().children
    assert "100vh" in style.value
    assert board.view["board"] == "verbatims"
    assert 'role="alert"' in apps.show_verbatims(tmp_path / "gone.journey").value
