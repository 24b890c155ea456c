"""Each rule of the inventory, just above and just below its threshold."""

import math

import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint

from journeylab.analysis.inventory import UNKNOWN, Known, Thresholds, inventory
from journeylab.analysis.knowledge_gaps import knowledge_gaps

STEPS, CHANNELS = ("ask", "buy", "wait"), ("web", "phone", "store")


def known(*volumes, customers=None, **more):
    """A journey of three steps with 100 customers each; volumes are (step, channel, customers)."""
    frame = pd.DataFrame(
        [(s, c, 2 * n, n) for s, c, n in volumes],
        columns=["step", "channel", "events", "customers"],
    )
    there = customers or dict.fromkeys(STEPS, 100)
    return Known(STEPS, CHANNELS, frame, there, **more)


def proposed(found):
    return {
        (row["step"], row["channel"]): (row["proposed"], row["why"], row["share"])
        for row in found.to_dict("records")
        if row["proposed"]
    }


EVERYWHERE = [(step, "web", 80) for step in STEPS]


@pytest.mark.parametrize(("customers", "speaks"), [(10, True), (9, False)])
def test_missing_is_used_by_a_tenth_next_door_and_by_none_here(customers, speaks):
    found = proposed(inventory(known(*EVERYWHERE, ("ask", "phone", customers))))
    expected = {("buy", "phone"): ("missing", "ask", 0.1)} if speaks else {}
    assert found == expected


def test_two_steps_away_is_no_neighbour_and_a_declared_channel_is_not_missing():
    volumes = (*EVERYWHERE, ("ask", "phone", 60))
    assert ("wait", "phone") not in proposed(inventory(known(*volumes)))
    declared = inventory(known(*volumes, declared={("buy", "phone")}))
    assert proposed(declared)[("buy", "phone")][0] == "hidden"


@pytest.mark.parametrize(
    ("here", "there", "speaks"), [(4, 15, True), (5, 15, False), (4, 14, False)]
)
def test_avoided_is_rare_here_and_usual_elsewhere(here, there, speaks):
    found = proposed(
        inventory(known(*EVERYWHERE, ("buy", "store", here), ("wait", "store", there)))
    )
    assert found.get(("buy", "store"), ("",))[0] == ("avoided" if speaks else "")


@pytest.mark.parametrize(
    ("again", "by", "speaks"),
    [(0.2, "company", True), (0.19, "company", False), (0.9, "customer", False)],
)
def test_redundant_is_started_twice_by_the_company_within_a_day(again, by, speaks):
    asked = known(*EVERYWHERE, initiative={"wait": by}, contacted_again={"wait": again})
    found = proposed(inventory(asked))
    assert (("wait", "web") in found) is speaks
    if speaks:
        assert found[("wait", "web")] == ("redundant", "", again)


