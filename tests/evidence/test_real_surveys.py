"""Real surveys, each counted by a second method: the csv module and arithmetic in plain sight."""

import csv
import io
import math
from statistics import mean, stdev

import pytest
from scipy import stats

from journeylab.analysis.scores import survey_scores
from journeylab.evidence import Unreadable
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.surveys.reader import read_survey

pytestmark = pytest.mark.data


def rows_of(path, encoding="utf-8-sig", header_rows=1):
    """Headers and rows as the csv module gives them."""
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline="")))
    return rows[0], rows[header_rows:]


# the questions that the field guide of each year scores 1 to 5; 6 never used, 0 blank
AIRPORT = {
    2010: (None, ["Q6A", "Q6N", "Q8A", "Q9"], 3234),
    2011: (None, ["Q8A", "Q8N", "Q10A", "Q11"], 3872),
    2012: (None, ["Q8A_ART", "Q8N_WHOLE", "Q10A_CLNBOARD", "Q11SAFE"], 3521),
    2013: ("WEIGHT", ["Q7A_ART", "Q7O_WHOLE", "Q9A_CLNBOARD", "Q10SAFE"], 3535),
    2015: ("WEIGHT", ["Q7ART", "Q7ALL", "Q9BOARDING", "Q10SAFE", "Q14FIND", "Q13GETRATE"], 2958),
    2016: ("WEIGHT", ["Q7ART", "Q7ALL", "Q9BOARDING", "Q10SAFE", "Q14FIND", "Q13GETRATE"], 3087),
}


def airport(folder, year):
    return next((folder / "sfo_survey").glob(f"{year}_*.csv"))


@pytest.mark.parametrize("year", AIRPORT)
def test_airport_surveys_score_as_a_second_method_does(real_data, year):
    weight, questions, respondents = AIRPORT[year]
    path = airport(real_data, year)
    options = SurveyOptions(
        questions=tuple(questions), valid="1-5", missing="0,6", weight=weight or ""
    )
    preview = read_survey(path, options)
    assert (preview.rows_read, preview.rows_valid, preview.refusals) == (respondents,) * 2 + ((),)
    header, rows = rows_of(path)
    found = survey_scores(preview.answers).set_index("question")
    for question in questions:
        at = [name.strip() for name in header].index(question)
        cells = [row[at] for row in rows if row[at].strip()]
        weights = [
            float(row[header.index(weight)]) if weight else 1.0 for row in rows if row[at].strip()
        ]
        kept = [(float(c), w) for c, w in zip(cells, weights, strict=True) if c in set("12345")]
        score = found.loc[question]
        assert (score["n"], score["excluded"]) == (len(kept), len(cells) - len(kept))
        assert_scored(score, kept)


def assert_scored(score, kept):
    """The formulas of metrics.md, written out with plain sums."""
    total = sum(w for _, w in kept)
    n_effective = total**2 / sum(w * w for _, w in kept)
    m = sum(w * x for x, w in kept) / total
    variance = sum(w * (x - m) ** 2 for x, w in kept) / total * n_effective / (n_effective - 1)
    reach = stats.t.ppf(0.975, n_effective - 1) * math.sqrt(variance / n_effective)
    expected = [n_effective, m, math.sqrt(variance), m - reach, m + reach]
    found = score[["n_effective", "mean", "sd", "low", "high"]].tolist()
    assert found == pytest.approx(expected, rel=1e-9)


def test_every_weight_of_the_airport_is_a_weight(real_data):
    for year in (2013, 2015, 2016):
        roles = {name: role for name, role, _ in read_survey(airport(real_data, year)).recognised}
        assert roles["WEIGHT"] == "weight"


def test_blanks_at_the_ends_of_a_name_do_not_matter(real_data):
    options = SurveyOptions(questions=("  q7art ",), valid="1-5")
    preview = read_survey(airport(real_data, 2015), options)
    assert preview.questions["question"].tolist() == ["Q7ART"]


AIRLINE = "airline_satisfaction/airline_train_first20000.csv"


