"""Questions said beforehand: the same words, the same tables, and no Ibis where none is needed."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from runpy import run_path

import pytest
from pandas.testing import assert_frame_equal

from journeylab.analysis.eventlog import event_numbers
from journeylab.evidence.events import questions, read_events
from journeylab.evidence.events.engine import Engine
from journeylab.evidence.events.later import _, ibis

SAY = Path(__file__).parents[3] / "tools" / "say.py"
HOW = "the source has changed: run tools/say.py"


class Given:
    """A table as a question is told of it."""

    def __init__(self, name, **columns):
        self.name, self.columns = name, columns


def doubled(table, times, kept):
    return table.select(kept, twice=_.n * times)


@pytest.fixture
def log(tmp_path):
    """A CSV with a step that is missing and a time that is none."""
    path = tmp_path / "log.csv"
    rows = "".join(f"{i % 9},2026-01-01 10:00:{i:02},s{i % 5},{i % 3},{i % 6}\n" for i in range(60))
    path.write_text("customer,at,step,channel,score\n" + rows + "1,,x,y,2\n2,never,x,y,\n")
    return path


@pytest.fixture
def as_shipped(monkeypatch):
    """Puts a text in the place of what is shipped."""

    def put(path, text):
        path.write_text(text)
        monkeypatch.setattr(questions, "SAID", path)
        questions.shipped.cache_clear()

    yield put
    monkeypatch.undo()
    questions.shipped.cache_clear()


def tables_of(path):
    log = read_events(path)
    return event_numbers(log, ("s0", "s1")).tables, tuple(log.refusals)


def test_what_is_shipped_was_said_by_this_source():
    assert questions.shipped(), HOW


@pytest.mark.slow
def test_what_is_shipped_is_what_ibis_says():
    shipped = json.loads(questions.SAID.read_text("utf-8"))
    if shipped["ibis"] != version("ibis-framework"):
        pytest.skip(f"said by Ibis {shipped['ibis']}, which says it in its own words")
    assert run_path(str(SAY))["said"]() == shipped["texts"], HOW


def test_tables_are_equal_with_and_without_what_is_shipped(log, monkeypatch):
    quick, refused = tables_of(log)
    monkeypatch.setattr(questions, "shipped", dict)
    slow, refused_too = tables_of(log)
    assert refused == refused_too
    assert quick.keys() == slow.keys()
    for name, table in quick.items():
        assert_frame_equal(table, slow[name])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"texts": 1}', '{"source": "", "texts": {"a": ""}}']
)
def test_what_is_damaged_or_of_another_source_is_not_used(as_shipped, tmp_path, text, log):
    as_shipped(tmp_path / "said.json", text)
    assert questions.shipped() == {}
    assert tables_of(log)[0]["touchpoints"]["events"].sum() == 60


def test_what_is_not_there_is_not_used(monkeypatch, tmp_path):
    monkeypatch.setattr(questions, "SAID", tmp_path / "gone.json")
    questions.shipped.cache_clear()
    assert questions.shipped() == {}
    monkeypatch.undo()
    questions.shipped.cache_clear()


def test_names_and_numbers_take_their_places_in_the_words():
    given = [Given('a "b"', id="VARCHAR", n="INTEGER")]
    text = questions.in_words(doubled, given, {"times": 3}, {"kept": "id"})
    assert text == 'SELECT "t0"."id", "t0"."n" * 3 AS "twice" FROM "a ""b""" AS "t0"'


def test_a_question_has_another_key_where_its_words_would_be_others():
    def key(columns, numbers=("times",), **shape):
        return questions.key_of(
            doubled, [Given("t", **columns)], dict.fromkeys(numbers, 1), {"kept": "id"} | shape
        )

    one = key({"id": "VARCHAR", "n": "INTEGER"})
    assert one == key({"id": "VARCHAR", "n": "INTEGER"})
    others = [
        key({"id": "VARCHAR", "n": "BIGINT"}),
        key({"n": "INTEGER", "id": "VARCHAR"}),
        key({"id": "VARCHAR", "n": "INTEGER"}, numbers=("more",)),
        key({"id": "VARCHAR", "n": "INTEGER"}, kept="n"),
    ]
    assert len({one, *others}) == 5


def test_a_usual_log_is_counted_without_ibis(log):
    code = (
        "import sys; from pathlib import Path;"
        "from journeylab.analysis.eventlog import event_numbers;"
        "from journeylab.evidence.events import read_events;"
        "print(len(event_numbers(read_events(Path(sys.argv[1])), ('s0', 's1')).tables));"
        "print('ibis' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(log)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["7", "False"]


def test_an_engine_gives_an_ibis_table_of_what_it_keeps(log):
    events = read_events(log)
    assert isinstance(events.engine, Engine)
    assert events.events.count().execute() == 60
    assert isinstance(events.stored.table, ibis.Table)
