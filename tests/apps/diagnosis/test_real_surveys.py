"""`journeylab diagnose` on real surveys, its tables by a second method."""

import json

import numpy as np
import pandas as pd
import prince
import pytest
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
    assert drivers["class"].to_dict() == classes(ratings, satisfied)


def classes(ratings, satisfied):
    """The four classes by prince's correspondence analysis."""
    rows = {
        f"{name}{side}": [(chosen & (satisfied == 1)).sum(), (chosen & (satisfied == 0)).sum()]
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
    drivers = table(tmp_path, "drivers")
    assert (drivers["n"] == len(kept)).all()
    fitted = sm.OLS(kept["Q7ALL"], sm.add_constant(kept[AIRPORT])).fit()
    assert drivers["importance"].sum() == pytest.approx(fitted.rsquared, rel=1e-9)