def test_the_airline_survey_leaves_out_not_applicable(real_data):
    path = real_data / AIRLINE
    preview = read_survey(path, SurveyOptions(valid="1-5", missing="0", overall="satisfaction"))
    assert preview.rows_valid == 20_000
    assert len(preview.questions) == 14
    header, rows = rows_of(path)
    found = survey_scores(preview.answers).set_index("question")
    for question in preview.questions["question"]:
        cells = [float(row[header.index(question)]) for row in rows]
        kept = [x for x in cells if x != 0]
        assert found.loc[question, "excluded"] == cells.count(0)
        assert found.loc[question, "mean"] == pytest.approx(mean(kept), rel=1e-9)
        assert found.loc[question, "sd"] == pytest.approx(stdev(kept), rel=1e-9)
    words = [row[header.index("satisfaction")] for row in rows]
    assert preview.overall["written"].value_counts()["satisfied"] == words.count("satisfied")


MONKEYS = {"StarWars": 2, "steak-risk-survey": 2, "comma-survey": 1, "flying-etiquette": 1}


@pytest.mark.parametrize(("name", "header_rows"), MONKEYS.items())
def test_surveymonkey_exports(real_data, name, header_rows):
    path = real_data / "surveymonkey_538" / f"{name}.csv"
    header, rows = rows_of(path, "latin-1", header_rows)
    preview = read_survey(path)
    assert preview.table.kind == "surveymonkey"
    assert preview.rows_valid == len(rows)
    assert len(preview.table.columns) == len(header)
    assert preview.refusals == ()
    names = [column.name for column in preview.table.columns]
    assert len(set(names)) == len(names)
    assert not any("<" in name for name in names)
    for place in range(len(header)):
        filled = sum(bool(row[place].strip()) for row in rows)
        column = preview.table.columns[place]
        assert sum(bool(cell.strip()) for cell in preview.table.values(column)) == filled


def test_options_under_one_question_are_columns_of_their_own(real_data):
    path = real_data / "surveymonkey_538" / "StarWars.csv"
    table = read_survey(path).table
    options = [c.option for c in table.columns if c.question.startswith("Please rank")]
    assert len(options) == 6
    assert table.grid.encoding in ("cp1252", "mac_roman")


QUALTRICS = {
    "qualtrics_raw_3header": 3,
    "Single_Answer_Matrix_Questions (Insights)": 3,
    "Sample_Survey": 3,
    "Single_Answer_Matrix_Questions": 2,
    "No_Basis_for_Evaluation (Legacy)": 2,
}


@pytest.mark.parametrize(("name", "header_rows"), QUALTRICS.items())
def test_qualtrics_exports(real_data, name, header_rows):
    path = real_data / "qualtrics" / f"{name}.csv"
    header, rows = rows_of(path, header_rows=header_rows)
    preview = read_survey(path)
    assert preview.table.kind == "qualtrics"
    assert preview.table.grid.sha256
    assert (preview.rows_read, preview.rows_valid) == (len(rows), len(rows))
    assert preview.table.columns[0].name in ("StartDate", "ResponseID")
    assert len(preview.table.columns) == len(header)
    roles = {name: role for name, role, _ in preview.recognised}
    located = [role for name, role in roles.items() if name.startswith("LocationL")]
    assert located == ["personal", "personal"]
    for place, column in enumerate(preview.table.columns):
        cells = [row[place] for row in rows]
        assert preview.table.values(column) == cells


def test_an_export_without_a_question_says_so(real_data):
    preview = read_survey(real_data / "qualtrics" / "qualtrics_raw_3header.csv")
    with pytest.raises(Unreadable, match="questions_none"):
        preview.taken()


def test_characters_viewed_favorably_are_scored_from_their_labels(real_data):
    path = real_data / "surveymonkey_538" / "StarWars.csv"
    preview = read_survey(path)
    found = preview.questions.set_index("question")
    header, rows = rows_of(path, "latin-1", 2)
    first = next(i for i, name in enumerate(header) if name.startswith("Please state whether"))
    names = [column.name for column in preview.table.columns]
    places = {"very unf": 1, "somewhat unf": 2, "neither": 3, "somewhat f": 4, "very f": 5}
    for place in range(first, first + 14):
        cells = [row[place].lower() for row in rows if row[place]]
        scored = [n for cell in cells for start, n in places.items() if cell.startswith(start)]
        question = found.loc[names[place]]
        assert question["valid"] == len(scored)
        assert question["not_applicable"] == sum("n/a" in cell for cell in cells)
        answers = preview.answers[preview.answers["question"] == names[place]]
        assert answers[answers["valid"]]["value"].mean() == pytest.approx(mean(scored))
