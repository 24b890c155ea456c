"""`journeylab diagnose` on real surveys, its tables by a second method."""

import json

import numpy as np
import pandas as pd
import prince
import pytest
import second_method as second
import statsmodels.api as sm
from scipy import stats

from journeylab import cli

pytestmark = pytest.mark.data
AIRPORT = ["Q7ART", "Q7FOOD", "Q7STORE", "Q7SIGN", "Q7WALKWAYS", "Q7SCREENS", "Q9BOARDING"]


def run(*words):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--language", "en", "diagnose", *map(str, words)])
    assert ended.value.code == 0


def table(folder, name):
    return pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=[""])


def airline(real_data, folder):
    path = next((real_data / "airline_satisfaction").glob("*.csv"))
    run(
        "--survey",
        path,
        "--valid",
        "1-5",
        "--missing",
        "0",
        "--overall",
        "satisfaction",
        "--tables",
        folder,
    )
    frame = pd.read_csv(path)
    questions = list(frame.columns[frame.columns.get_loc("Inflight wifi service") : -3])
    ratings = frame[questions].replace(0, np.nan)
    satisfied = (frame["satisfaction"] == "satisfied").astype(float)
    return ratings, satisfied


def test_the_airline_survey(real_data, tmp_path):
    ratings, satisfied = airline(real_data, tmp_path)
    scores = table(tmp_path, "scores").set_index("touchpoint")
    assert list(scores.index) == list(ratings)
    assert scores["n"].tolist() == ratings.notna().sum().tolist()
    assert scores["excluded"].tolist() == ratings.isna().sum().tolist()
    assert scores["mean"].to_numpy() == pytest.approx(ratings.mean().to_numpy(), rel=1e-9)
    low, high = stats.t.interval(
        0.95,
        ratings.notna().sum() - 1,
        ratings.mean(),
        ratings.std() / ratings.notna().sum() ** 0.5,
    )
    assert scores["low"].to_numpy() == pytest.approx(low, rel=1e-9)
    assert scores["high"].to_numpy() == pytest.approx(high, rel=1e-9)
    drivers = table(tmp_path, "drivers").set_index("touchpoint")
    kept = ratings.assign(whole=satisfied).dropna()
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["complete_cases"] == len(kept) == drivers["n"].iloc[0]
    fitted = sm.OLS(kept["whole"], sm.add_constant(kept[list(ratings)])).fit()
    assert summary["r_squared"] == pytest.approx(fitted.rsquared, rel=1e-9)
    assert drivers["importance"].sum() == pytest.approx(fitted.rsquared, rel=1e-9)
    pearson = kept[list(ratings)].corrwith(kept["whole"])
    spearman = kept[list(ratings)].rank().corrwith(kept["whole"].rank())
    assert drivers["pearson"].to_numpy() == pytest.approx(pearson.to_numpy(), rel=1e-9)
    assert drivers["spearman"].to_numpy() == pytest.approx(spearman.to_numpy(), rel=1e-9)
    expected = second.importance(kept[list(ratings)], kept["whole"])
    assert drivers["importance"].to_numpy() == pytest.approx(expected, rel=1e-8)
    assert drivers["class"].to_dict() == classes(ratings, satisfied)
    check_intervals(tmp_path, kept, list(ratings), pd.Series(1.0, kept.index))


def correlated(x, y, weights):
    """Pearson's and Spearman's correlation, of weighted values and of weighted ranks."""

    def rank(column):
        """Of each value the weight below it and half of the weight on it."""
        here = weights.groupby(column).sum().sort_index()
        return column.map(here.cumsum() - here / 2)

    pairs = (pd.concat(two, axis=1) for two in ((x, y), (rank(x), rank(y))))
    return [sm.stats.DescrStatsW(two, weights=weights).corrcoef[0, 1] for two in pairs]


