"""Which contact reason weighs most."""

import pandas as pd
import pytest

from journeylab.analysis.reasons import ranked
from journeylab.tables import schema


def reasons(*rows):
    full = [(key, key, volume, pain, value, None) for key, volume, pain, value in rows]
    return schema.table(schema.CONTACT_REASONS, full)


def test_a_reason_weighs_volume_times_pain_times_value():
    table = ranked(reasons(("a", 100, 5, 5), ("b", 1000, 1, 1), ("c", 100, 5, 2)))
    assert list(table["reason"]) == ["a", "b", "c"]
    # 100 · 1 · 1, 1000 · 0.2 · 0.2 and 100 · 1 · 0.4: the last two are equal
    assert list(table["weight"]) == pytest.approx([100 / 180, 40 / 180, 40 / 180])
    assert list(table["rank"]) == [1, 2, 2]


def test_what_is_not_known_is_said_and_never_invented():
    table = ranked(reasons(("x", None, 5, 5), ("y", 10, None, None))).set_index("reason")
    assert pd.isna(table.loc["x", "weight"])
    assert pd.isna(table.loc["x", "rank"])
    assert table.loc["y", "weight"] == 1
    assert not table["complete"].any()


def test_no_reasons_and_no_contacts_are_no_error():
    assert ranked(reasons()).empty
    assert list(ranked(reasons(("a", 0, 1, 1)))["weight"]) == [0]