@pytest.mark.parametrize(("customers", "speaks"), [(20, True), (19, False)])
def test_of_fewer_than_twenty_customers_no_share_proposes_anything(customers, speaks):
    there = dict.fromkeys(STEPS, customers)
    volumes = [*((step, "web", customers) for step in STEPS), ("ask", "phone", customers // 2)]
    twice = {"initiative": {"wait": "company"}, "contacted_again": {"wait": 1.0}}
    few = known(*volumes, ("buy", "store", 0), ("wait", "store", 9), customers=there, **twice)
    kinds = {kind for kind, *_ in proposed(inventory(few)).values()}
    assert kinds == ({"missing", "redundant", "avoided"} if speaks else set())


def test_a_share_comes_with_its_n_and_interval():
    found = inventory(known(*EVERYWHERE, ("ask", "phone", 10))).set_index(["step", "channel"])
    row = found.loc[("buy", "phone"), ["share", "share_of", "share_low", "share_high"]]
    # Wilson of 10 in 100, by statsmodels
    low, high = proportion_confint(10, 100, method="wilson")
    assert row.tolist() == pytest.approx([0.1, 100, low, high], rel=1e-9)
    assert found.loc[("buy", "web"), ["share", "share_low"]].isna().all()


def test_what_a_walk_met_is_offered_and_what_it_did_not_meet_is_hidden():
    walked = {("buy", "phone"): (1, 3), ("wait", "store"): (0, 2)}
    asked = known(
        *EVERYWHERE[:2], ("ask", "phone", 50), declared={("wait", "store")}, walked=walked
    )
    found = inventory(asked).set_index(["step", "channel"])
    # met, and used by nobody: avoided, not missing
    row = found.loc[("buy", "phone")]
    assert (row["proposed"], row["walk_met"], row["walk_of"]) == ("avoided", 1, 3)
    # nothing else knows the channels of "wait", but the walk looked
    assert found.loc[("wait", "store"), "proposed"] == "hidden"
    unasked = inventory(known(*EVERYWHERE[:2], declared={("wait", "store")}))
    assert proposed(unasked) == {}


def test_steps_that_the_data_do_not_know_stand_between_no_neighbours():
    there = {"ask": 100, "wait": 100}
    asked = known(("ask", "web", 80), ("ask", "phone", 60), ("wait", "web", 80), customers=there)
    assert proposed(inventory(asked)) == {("wait", "phone"): ("missing", "ask", 0.6)}


def test_hidden_is_declared_and_found_neither_in_data_nor_on_a_walk():
    declared = {("buy", "store"), ("wait", "store")}
    found = inventory(known(*EVERYWHERE, declared=declared, walked={("wait", "store"): (1, 2)}))
    assert proposed(found) == {("buy", "store"): ("hidden", "", 0.0)}
    assert found["declared"].sum() == 2


def test_a_step_whose_channels_the_log_does_not_know_is_judged_by_no_rule():
    volumes = [(step, UNKNOWN, 90) for step in STEPS]
    found = inventory(known(*volumes, declared={("buy", "store")}))
    assert proposed(found) == {}
    assert [tuple(row) for row in found[["step", "channel"]].to_numpy()] == [
        ("ask", UNKNOWN),
        ("buy", "store"),
        ("buy", UNKNOWN),
        ("wait", UNKNOWN),
    ]


def test_thresholds_can_be_moved():
    volumes = (*EVERYWHERE, ("ask", "phone", 5))
    assert proposed(inventory(known(*volumes), Thresholds(missing_from=0.05)))


def test_what_was_confirmed_stands_beside_what_is_proposed():
    uses = {("buy", "phone"): "missing"}
    found = inventory(known(*EVERYWHERE, ("ask", "phone", 50), uses=uses)).set_index(
        ["step", "channel"]
    )
    assert found.loc[("buy", "phone"), ["use", "proposed"]].tolist() == ["missing", "missing"]
    assert found.loc[("ask", "web"), "share_of_step"] == 0.8
    assert math.isnan(found.loc[("ask", "web"), "satisfaction"])


def test_what_is_not_known_gets_the_plainest_way_to_learn_it():
    asked = known(
        ("ask", "web", 80),
        ("buy", "web", 80),
        declared={("wait", "store"), ("wait", "web")},
        satisfaction={("ask", "web"): (40, 1.0, 0.5, 1.5), ("wait", "web"): (9, 0.0, -1, 1)},
        verbatims={("ask", "web"): 3},
    )
    gaps = knowledge_gaps(inventory(asked), {"store": "physical", "web": "digital"})
    assert [tuple(row) for row in gaps.to_numpy()] == [
        ("buy", "web", "satisfaction", "survey_question"),
        ("buy", "web", "verbatim", "interview"),
        ("wait", "web", "volume", "manual_count"),
        ("wait", "web", "verbatim", "interview"),
        ("wait", "store", "volume", "observation"),
        ("wait", "store", "satisfaction", "survey_question"),
        ("wait", "store", "verbatim", "interview"),
    ]


def test_a_missing_channel_is_no_touchpoint_of_which_something_could_be_known():
    found = inventory(known(*EVERYWHERE, ("ask", "phone", 50)))
    gaps = knowledge_gaps(found, {})
    assert ("buy", "phone") not in set(zip(gaps["step"], gaps["channel"], strict=True))


def test_what_a_report_counts_is_known_though_no_log_has_it():
    counted = known(contacts={("ask", "phone"): 40}, customers={}, declared={("ask", "store")})
    found = inventory(counted)
    assert found.set_index(["step", "channel"])["contacts"].to_dict() == {
        ("ask", "phone"): 40,
        ("ask", "store"): 0,
    }
    lacks = knowledge_gaps(found, {}).groupby("channel")["lacks"].apply(list)
    assert lacks["phone"] == ["satisfaction", "verbatim"]
    assert lacks["store"][0] == "volume"
    assert proposed(found) == {}  # a report of one channel says nothing of another


def test_what_reports_count_everywhere_but_here_is_hidden():
    contacts = {("ask", "phone"): 40, ("buy", "web"): 9}
    counted = known(contacts=contacts, customers={}, declared={("buy", "phone"), ("wait", "phone")})
    assert proposed(inventory(counted)) == {("buy", "phone"): ("hidden", "", 0.0)}


def test_a_declared_touchpoint_that_a_report_counts_is_not_hidden():
    volumes = [(step, "web", 80) for step in STEPS]
    one = {"declared": {("buy", "phone")}}
    assert proposed(inventory(known(*volumes, **one)))[("buy", "phone")][0] == "hidden"
    assert proposed(inventory(known(*volumes, **one, contacts={("buy", "phone"): 3}))) == {}
