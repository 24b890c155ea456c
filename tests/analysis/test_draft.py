"""A draft map from counts that are small enough to check by eye."""

import pandas as pd
import pytest

from journeylab.analysis.draft import draft, draft_of_touchpoints, spoken, step_ids

CUSTOMERS = 1_000


def drafted(ranks, language="en", channels=(), **options):
    """`ranks` has per activity its customers and its average rank."""
    reach = pd.DataFrame(
        [(a, 2 * n, n, n / CUSTOMERS, 0, 0) for a, (n, _) in ranks.items()],
        columns=[
            *("step", "events", "customers", "share_of_customers"),
            *("customers_starting", "customers_ending"),
        ],
    )
    points = pd.DataFrame(
        [(a, c, n, n) for a, c, n in channels], columns=["step", "channel", "events", "customers"]
    )
    return draft(reach, points, {a: rank for a, (_, rank) in ranks.items()}, language, **options)


SHOP = {
    "catalog": (900, 1.1),
    "product1": (400, 2.5),
    "product2": (500, 2.4),
    "cart": (300, 3.3),
    "payment_done": (200, 5.0),
    "Rate us": (90, 6.0),
}


def test_steps_stand_in_the_order_customers_reach_them_and_in_their_stage():
    found = drafted(SHOP).steps
    assert found["text"].tolist() == ["Catalog", "Product", "Cart", "Payment done", "I rate us"]
    assert found["stage"].tolist() == ["before", "before", "purchase", "purchase", "after"]
    assert found["step"].is_unique


def test_numbered_variants_are_one_step_and_say_so():
    found = drafted(SHOP)
    product = found.steps.set_index("step").loc["product"]
    assert product["activities"] == ("product2", "product1")
    assert (product["customers"], product["events"]) == (500, 1_800)
    assert step_ids(found.steps)["product1"] == "product"


def test_where_most_names_differ_by_their_number_it_is_their_name():
    numbered = {f"Step {n}": (900 - 30 * n, n) for n in range(1, 11)}
    found = drafted(numbered | {"step 02": (1, 2), "STEP 3": (40, 3), "Pay": (500, 11)})
    assert found.steps["text"].tolist() == [*(f"Step {n}" for n in range(1, 11)), "I pay"]
    assert found.steps["activities"].tolist()[2] == ("Step 3", "STEP 3")
    assert found.left_out["step"].tolist() == ["step 02"]  # no kin of all that are a step


def test_a_rare_activity_joins_its_kin_or_is_named_as_left_out():
    found = drafted(
        {"Release A": (700, 5), "Release B": (10, 5), "Typo": (3, 1), "Enter": (1_000, 1)}
    )
    assert found.steps["activities"].tolist() == [("Enter",), ("Release A", "Release B")]
    assert found.left_out["step"].tolist() == ["Typo"]
    assert found.left_out["share_of_customers"].tolist() == [0.003]


def test_a_map_holds_no_more_steps_than_can_be_read():
    many = {f"{chr(97 + i)} step": (900 - i, i) for i in range(20)}
    found = drafted(many, most=5)
    assert len(found.steps) == 5
    assert len(found.left_out) == 15


def test_without_a_word_of_buying_the_journey_is_cut_in_three():
    found = drafted({name: (500, place) for place, name in enumerate("abcdef")}).steps
    assert found["stage"].tolist() == ["before"] * 2 + ["purchase"] * 2 + ["after"] * 2


def test_the_company_s_side_is_said_in_the_first_person_where_the_rules_can():
    found = drafted({"Sending the invoice": (500, 2), "I ask for a quote": (600, 1)}).steps
    assert found["reworded"].tolist() == [False, True]
    assert found["text"].tolist()[1].startswith("I am sent")
    assert found["initiative"].tolist() == ["customer", "company"]


@pytest.mark.parametrize(
    ("activity", "text"),
    {
        "payment_done": "Payment done",
        "ER Triage": "ER Triage",
        "  a  b ": "A b",
        "IV": "IV",
        "CREATE ORDER": "Create order",
        "Q7STORE": "Q7STORE",
        "<script>": "<script>",
        "7": "7",
    }.items(),
)
def test_an_activity_is_written_as_a_person_would(activity, text):
    assert spoken(activity) == text


def test_names_that_have_no_letters_stay_apart():
    found = drafted(
        {"!!!": (500, 1), "???": (500, 2), "1": (500, 3), "2": (500, 4), "日本": (9, 5)}, rare=0
    )
    assert len(found.steps) == 5
    assert found.steps["step"].is_unique


def test_channels_stand_by_their_customers():
    points = [("cart", "web", 10), ("cart", "app", 90), ("catalog", "web", 900)]
    found = drafted(SHOP, channels=points).steps.set_index("step")
    assert found.loc["cart", "channels"] == ("app", "web")
    assert found.loc["product", "channels"] == ()


def test_questions_become_steps_in_their_order():
    scores = pd.DataFrame(
        [
            ("I order", "web", "Q1", "", 40),
            ("I order", "", "Q2", "", 90),
            ("I order", "", "Q2", "new", 9),
            ("Sending the invoice", "", "Q3", "", 50),
        ],
        columns=["step", "channel", "question", "segment", "n"],
    )
    found = draft_of_touchpoints(scores, "en")
    assert found["text"].tolist() == ["I order", "I am sent the invoice"]
    assert found["customers"].tolist() == [90, 50]
    assert found["channels"].tolist() == [("web",), ()]
    assert found["activities"].tolist() == [("I order",), ("Sending the invoice",)]
    assert list(found["stage"]) == ["purchase", "purchase"]  # both speak of buying
    assert draft_of_touchpoints(scores.head(0), "fr").empty
