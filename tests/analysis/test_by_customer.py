"""Intervals by customer, against the error that theory gives for whole customers."""

import math

import numpy as np
import pytest

from journeylab.analysis.by_customer import bootstrap, repeated
from journeylab.analysis.scores import summary


def test_customers_who_say_the_same_thing_many_times_count_once():
    rng = np.random.default_rng(1)
    own = rng.normal(size=200)
    values, who = np.repeat(own, 10), np.repeat(np.arange(200), 10)
    low, high = bootstrap(values, who)
    honest, naive = summary(own), summary(values)
    # ten equal answers of one customer are worth one: the interval is that of the 200
    assert high - low == pytest.approx(honest.high - honest.low, rel=0.08)
    assert high - low > 2.5 * (naive.high - naive.low)
    assert repeated(who)
    assert not repeated(np.arange(5))


def test_where_each_answers_once_it_agrees_with_the_usual_interval():
    rng = np.random.default_rng(2)
    values = rng.integers(1, 6, 400)
    found, usual = bootstrap(values, np.arange(400)), summary(values)
    assert found == pytest.approx((usual.low, usual.high), abs=0.02)


def test_unequal_customers_give_the_linearised_error_of_a_ratio():
    rng = np.random.default_rng(3)
    sizes = rng.integers(1, 8, 300)
    who = np.repeat(np.arange(300), sizes)
    values = rng.normal(size=300)[who] + rng.normal(size=len(who))
    mean = values.mean()
    gaps = np.bincount(who, weights=values - mean)
    se = math.sqrt((gaps**2).sum() * 300 / 299) / len(who)
    low, high = bootstrap(values, who, draws=8_000)
    assert (high - low) / 2 == pytest.approx(1.96 * se, rel=0.06)


def test_weights_and_seed():
    values, who, weights = [1, 5, 3, 4], ["a", "b", "c", "c"], [1, 3, 1, 1]
    once = bootstrap(values, who, weights, seed=5)
    assert once == bootstrap(values, who, weights, seed=5)
    assert 1 <= once[0] <= once[1] <= 5


def test_one_customer_alone_has_no_interval():
    assert all(math.isnan(end) for end in bootstrap([1, 5], ["a", "a"]))
    assert all(math.isnan(end) for end in bootstrap([], []))
