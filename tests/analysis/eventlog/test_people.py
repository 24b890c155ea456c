"""How many people each customer met, by hand and on every engine."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from journeylab.analysis.columns import PEOPLE_MET
from journeylab.analysis.eventlog.people import mean_of_people, people_met
from journeylab.evidence import Unreadable
from journeylab.evidence.events import events_from_frame, read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions

MET = {"a": ["Ann", "Bob", "Ann"], "b": ["Ann", ""], "c": ["", ""], "d": ["NA", "Bob", "Cléo"]}


def frame():
    rows = [
        (customer, pd.Timestamp(2025, 1, 1), "ask", name)
        for customer, names in MET.items()
        for name in names
    ]
    return pd.DataFrame(rows, columns=["customer", "at", "step", "who"])


def test_different_people_are_counted_and_no_name_is_nobody(engine):
    log = events_from_frame(frame(), ReadingOptions(person="who"), engine=engine)
    found = people_met(log)
    assert list(found.columns) == list(PEOPLE_MET)
    assert found[["people", "customers"]].to_numpy().tolist() == [[0, 1], [1, 1], [2, 1], [3, 1]]
    low, high = proportion_confint(1, 4, method="wilson")
    assert found.loc[0, "low"] == pytest.approx(low)
    assert found.loc[0, "high"] == pytest.approx(high)


def test_the_mean_is_that_of_all_customers(duckdb):
    found = people_met(events_from_frame(frame(), ReadingOptions(person="who"), engine=duckdb))
    told, each = mean_of_people(found), np.array([2, 1, 0, 3])
    reach = stats.t.ppf(0.975, 3) * each.std(ddof=1) / 2
    assert (told.n, told.mean) == (4, 1.5)
    assert (told.low, told.high) == (pytest.approx(1.5 - reach), pytest.approx(1.5 + reach))


def test_who_works_there_is_not_looked_at_unless_somebody_asks(duckdb):
    log = events_from_frame(frame(), engine=duckdb)
    assert not log.has_people
    assert people_met(log).empty
    assert "who" not in log.written.columns


def test_a_file_without_the_column_that_was_named_is_refused(duckdb):
    first = Content("a.csv", b"customer,at,step,who\nx,2025-01-01,ask,Ann\n")
    other = Content("b.csv", b"customer,at,step\nx,2025-01-02,ask\ny,2025-01-02,ask\n")
    with pytest.raises(Unreadable, match="column_unknown"):
        read_events([first, other], ReadingOptions(person="who"), duckdb)


@pytest.mark.data
def test_the_people_of_a_permit_log_are_those_that_pandas_counts(real_data, duckdb):
    file = real_data / "pm4py_logs" / "08_receipt.xes.gz"
    log = read_events(file, ReadingOptions(person="org:resource"), duckdb)
    events = log.events.select("customer", "person").execute()
    named = events.assign(person=events["person"].where(events["person"] != ""))
    counted = named.groupby("customer")["person"].nunique().value_counts().sort_index()
    found = people_met(log).set_index("people")["customers"]
    assert found.to_dict() == counted.to_dict()
    assert found.sum() == 1_434
