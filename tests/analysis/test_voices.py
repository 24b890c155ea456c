"""How much a group weighs: by hand."""

from datetime import date

import pandas as pd
import pytest
from stories import CREATE, after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis.voices import group_weights, recency
from journeylab.workshop import Workshop
from journeylab.workshop.findings.groups import Grouping
from journeylab.workshop.state.voices import Verbatim, VerbatimGroup

TODAY = date(2026, 11, 28)


def heard(**groups):
    """Verbatims of each group, as (day, kind)."""
    said, made = [], []
    for group, days in groups.items():
        ids = tuple(f"{group}{n}" for n in range(len(days)))
        said += [
            Verbatim(one, f"I say {one}", at=at, kind=kind, sentiment=_felt(kind))
            for one, (at, kind) in zip(ids, days, strict=True)
        ]
        made.append(Grouping(VerbatimGroup(group, group), ids))
    workshop = after(
        Workshop(), CREATE, ws.AddVerbatims(tuple(said)), ws.GroupVerbatims(tuple(made))
    )
    return group_weights(tables.verbatims(workshop), TODAY).set_index("group")


def _felt(kind):
    return {"delight": "positive", "": ""}.get(kind, "negative")


def test_one_angry_voice_three_years_ago_weighs_an_eighth():
    frame = heard(old=[("2023-11-29", "irritant")], new=[("2026-11-28", "irritant")])
    assert frame.loc["old", "weight"] == pytest.approx(0.5**3)
    assert frame.loc["new", "weight"] == 1.0
    assert list(frame.index) == ["new", "old"]
    assert frame.loc["old", "median_age_days"] == 1095


def test_the_half_life_can_be_moved_and_the_future_weighs_no_more_than_today():
    ages = pd.Series([0.0, 30.0, -5.0])
    assert recency(ages, 30).tolist() == [1.0, 0.5, 1.0]


def test_a_verbatim_without_a_date_weighs_the_mean_and_is_counted():
    frame = heard(g=[("2026-11-28", ""), ("2025-11-28", ""), ("", "")])
    assert frame.loc["g", "weight"] == pytest.approx(1 + 0.5 + 0.75)
    assert frame.loc["g", "undated"] == 1
    assert heard(g=[("", ""), ("", "")]).loc["g", "weight"] == 2


def test_a_rising_pain_is_twice_the_mean_of_the_three_quarters_before():
    last = [("2026-11-01", "irritant")] * 6
    before = [("2026-07-01", "irritant")] * 9
    frame = heard(rising=[*last, *before], steady=[*last, *before, ("2026-07-02", "irritant")])
    assert frame.loc["rising", ["last_quarter", "quarter_mean_before"]].tolist() == [6, 3]
    assert frame["rising"].to_dict() == {"rising": True, "steady": False}


def test_few_voices_and_delights_do_not_rise_as_pains():
    frame = heard(few=[("2026-11-01", "irritant")] * 4, joy=[("2026-11-01", "delight")] * 9)
    assert not frame["rising"].any()


def test_a_group_is_what_most_of_its_weight_says():
    frame = heard(g=[("2020-01-01", "rupture")] * 5 + [("2026-11-28", "irritant")])
    assert frame.loc["g", "kind"] == "irritant"
    assert frame.loc["g", "sentiment"] == "negative"


def test_no_groups_no_rows():
    assert group_weights(tables.verbatims(Workshop()), TODAY).empty
