"""A diagnosis of surveys, each number by a second method."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import SurveyOptions


def survey(rows, columns, name="survey.csv"):
    return Content(name, pd.DataFrame(rows, columns=columns).to_csv(index=False).encode())


@pytest.fixture
def answers():
    """Eighty people on three touchpoints, the whole, and who they are."""
    rng = np.random.default_rng(21)
    frame = pd.DataFrame(rng.integers(1, 6, (80, 3)), columns=["Ask", "Pay", "Wait"])
    frame["Overall"] = np.clip((frame["Ask"] + 2 * frame["Pay"]) // 3, 1, 5)
    frame["Recommend"] = rng.integers(0, 11, 80)
    frame["Kind"] = rng.choice(["new", "loyal"], 80)
    frame.loc[:9, "Wait"] = 0
    return frame


def diagnosed(frame, **options):
    asked = SurveyOptions(
        questions=("Ask", "Pay", "Wait"), valid="1-5", missing="0", overall="Overall", **options
    )
    source = survey(frame.to_numpy().tolist(), list(frame))
    return diagnose((), [source], DiagnosisOptions(survey=asked))


def test_scores_stand_for_everyone_and_each_segment(answers):
    found = diagnosed(answers, segment="Kind").scores
    assert list(found["touchpoint"][:3]) == ["Ask", "Pay", "Wait"]
    assert found["segment"].value_counts().to_dict() == {"": 3, "new": 3, "loyal": 3}
    for row in found.to_dict("records"):
        chosen = answers if row["segment"] == "" else answers[answers["Kind"] == row["segment"]]
        values = chosen[row["touchpoint"]]
        kept = values[values > 0]
        low, high = stats.t.interval(0.95, len(kept) - 1, kept.mean(), stats.sem(kept))
        assert (row["n"], row["excluded"]) == (len(kept), (values == 0).sum())
        assert [row[name] for name in ("mean", "sd", "low", "high")] == pytest.approx(
            [kept.mean(), kept.std(ddof=1), low, high], rel=1e-9
        )


def test_the_curve_is_the_mean_on_minus_two_to_two(answers):
    found = diagnosed(answers)
    assert found.curve["step"].tolist() == ["Ask", "Pay", "Wait"]
    assert found.curve["mean"].tolist() == pytest.approx((found.scores["mean"] - 3).tolist())


def test_drivers_rest_on_who_answered_all(answers):
    found = diagnosed(answers)
    assert found.summary.complete_cases == 70
    assert found.drivers["n"].tolist() == [70] * 3
    assert found.drivers["importance"].sum() == pytest.approx(found.summary.r_squared)
    assert found.drivers.set_index("touchpoint")["importance"].idxmax() == "Pay"
    assert set(found.drivers["class"]) <= {"basic", "plus", "key", "secondary"}
    assert found.plane["touchpoint"].tolist() == ["Ask", "Pay", "Wait"]


def test_with_a_weight_column_drivers_are_weighted_as_scores_are(answers):
    times = np.arange(80) % 3 + 1
    found = diagnosed(answers.assign(Weight=times), weight="Weight")
    alike = diagnosed(answers.loc[np.repeat(answers.index, times)])
    for measure in ("pearson", "spearman", "importance"):
        assert found.drivers[measure].tolist() == pytest.approx(alike.drivers[measure].tolist())
    assert found.summary.complete_cases == 70


def test_without_an_overall_question_there_are_no_drivers_but_their_columns(answers):
    source = survey(answers.to_numpy().tolist(), list(answers))
    found = diagnose((), [source])
    assert found.drivers.empty
    assert list(found.drivers.columns)[:2] == ["touchpoint", "n"]
    assert found.summary.r_squared is None
    assert found.recommendation["touchpoint"].tolist() == ["Recommend"]
    row = found.recommendation.iloc[0]
    promoters, detractors = (answers["Recommend"] >= 9).sum(), (answers["Recommend"] <= 6).sum()
    assert row["nps"] == pytest.approx(100 * (promoters - detractors) / 80)
    assert "Recommend" not in set(found.curve.dropna()["step"])


def test_a_mapped_question_speaks_for_its_step_and_two_are_named_apart():
    columns = ["Q1", "Q2", "Q3"]
    mapping = (
        MappingLine("Q1", "pay", "web", "1-5"),
        MappingLine("Q2", "wait", "", "1-5"),
        MappingLine("Q3", "wait", "", "0-10"),
    )
    source = survey([(5, 4, 10), (4, 3, 0), (1, 1, 5)], columns)
    found = diagnose((), [source], DiagnosisOptions(survey=SurveyOptions(mapping=mapping)))
    assert found.scores["touchpoint"].tolist() == ["pay × web", "wait (Q2)", "wait (Q3)"]
    assert found.curve["step"].tolist() == ["pay", "wait"]
    assert found.curve["n"].tolist() == [3, 6]


def test_two_files_are_one_survey_unless_their_scales_differ():
    one, other = survey([(5,), (4,)], ["Pay"], "a.csv"), survey([(1,), (2,)], ["Pay"], "b.csv")
    found = diagnose((), [one, other], DiagnosisOptions(survey=SurveyOptions(valid="1-5")))
    assert found.scores[["n", "mean"]].to_numpy().tolist() == [[4, 3.0]]
    assert math.isnan(found.measured["customer_low"].iloc[0])
    assert [source.file for source in found.sources] == ["a.csv", "b.csv"]
    assert found.summary.rows_read == 4
    with pytest.raises(Unreadable, match="scales_differ"):
        diagnose((), [one, survey([(9,), (0,)], ["Pay"], "c.csv")])