def check_intervals(folder, kept, names, weights):
    """Correlations by Fisher's z, LMG within twice the width of the large-sample error of R²."""
    told = table(folder, "intervals").fillna({"item": ""}).set_index(["measure", "item"])
    assert set(told["table"]) == {"drivers"}
    assert (told["n"] == len(kept)).all()
    n = weights.sum() ** 2 / (weights**2).sum()
    for name in names:
        pearson, spearman = correlated(kept[name], kept["whole"], weights)
        for measure, r, more in (("pearson", pearson, 0), ("spearman", spearman, spearman**2 / 2)):
            reach = stats.norm.ppf(0.975) * np.sqrt((1 + more) / (n - 3))
            ends = np.tanh(np.arctanh(r) + np.array([-reach, reach]))
            found = told.loc[(measure, name), ["low", "high"]].tolist()
            assert found == pytest.approx(ends.tolist(), rel=1e-9)
    shares = told.loc["importance"]
    whole = told.loc[("r_squared", "")]
    assert shares["value"].sum() == pytest.approx(whole["value"], rel=1e-9)
    assert ((shares["low"] < shares["value"]) & (shares["value"] < shares["high"])).all()
    # R² by its own large-sample error, 4 R² (1 - R²)² / n
    error = np.sqrt(4 * whole["value"] * (1 - whole["value"]) ** 2 / n)
    assert 0.5 < (whole["high"] - whole["low"]) / (2 * 1.96 * error) < 2


def classes(ratings, satisfied, weights=1.0):
    """The four classes by prince's correspondence analysis."""
    rows = {
        f"{name}{side}": [(weights * (chosen & (satisfied == whole))).sum() for whole in (1, 0)]
        for name in ratings
        for side, chosen in (("+", ratings[name] > 3), ("-", ratings[name] < 3))
    }
    counts = pd.DataFrame(rows, index=["yes", "no"]).T
    share = prince.CA(n_components=1).fit(counts).row_contributions_[0]
    pleases, hurts = (
        pd.Series({name: share[f"{name}{side}"] for name in ratings}) for side in "+-"
    )
    named = {(True, True): "key", (True, False): "plus", (False, True): "basic"}
    return {
        name: named.get(
            (bool(pleases[name] >= pleases.mean()), bool(hurts[name] >= hurts.mean())), "secondary"
        )
        for name in ratings
    }


def test_the_airport_survey_with_weights(real_data, tmp_path):
    path = next((real_data / "sfo_survey").glob("2016_*.csv"))
    run(
        *("--survey", path, "--questions", ",".join(AIRPORT), "--valid", "1-5", "--missing", "0,6"),
        *("--weight", "WEIGHT", "--overall", "Q7ALL", "--tables", tmp_path),
    )
    frame = pd.read_csv(path, low_memory=False)
    frame.columns = frame.columns.str.strip()
    asked = frame[[*AIRPORT, "Q7ALL"]].apply(pd.to_numeric, errors="coerce")
    asked = asked.where((asked >= 1) & (asked <= 5))
    scores = table(tmp_path, "scores").set_index("touchpoint")
    for name in AIRPORT:
        x, w = asked[name].dropna(), frame["WEIGHT"][asked[name].notna()]
        told = sm.stats.DescrStatsW(x, weights=w)
        n_effective = w.sum() ** 2 / (w**2).sum()
        sd = np.sqrt(told.var * n_effective / (n_effective - 1))
        reach = stats.t.ppf(0.975, n_effective - 1) * sd / np.sqrt(n_effective)
        found = scores.loc[name, ["n", "n_effective", "mean", "sd", "low", "high"]].tolist()
        expected = [len(x), n_effective, told.mean, sd, told.mean - reach, told.mean + reach]
        assert found == pytest.approx(expected, rel=1e-9)
    kept = asked.dropna()
    drivers = table(tmp_path, "drivers").set_index("touchpoint")
    assert list(drivers.index) == AIRPORT
    assert (drivers["n"] == len(kept)).all()
    weights = frame["WEIGHT"][kept.index]
    fitted = sm.WLS(kept["Q7ALL"], sm.add_constant(kept[AIRPORT]), weights).fit()
    assert drivers["importance"].sum() == pytest.approx(fitted.rsquared, rel=1e-9)
    expected = second.importance(kept[AIRPORT], kept["Q7ALL"], weights)
    assert drivers["importance"].to_numpy() == pytest.approx(expected, rel=1e-8)
    for name in AIRPORT:
        expected = correlated(kept[name], kept["Q7ALL"], weights)
        assert drivers.loc[name, ["pearson", "spearman"]].tolist() == pytest.approx(expected)
    satisfied = (asked["Q7ALL"] > 3).astype(float).where(asked["Q7ALL"].notna())
    weighed = classes(asked[AIRPORT], satisfied, frame["WEIGHT"])
    assert drivers["class"].to_dict() == weighed
    check_intervals(tmp_path, kept.rename(columns={"Q7ALL": "whole"}), AIRPORT, weights)
