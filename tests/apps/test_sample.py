"""The invented sample: every phase of it has something to show, in both languages."""

import pytest

import journeylab as jl
from journeylab.analysis.reasons import ranked
from journeylab.apps.facilitator.preparation.view import preparation_view
from journeylab.apps.sample import fresh_sample
from journeylab.tables import contact_reasons
from journeylab.words import LANGUAGES

EMPATHY = {"thinks", "feels", "sees", "hears", "says", "does"}


@pytest.fixture(scope="module", params=LANGUAGES)
def sample(request):
    with jl.open(fresh_sample(request.param), readonly=True) as opened:
        yield opened.workshop


def test_two_objectives_of_each_sort_are_measured(sample):
    sorts = [one.sort for one in sample.objectives.values()]
    assert sorted(sorts) == ["business", "business", "experience", "experience"]
    assert {kpi.objective for kpi in sample.kpis.values()} == set(sample.objectives)
    assert all((k.target > k.baseline) == (k.better == "up") for k in sample.kpis.values())


def test_one_of_two_personas_is_drawn_in_full(sample):
    assert list(sample.personas) == ["camille", "gerard"]
    aspects = {one.aspect for one in sample.traits.values() if one.persona == "camille"}
    assert aspects >= EMPATHY | {"need", "expectation", "obstacle", "scale"}
    assert set(sample.personas["camille"].channels) <= set(sample.channels)


def test_contact_reasons_are_ranked_by_all_three_marks(sample):
    table = ranked(contact_reasons(sample))
    assert list(table["reason"]) == ["shelf", "money", "parcel", "size"]
    assert table["complete"].all()


def test_the_preparation_warns_of_the_one_department_nobody_came_from(sample):
    shown = preparation_view(sample, sample.settings.language)
    missing = [one["name"] for one in shown["team"]["needed"] if not one["there"]]
    assert len(missing) == 1
    assert len(shown["team"]["doubts"]) == 1
    assert missing[0] in shown["team"]["doubts"][0]


def test_first_boots_are_bought_another_way(sample):
    assert sample.variants["newcomer"].familiarity == "first_time"
    steps = jl.tables.version_steps(sample, "newcomer")
    assert steps["standing"].value_counts().to_dict() == {
        "same": 10,
        "changed": 3,
        "added": 1,
        "removed": 1,
    }
    assert steps["emotion"].notna().sum() == 4
