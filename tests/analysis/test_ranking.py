"""The ranking's formula, and its honesty about how sure it is."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.analysis.ranking import contributions, ranking, scaled, scores, shares

NA = math.nan


def criteria(**columns):
    length = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=[f"h{i}" for i in range(1, length + 1)], dtype=float)


def test_a_score_is_worked_by_hand():
    frame = criteria(votes=[0, 5, 10], irritants=[4, 4, 8])
    assert scores(frame, {"votes": 3, "irritants": 1}).tolist() == [0, 37.5, 100]


def test_equal_values_count_fifty():
    assert scaled(criteria(votes=[7, 7]))["votes"].tolist() == [50, 50]
    assert scaled(criteria(votes=[7]))["votes"].tolist() == [50]


def test_a_missing_criterion_shares_out_its_weight_and_is_named():
    frame = criteria(votes=[10, 0], customers=[NA, 50], expectation=[0, 10])
    weights = {"votes": 2, "customers": 2, "expectation": 1}
    assert shares(frame, weights).loc["h1"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    found = ranking(frame, weights, draws=100).set_index("item")
    assert found.loc["h1", "missing"] == ("customers",)
    assert found.loc["h2", "missing"] == ()
    assert found.loc["h1", "score"] == pytest.approx(100 * 2 / 3)


def test_a_criterion_without_weight_is_not_missed():
    frame = criteria(votes=[10, 0], customers=[NA, NA])
    assert ranking(frame, {"votes": 1}, draws=10)["missing"].tolist() == [(), ()]


def test_an_item_without_any_data_comes_last_without_a_score():
    found = ranking(criteria(votes=[NA, 1, 2]), {"votes": 1}, draws=100)
    assert found["item"].tolist() == ["h3", "h2", "h1"]
    last = found.iloc[-1]
    assert math.isnan(last["score"])
    assert math.isnan(last["low"])


def test_ties_go_by_id_and_beat_each_other_half_the_time():
    found = ranking(criteria(votes=[1, 1, 1]), {"votes": 1}, draws=100, top=1)
    assert found["item"].tolist() == ["h1", "h2", "h3"]
    assert found["top_share"].tolist() == [1, 0, 0]
    assert found["beats_next"].tolist()[:2] == [0.5, 0.5]
    assert math.isnan(found["beats_next"].iloc[-1])


def test_without_any_weight_there_is_no_score():
    found = ranking(criteria(votes=[1, 2]), {"votes": 0}, draws=10)
    assert found["score"].isna().all()
    assert found["item"].tolist() == ["h1", "h2"]


def test_no_item_is_no_row():
    assert ranking(criteria(votes=[]), {"votes": 1}).empty


values = st.lists(st.integers(0, 20), min_size=1, max_size=12)


@given(values, st.integers(1, 5), st.integers(0, 100))
def test_top_shares_add_up_to_the_places_there_are(votes, top, other):
    frame = criteria(votes=votes, irritants=list(range(len(votes))))
    found = ranking(frame, {"votes": 50, "irritants": other}, top=top, draws=200)
    assert found["top_share"].sum() == pytest.approx(min(top, len(votes)))
    assert found["score"].is_monotonic_decreasing


@given(values)
def test_contributions_add_up_to_the_score(votes):
    frame = criteria(votes=votes, irritants=votes[::-1])
    weights = {"votes": 2, "irritants": 1}
    assert contributions(frame, weights).sum(axis=1).to_numpy() == pytest.approx(
        scores(frame, weights).to_numpy()
    )


def test_the_same_seed_gives_the_same_draws_and_another_one_others():
    frame = criteria(votes=[1, 2, 3], irritants=[3, 2, 1])
    weights = {"votes": 1, "irritants": 1}
    first, again = (ranking(frame, weights, seed=7) for _ in range(2))
    pd.testing.assert_frame_equal(first, again)
    assert not ranking(frame, weights, seed=8)["top_share"].equals(first["top_share"]) or (
        not ranking(frame, weights, seed=8)["low"].equals(first["low"])
    )


def naive(frame, weights, sds, draws, top):
    """Draw by draw and value by value, with a generator of its own."""
    rng = np.random.default_rng(99)
    names = list(frame)
    given = np.array([weights[name] for name in names], dtype=float)
    x = scaled(frame).to_numpy()
    width = (frame.max() - frame.min()).to_numpy()
    spread = 100 * sds.to_numpy() / width
    first = np.zeros(len(frame))
    beats = 0
    for _ in range(draws):
        w = rng.dirichlet(50 * given / given.sum())
        moved = x + spread * rng.standard_normal(x.shape)
        present = ~np.isnan(x)
        score = np.nansum(np.where(present, moved, 0) * w, axis=1) / (present * w).sum(axis=1)
        first[np.argsort(-score)[:top]] += 1
        beats += score[0] > score[1]
    return first / draws, beats / draws


def test_the_draws_follow_the_law_that_a_plain_loop_follows():
    frame = criteria(votes=[9, 8, 3, 1], irritants=[2, 4, 8, 1], customers=[5, NA, 9, 2])
    weights = {"votes": 40, "irritants": 30, "customers": 30}
    sds = pd.DataFrame(1.0, index=frame.index, columns=frame.columns)
    found = ranking(frame, weights, sds=sds, top=2).set_index("item").loc[frame.index]
    shares_of_top, _ = naive(frame, weights, sds, 4000, 2)
    # two estimates from 10,000 and 4,000 draws: 4 standard errors at the widest
    assert found["top_share"].tolist() == pytest.approx(shares_of_top.tolist(), abs=0.04)


def test_uncertain_values_make_a_close_race_less_sure_and_widen_the_interval():
    frame = criteria(votes=[10, 9, 0])
    known = ranking(frame, {"votes": 1})
    unsure = ranking(frame, {"votes": 1}, sds=criteria(votes=[3, 3, 3]))
    assert known["beats_next"].iloc[0] == 1
    # P(N(10, 3) > N(9, 3)) = Φ(1 / (3·√2)) = 0.593
    assert unsure["beats_next"].iloc[0] == pytest.approx(0.593, abs=0.02)
    assert known["high"].iloc[0] == known["low"].iloc[0]
    assert (unsure["high"] - unsure["low"]).iloc[0] == pytest.approx(2 * 1.96 * 30, rel=0.05)


def test_a_weight_of_zero_stays_zero_in_every_draw():
    frame = criteria(votes=[1, 0], irritants=[0, 1])
    assert ranking(frame, {"votes": 1, "irritants": 0}, top=1)["top_share"].tolist() == [1, 0]
