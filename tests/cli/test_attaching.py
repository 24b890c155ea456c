"""`attach` at a terminal: what would be taken, what was, and every refusal in one sentence."""

import json

import pytest
from workbooks import book

from journeylab import cli

REPORT = (
    "Étape;Canal;Mois;Nombre;Agent\n"
    "I pay;Web;janvier 2024;1 234;Paul\nLost;;02/2024;3;\nTotal;;;9;\n"
)


@pytest.fixture
def run(capsys, tmp_path):
    def ran(*words, ends=0):
        with pytest.raises(SystemExit) as ended:
            cli.main([str(tmp_path / word) if "." in word else word for word in words])
        told = capsys.readouterr()
        assert ended.value.code == ends, told.err
        return (told.out if ends == 0 else told.err).strip()

    ran("new", "w.journey")
    (tmp_path / "steps.csv").write_text("step,stage\nI pay,Before\nI wait,After\n")
    ran("attach", "w.journey", "steps.csv", "--as", "steps")
    (tmp_path / "vol.csv").write_text(REPORT, "utf-8")
    return ran


def test_a_dry_run_shows_an_equation_the_columns_and_the_refusals(run):
    told = run("attach", "w.journey", "vol.csv", "--as", "volumes", "--dry-run", "--language", "en")
    assert told.splitlines()[:2] == [
        "3 rows read = 1 on a step + 1 without a step + 1 refused",
        "Columns:",
    ]
    assert "  Nombre: count" in told
    assert "“I pay”: 1 row" in told
    assert "Lost" in told
    assert "Line 4: The row is the total of the others" in told
    assert "Shown only" in told.splitlines()[-1]
    french = run(
        "attach", "w.journey", "vol.csv", "--as", "volumes", "--dry-run", "--language", "fr"
    )
    assert "3 lignes lues = 1 sur une étape + 1 sans étape + 1 refusée" in french


def test_a_mapping_is_saved_corrected_and_handed_back(run, tmp_path):
    dry = ("attach", "w.journey", "vol.csv", "--as", "volumes", "--dry-run")
    run(*dry, "--save-mapping", "map.csv")
    mapping = (tmp_path / "map.csv").read_text("utf-8")
    assert mapping.splitlines()[0] == "column,step,channel,valid,missing"
    (tmp_path / "map.csv").write_text(mapping.replace("Lost,,", "Lost,I wait,Web"), "utf-8")
    told = json.loads(run(*dry[:-1], "--mapping", "map.csv", "--json"))
    assert (told["rows_read"], told["rows_unassigned"], told["rows_refused"]) == (3, 0, 1)
    assert told["unassigned"] == []


def test_saving_a_mapping_while_taking_is_refused(run):
    words = ("attach", "w.journey", "vol.csv", "--as", "volumes", "--save-mapping", "map.csv")
    assert "--dry-run" in run(*words, ends=1)


def test_a_date_that_could_be_two_is_asked_for(run, tmp_path):
    (tmp_path / "v.csv").write_text("date,comment,score\n03/04/2024,Slow,2\n")
    words = ("attach", "w.journey", "v.csv", "--as", "verbatims")
    assert "--dates day-first" in run(*words, ends=1)
    run(*words, "--dates", "month-first")


def test_many_rows_refused_for_one_reason_are_one_line(run, tmp_path):
    rows = "".join(f"I pay,{'x' if n % 2 else n}\n" for n in range(40))
    (tmp_path / "v.csv").write_text("step,count\n" + rows)
    words = (
        "attach",
        "w.journey",
        "v.csv",
        "--as",
        "counts",
        "--count",
        "count",
        "--language",
        "en",
    )
    told = run(*words, "--dry-run")
    assert "Lines 3, 5, 7, 9, 11, 13… (20 in all), count: The count is no whole number" in told


def test_a_survey_without_a_score_is_shown_as_that_and_diagnosed_for_its_words_alone(run, tmp_path):
    (tmp_path / "s.csv").write_text("Name,Why?\nr1,It was slow and nobody called\n")
    told = run("attach", "w.journey", "s.csv", "--as", "survey", "--dry-run", "--language", "en")
    assert "No column looks like a score" in told
    assert "same customers" not in told
    assert "Name, Why?" in run("diagnose", "--survey", "s.csv", "--language", "en", ends=1)
    run("diagnose", "--survey", "s.csv", "--text", "Why?", "--into", "w.journey")
    told = run("history", "w.journey", "--language", "en")
    assert "added a verbatim" in told


def test_steps_are_read_from_the_column_and_the_sheet_that_were_named(run, tmp_path):
    sheets = ("Notes", [["Text"], ["old"]]), ("Now", [["What", "Where"], ["I ask", "Phone"]])
    (tmp_path / "s.xlsx").write_bytes(book(*sheets).data)
    words = ("attach", "w.journey", "s.xlsx", "--as", "steps", "--language", "en")
    assert "Now" in run(*words, "--sheet", "Nowhere", ends=1)
    run(*words, "--sheet", "Now", "--step", "What", "--channel", "Where")
    run("export", "w.journey", "--to", "json", "out.json")
    told = (tmp_path / "out.json").read_text("utf-8")
    assert "I ask" in told
    assert "Phone" in told
    assert "old" not in told


def test_a_count_that_no_journey_has_is_refused_by_line(run, tmp_path):
    (tmp_path / "v.csv").write_text(f"step,count\nI pay,{10**30}\nI pay,{10**11}\nI pay,1\n")
    told = json.loads(run("attach", "w.journey", "v.csv", "--as", "volumes", "--json"))
    assert [(r["line"], r["code"]) for r in told["refusals"]] == [(2, "count_not_whole")]
