"""`journeylab diagnose` as it is typed."""

import json

import pandas as pd
import pytest
from apps.diagnosis.invented import shop
from workbooks import book

from journeylab import cli
from journeylab.apps.beginning import beginning
from journeylab.reading import load
from journeylab.session import create

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`

TABLES = (
    "touchpoints",
    "reach",
    "transitions",
    "effort",
    "paths",
    "scores",
    "drivers",
    "intervals",
)


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "shop.csv"
    path.write_text(shop(), "utf-8")
    return path


def run(*words, ends=0):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--language", "en", "diagnose", *map(str, words)])
    assert ended.value.code == ends


def test_tables_and_report_are_written_and_said(log, tmp_path, capsys):
    run(log, "--tables", tmp_path / "out", "--report", tmp_path / "r.html", "--top", "3")
    told = capsys.readouterr()
    assert told.err == ""
    assert len(told.out.splitlines()) == 2
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{name}.csv" for name in TABLES} | {"summary.json"}
    assert (tmp_path / "out" / "paths.csv").read_text("utf-8").count("\n") == 4
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")


def test_json_holds_the_summary_and_every_table(log, capsys):
    run(log, "--json", "--order", "catalog,cart")
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["customers"] == 40
    assert told["funnel"][0]["conversion"] is None
    assert {row["step"] for row in told["reach"]} >= {"catalog", "cart"}


def test_the_sheet_of_a_workbook_is_chosen_and_another_is_named(log, tmp_path, capsys):
    visits = [line.split(",") for line in log.read_text("utf-8").splitlines()]
    place = tmp_path / "shop.xlsx"
    place.write_bytes(book(("Notes", [["By hand"], ["of 2026"]]), ("Visits", visits)).data)
    run(place, "--json", ends=1)
    assert "“Notes” of shop.xlsx is no event log" in capsys.readouterr().err
    run(place, "--sheet", "Visits", "--json")
    sheet = json.loads(capsys.readouterr().out)
    run(log, "--json")
    plain = json.loads(capsys.readouterr().out)
    assert {name: sheet[name] for name in TABLES} == {name: plain[name] for name in TABLES}


def test_a_promise_is_judged_by_the_log_before_a_day_and_after_it(log, tmp_path, capsys):
    promise = ("--promise", "catalog > cart: 1 h", "--since", "2026-03-02")
    run(log, *promise, "--tables", tmp_path / "out", "--report", tmp_path / "r.html")
    kept = pd.read_csv(tmp_path / "out" / "promises.csv", keep_default_na=False)
    assert kept["period"].tolist() == ["", "before", "after"]
    assert kept["n"][0] == kept["n"][1] + kept["n"][2] > 0
    changed = pd.read_csv(tmp_path / "out" / "before_after.csv")
    assert changed["name"][0] == "catalog > cart"
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "Promises kept" in page
    assert "Before and after" in page
    capsys.readouterr()
    run(log, "--tables", tmp_path / "out")
    assert not (tmp_path / "out" / "promises.csv").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--promise", "catalog > kart: 1 h"), "no step “kart”"),
        (("--promise", "soon"), "“soon” is no promise"),
        (("--since", "13/12/2026"), "“13/12/2026” is no day"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_sentence(log, capsys, words, told):
    run(log, *words, ends=1)
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_people_met_are_counted_and_not_named(tmp_path, capsys):
    log = tmp_path / "calls.csv"
    log.write_text(
        "customer,at,step,agent\na,2026-01-01,ask,Zoé Martin\n"
        "a,2026-01-02,ask,Bob\nb,2026-01-01,ask,\n",
        "utf-8",
    )
    report = tmp_path / "r.html"
    run(log, "--person", "agent", "--tables", tmp_path / "out", "--report", report)
    table = pd.read_csv(tmp_path / "out" / "people.csv")
    assert table[["people", "customers"]].to_numpy().tolist() == [[0, 1], [2, 1]]
    page = report.read_text("utf-8")
    assert "1.00 on average" in page
    told = page + "".join(p.read_text("utf-8") for p in (tmp_path / "out").iterdir())
    assert "Zoé Martin" not in told
    capsys.readouterr()


def test_a_promise_needs_a_log(tmp_path, capsys):
    run("--survey", tmp_path / "s.csv", "--promise", "a > b: 1 h", ends=1)
    assert "name one beside the survey" in capsys.readouterr().err


def test_into_a_workshop_goes_a_draft_map_that_one_undo_takes_back(log, tmp_path, capsys):
    file = str(tmp_path / "shop.journey")
    create(file, beginning("Shop", "en"), actor="Ana").close()
    run(log, "--into", file)
    assert "5 steps" in capsys.readouterr().out
    with load(file) as reading:
        workshop = reading.workshop
        assert [step.text for step in workshop.steps.values()][:3] == ["Catalog", "Product", "Cart"]
        assert {"touchpoints", "reach", "survey_scores"} <= {
            finding.kind for finding in workshop.findings.values()
        }
        kept = repr(workshop.findings)
    assert "'c12'" not in kept  # customers themselves stay outside
    run(log, "--into", file)
    assert "no step of its map is new" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Nothing to diagnose"),
        (("gone.csv",), "no file"),
        (("{log}", "--order", "catalog,kart"), "kart"),
        (("{log}", "--weight", "size"), "--weight speaks of a survey, and no survey is named"),
        (("{log}", "--overall", "score"), "--overall speaks of a survey"),
        (("--survey", "{log}", "--order", "catalog,cart"), "--order speaks of an event log"),
        (("{log}", "--step", "stage"), "stage"),
        (("{log}", "--engine", "abacus"), "abacus"),
        (("{log}", "--into", "gone.journey"), "gone.journey"),
        (
            ("{log}", "--report", "gone/r.html"),
            "gone/r.html cannot be used: its folder does not exist",
        ),
        (("--survey", "{log}", "--overall", "step"), "step"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_nothing_is_written(
    log, tmp_path, capsys, words, said
):
    out = tmp_path / "out"
    run(*(word.format(log=log) for word in words), "--tables", out, ends=1)
    told = capsys.readouterr()
    assert len(told.err.strip().splitlines()) == 1
    assert said in told.err
    assert not out.exists()


def test_stopping_leaves_nothing_half_written(log, tmp_path, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("journeylab.apps.diagnosis.logs.contacted_again", stopped)
    run(log, "--tables", tmp_path / "out", "--report", tmp_path / "r.html", ends=1)
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "r.html").exists()


def test_progress_is_told_to_a_terminal_alone(log, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    run(log, "--tables", tmp_path / "out")
    told = capsys.readouterr().err
    assert "transitions…" in told
    assert told.endswith("\x1b[K")


def test_comments_enter_masked_and_only_where_their_column_is_named(tmp_path, capsys):
    survey = tmp_path / "survey.csv"
    rows = "".join(f"{n % 5 + 1},Write to me{n} at jo{n}@shop.example please\n" for n in range(9))
    survey.write_text("Pay,Why\n" + rows, "utf-8")
    file = str(tmp_path / "shop.journey")
    create(file, beginning("Shop", "en"), actor="Ana").close()
    run("--survey", survey, "--into", file)
    with load(file) as reading:
        assert not reading.workshop.verbatims
    run("--survey", survey, "--text", "Why", "--into", file)
    with load(file) as reading:
        said = [one.text for one in reading.workshop.verbatims.values()]
    assert len(said) == 9
    assert "@" not in " ".join(said)
    capsys.readouterr()


def test_a_survey_alone_makes_steps_of_an_empty_map_and_names_what_stands_on_none(tmp_path, capsys):
    survey, mapping = tmp_path / "survey.csv", tmp_path / "map.csv"
    survey.write_text("Q1,Q2\n" + "4,2\n5,1\n3,3\n" * 5, "utf-8")
    mapping.write_text("column,step\nQ1,I pay\n", "utf-8")
    file = str(tmp_path / "shop.journey")
    create(file, beginning("Shop", "en"), actor="Ana").close()
    run("--survey", survey, "--mapping", mapping, "--into", file)
    assert "one step" in capsys.readouterr().out
    run("--survey", survey, "--questions", "Q2", "--into", file)
    told = capsys.readouterr().out
    assert "no step of its map is new" in told
    assert "stands on no step: Q2" in told
    with load(file) as reading:
        assert [step.text for step in reading.workshop.steps.values()] == ["I pay"]


@pytest.mark.parametrize(("order", "days"), [("day-first", 2), ("month-first", 61)])
def test_dates_are_read_in_the_order_that_was_said(tmp_path, capsys, order, days):
    log = tmp_path / "log.csv"
    log.write_text("customer,at,step\nA,03/04/2026,ask\nA,05/04/2026,pay\n", "utf-8")
    run(log, "--json", ends=1)
    assert "--dates" in capsys.readouterr().err
    run(log, "--json", "--dates", order)
    summary = json.loads(capsys.readouterr().out)["summary"]
    assert summary["median_duration_seconds"] == days * 86_400
