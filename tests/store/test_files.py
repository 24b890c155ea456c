"""Files that are foreign, newer, damaged or out of reach each get their own answer."""

import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from stories import CREATE

from journeylab import reading, session
from journeylab import workshop as ws
from journeylab.store import snapshots
from journeylab.store.checking import check
from journeylab.store.copying import copy
from journeylab.store.errors import StoreError
from journeylab.store.places import risk_of
from journeylab.store.sqlite import is_wal_safe
from journeylab.workshop import Refused
from journeylab.workshop.entry import FORMAT


@pytest.fixture
def path(file_url):
    """A workshop's file with some hundred changes, closed."""
    with session.create(file_url, CREATE) as made:
        made.do(*(ws.AddStep(id=f"s{n}", stage="before", text=f"I walk {n}") for n in range(150)))
    return Path(file_url)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def digest(path):
    return sha256(path.read_bytes()).hexdigest(), names(path.parent)


def refused_untouched(path):
    """The code with which a file is refused, by each door, the file staying as it was."""
    before = digest(path)
    codes = set()
    for door in (session.Session, reading.load):
        with pytest.raises(StoreError) as refused:
            door(str(path))
        codes.add(refused.value.code)
    assert digest(path) == before
    (code,) = codes
    return code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 a spreadsheet", "foreign"),
        (b"\x00" * 5000, "foreign"),
        (b"SQLite for", "truncated"),
        (b"SQLite format 3\x00\x10\x00", "truncated"),
    ],
)
def test_other_files(tmp_path, content, code):
    path = tmp_path / "other.journey"
    path.write_bytes(content)
    assert refused_untouched(path) == code


def test_another_programs_database(tmp_path):
    path = tmp_path / "other.journey"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE changes (seq)")
    other.close()
    assert refused_untouched(path) == "foreign"


def test_a_newer_file(path):
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {FORMAT + 1}")
    newer.close()
    assert refused_untouched(path) == "newer"


