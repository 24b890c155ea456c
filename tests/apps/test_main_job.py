"""The main job on real input: an airport's surveys of two years beside scores entered by hand."""

import json
import math
from statistics import mean, stdev

import pandas as pd
import pytest
from passengers import (
    NOT_APPLICABLE,
    QUESTIONS,
    VALID,
    WITHOUT_DATA,
    YEARS,
    airport_in,
    counted,
    run,
    surveys_of,
)
from scipy import stats

from journeylab import tables
from journeylab.analysis.curve import measured_curve
from journeylab.reading import load


@pytest.fixture
def surveys(real_data):
    return surveys_of(real_data)


@pytest.fixture
def airport(tmp_path, surveys):
    return airport_in(tmp_path, surveys)


@pytest.mark.data
def test_each_question_has_the_mean_n_and_interval_of_a_second_method(airport, surveys):
    with load(str(airport)) as reading:
        frame = tables.survey_scores(reading.workshop)
    assert len(frame) == len(QUESTIONS) * len(YEARS)
    for column, *_ in QUESTIONS:
        rows = frame[frame["question"] == column]
        for row, year in zip(rows.itertuples(), YEARS, strict=True):
            values = counted({year: surveys[year]}, column)
            n, middle, sd = len(values), mean(values), stdev(values)
            low, high = stats.t.interval(0.95, n - 1, loc=middle, scale=sd / math.sqrt(n))
            assert row.n == n > 300
            assert (row.mean, row.sd) == pytest.approx((middle, sd), rel=1e-9)
            assert (row.low, row.high) == pytest.approx((low, high), rel=1e-9)


@pytest.mark.data
def test_the_curve_pools_both_years_and_leaves_a_gap_where_nobody_was_asked(airport, surveys):
    with load(str(airport)) as reading:
        workshop = reading.workshop
    curve = measured_curve(tables.survey_scores(workshop), list(workshop.steps))
    by_text = dict(zip([s.text for s in workshop.steps.values()], curve.itertuples(), strict=True))
    for step in dict.fromkeys(step for _, step, _ in QUESTIONS):
        columns = [column for column, named, _ in QUESTIONS if named == step]
        values = [v - 3 for column in columns for v in counted(surveys, column)]
        low, high = stats.t.interval(
            0.95, len(values) - 1, loc=mean(values), scale=stdev(values) / math.sqrt(len(values))
        )
        found = by_text[step]
        assert found.n == len(values)
        assert (found.mean, found.low, found.high) == pytest.approx(
            (mean(values), low, high), rel=1e-9
        )
    assert math.isnan(by_text[WITHOUT_DATA].mean)
    assert by_text[WITHOUT_DATA].n == 0


@pytest.mark.data
def test_weights_count_only_where_their_column_is_named(airport, surveys, tmp_path):
    lines = tmp_path / "map.csv"
    words = ("--as", "survey", "--mapping", lines, "--weight", "WEIGHT")
    run("attach", airport, surveys[2015], *words)
    with load(str(airport)) as reading:
        row = tables.survey_scores(reading.workshop).query("question == 'Q7FOOD'").iloc[-1]
    raw = pd.read_csv(surveys[2015], encoding="utf-8-sig").rename(columns=str.strip)
    kept = raw[raw["Q7FOOD"].isin(VALID)]
    x, w = kept["Q7FOOD"], kept["WEIGHT"]
    middle = (w * x).sum() / w.sum()
    effective = w.sum() ** 2 / (w**2).sum()
    sd = math.sqrt((w * (x - middle) ** 2).sum() / w.sum() * effective / (effective - 1))
    low, high = stats.t.interval(0.95, effective - 1, loc=middle, scale=sd / math.sqrt(effective))
    assert row["n"] == len(kept)
    expected = (effective, middle, sd, low, high)
    found = row[["n_effective", "mean", "sd", "low", "high"]].astype(float).tolist()
    assert found == pytest.approx(expected, rel=1e-9)


@pytest.mark.data
def test_a_preview_takes_nothing_and_counts_every_row(airport, surveys, tmp_path, capsys):
    before = airport.read_bytes()
    capsys.readouterr()
    saved = tmp_path / "saved.csv"
    words = ("--as", "survey", "--valid", "1-5", "--missing", NOT_APPLICABLE, "--json")
    run("attach", airport, surveys[2016], *words, "--dry-run", "--save-mapping", saved)
    told = json.loads(capsys.readouterr().out)
    with surveys[2016].open(encoding="utf-8-sig") as lines:
        assert told["rows_read"] == sum(1 for _ in lines) - 1
    assert told["rows_valid"] + told["rows_refused"] == told["rows_read"]
    assert "Q7FOOD" in saved.read_text("utf-8")
    assert airport.read_bytes() == before
