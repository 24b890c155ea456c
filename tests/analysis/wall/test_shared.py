"""What several tables said alike is proposed once, and never what was told apart."""

import pandas as pd

from journeylab.analysis.wall.shared import shared

COLUMNS = ["note", "table", "kind", "text"]


def notes(*rows):
    return pd.DataFrame(rows, columns=COLUMNS)


THREE = notes(
    ("a", "1", "domain_event", "Order paid"),
    ("b", "1", "domain_event", "Paid the order"),
    ("c", "2", "domain_event", "The order is paid"),
    ("d", "3", "domain_event", "Order was paid"),
    ("e", "3", "domain_event", "Parcel sent"),
    ("f", "2", "hot_spot", "Order paid"),
)


def groups(found):
    return [set(group["note"]) for _, group in found.groupby("group")]


def test_a_group_has_one_note_of_each_table_and_of_one_kind():
    found = shared(THREE)
    (group,) = groups(found)
    assert {"c", "d"} < group
    assert len(group) == 3
    assert found["table"].tolist() == ["1", "2", "3"]


def test_two_that_were_told_apart_never_meet_in_a_group():
    apart = [frozenset(pair) for pair in (("a", "c"), ("b", "c"), ("c", "d"))]
    assert all("c" not in group for group in groups(shared(THREE, apart)))


def test_what_is_private_or_of_one_table_alone_is_not_proposed():
    private = THREE.assign(text=[*THREE["text"][:2], None, None, *THREE["text"][4:]])
    assert shared(private).empty
    assert shared(THREE[THREE["table"] == "1"]).empty
    actors = notes(("a", "1", "actor", "Customer"), ("b", "2", "actor", "Customer"))
    assert shared(actors).empty