def test_a_file_that_was_cut_off(path):
    whole = path.read_bytes()
    for left in (len(whole) - 1, len(whole) // 2, 4096, 200):
        path.write_bytes(whole[:left])
        assert refused_untouched(path) == "truncated"


def test_one_flipped_bit_in_a_text_is_found_and_its_change_is_named(path):
    content = bytearray(path.read_bytes())
    place = content.index(b"I walk 77")
    content[place + 2] ^= 1
    path.write_bytes(content)
    assert refused_untouched(path) == "damaged"
    found = check(str(path))
    assert (found.changes, found.first_bad, found.problem) == (78, 79, "damaged")


def test_every_flipped_bit_is_refused_or_harmless(path):
    with reading.load(str(path)) as reader:
        whole = reader.workshop
    content, codes = path.read_bytes(), set()
    for place in range(0, len(content), 997):
        flipped = bytearray(content)
        flipped[place] ^= 4
        path.write_bytes(flipped)
        try:
            with reading.load(str(path)) as reader:
                assert reader.workshop == whole, place
        except StoreError as refused:
            codes.add(refused.code)
        assert path.read_bytes() == flipped
    assert codes <= {"damaged", "foreign", "truncated", "newer"}
    assert "damaged" in codes


def test_a_folder_and_nothing_at_all(tmp_path):
    with pytest.raises(StoreError) as refused:
        session.Session(str(tmp_path))
    assert refused.value.code == "directory"
    with pytest.raises(StoreError) as refused:
        session.Session(str(tmp_path / "none.journey"))
    assert refused.value.code == "missing"
    assert names(tmp_path) == []


def answers_of_an_ordinary_user(url):
    """What each door says to somebody who is not root."""
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    return [answer_of(door, url) for door in (reading.load, session.Session)]


def answer_of(door, url):
    try:
        with door(url) as opened:
            return len(opened.workshop.steps)
    except StoreError as refused:
        return refused.code


@pytest.mark.parametrize(
    ("file", "folder", "answers"),
    [
        (0o000, 0o755, ["unreadable", "unreadable"]),
        (0o444, 0o755, [150, "read_only"]),
        (0o444, 0o555, [150, "read_only"]),
    ],
)
def test_a_file_that_one_may_not_read_or_not_write(path, file, folder, answers):
    with TemporaryDirectory() as open_to_all:  # pytest's own folders are closed to others
        there = Path(open_to_all) / "a.journey"
        shutil.copy(path, there)
        there.chmod(file)
        there.parent.chmod(folder)
        with multiprocessing.get_context("fork").Pool(1) as other:
            assert other.apply(answers_of_an_ordinary_user, [str(there)]) == answers
        assert names(there.parent) == [there.name]
        there.parent.chmod(0o755)


@pytest.mark.parametrize("url", ["", "mysql://here/db?workshop=x", "postgresql://here/db", "x://"])
def test_addresses_that_say_nothing(url):
    with pytest.raises(StoreError) as refused:
        session.Session(url)
    assert refused.value.code == "address_malformed"


def test_a_password_is_never_shown():
    with pytest.raises(StoreError) as refused:
        session.Session("postgresql://ana:hunter2@127.0.0.1:9/db?workshop=x")
    assert refused.value.code == "unreachable"
    assert "hunter2" not in str(refused.value)


def test_a_closed_workshop_is_one_file(path):
    assert names(path.parent) == [path.name]
    assert path.read_bytes()[18] == 1, "a file that is closed needs no write-ahead log"


def test_a_reading_cannot_write(path):
    before = digest(path)
    with reading.load(str(path)) as reader:
        with pytest.raises(StoreError) as refused:
            reader._log.run("forget_round", round="r")
        assert refused.value.code == "read_only"
    assert digest(path) == before


def test_a_file_of_a_crashed_session_opens_with_all_that_was_written(path):
    lost = """
import os, sys
from journeylab import session, workshop as ws
opened = session.Session(sys.argv[1])
opened.do(ws.RewordStep("s0", "I ran"))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", lost, str(path)], check=False)
    with session.Session(str(path)) as again:
        assert again.workshop.steps["s0"].text == "I ran"
    assert names(path.parent) == [path.name]


def test_a_damaged_snapshot_is_ignored(path, monkeypatch):
    monkeypatch.setattr(snapshots, "EVERY", 100)
    with session.Session(str(path)) as opened:
        opened.do(ws.RewordStep("s0", "I ran"))
        whole = opened.workshop
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM snapshots").fetchone() == (1,)
        raw.execute("UPDATE snapshots SET state = replace(state, 'walk 9', 'WALK 9')")
    raw.close()
    with reading.load(str(path)) as reader:
        assert reader.workshop == whole


def test_a_whole_snapshot_is_used(path, monkeypatch):
    monkeypatch.setattr(snapshots, "EVERY", 100)
    with session.Session(str(path)) as opened:
        whole = opened.workshop
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE changes SET actor = 'Eve' WHERE seq = 5")  # not read again
    raw.close()
    with reading.load(str(path)) as reader:
        assert reader.workshop == whole
    assert check(str(path)).first_bad == 5


# copies
def test_a_copy_has_all_and_is_left_alone_where_one_is_there(path, tmp_path):
    out = tmp_path / "copy.journey"
    with session.Session(str(path)) as opened:
        opened.do(ws.RewordStep("s0", "I ran"))
        copy(str(path), out)
        with reading.load(str(out)) as reader:
            assert reader.workshop == opened.workshop
    assert check(str(out)).whole
    before = digest(out)
    with pytest.raises(StoreError) as refused:
        copy(str(path), out)
    assert refused.value.code == "exists"
    assert digest(out) == before


# places
@pytest.mark.parametrize(
    ("folder", "risk"),
    [
        ("/home/ana/Dropbox/work", "cloud_folder"),
        ("/home/ana/OneDrive - Company/x", "cloud_folder"),
        ("/Users/ana/Library/CloudStorage/GoogleDrive-ana@x.org", "cloud_folder"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs", "cloud_folder"),
        ("/home/ana/boxes", None),
        ("/home/megan/work", None),
    ],
)
def test_folders_that_something_else_copies(folder, risk):
    assert risk_of(f"{folder}/a.journey") == risk


def test_versions_of_sqlite_with_the_bug():
    assert is_wal_safe((3, 51, 3))
    assert not is_wal_safe((3, 51, 2))
    assert not is_wal_safe((3, 40, 1))


def test_do_before_creation(tmp_path):
    from journeylab.store.sqlite import blank  # noqa: PLC0415  what only `create` does

    blank(tmp_path / "blank.journey")
    with session.Session(str(tmp_path / "blank.journey")) as opened, pytest.raises(Refused) as no:
        opened.do(ws.RemoveStep("x"))
    assert no.value.code == "workshop_missing"


def test_shutil_is_enough_to_move_a_closed_workshop(path, tmp_path):
    shutil.copy(path, tmp_path / "moved.journey")
    assert check(str(tmp_path / "moved.journey")).changes == 151
