"""A workbook of several sheets on the desk: each is chosen, shown as what it is, and kept apart."""

import datetime as dt

import pytest
from desk_of_files import ask, desk_of, send, sums
from workbooks import book

from journeylab import tables
from journeylab.workshop.refused import Refused

CALLS = [
    ["step", "channel", "period", "count"],
    ["I pay", "Store", "2026-01", 40],
    ["I pay", "Web", "2026-01", 7],
]
LATER = [[*CALLS[0]], ["I pay", "Store", "2026-02", 60]]
VISITS = [
    ["customer", "at", "step", "channel"],
    ["a", dt.datetime(2025, 1, 5, 10), "I read reviews", "Web"],  # noqa: DTZ001  Excel's
    ["a", dt.datetime(2025, 1, 5, 11), "I pay", "Store"],  # noqa: DTZ001  likewise
]
AGAIN = [*VISITS, ["", "2026-01-05 11:00", "I pay", "Store"]]
VOICES = [["date", "verbatim"], ["2026-01-05", "Nobody answers the phone"]]


@pytest.fixture
def desk(tmp_path):
    found = book(("Notes", [["Made by the call centre"]]), ("January", CALLS), ("February", LATER))
    (tmp_path / "calls.xlsx").write_bytes(found.data)
    (tmp_path / "both.xlsx").write_bytes(book(("Calls", CALLS), ("Words", VOICES)).data)
    visits = (("Notes", [["Made by hand"]]), ("2025", VISITS), ("2026", AGAIN))
    (tmp_path / "visits.xlsx").write_bytes(book(*visits).data)
    with desk_of(tmp_path) as made:
        yield made


def brought(desk, file):
    """The file's key, and what the desk shows of it."""
    view = ask(desk, ask="bring", path=file)
    return list(view["sources"]["items"].items())[-1]


def turned(desk, key, sheet):
    view = ask(desk, ask="option", source=key, name="sheet", value=sheet)
    return view["sources"]["items"][key]


def test_a_sheet_that_is_no_table_leaves_the_others_to_choose(desk):
    key, source = brought(desk, "calls.xlsx")
    assert source["problem"]
    assert [name for name, _ in source["sheet"]["options"]] == ["Notes", "January", "February"]
    source = turned(desk, key, "January")
    assert (source["kind"], source["problem"]) == ("volumes", "")
    assert (source["sheet"]["value"], sums(source)["valid"]) == ("January", "2")
    assert "January" in source["how"]


def test_another_sheet_is_guessed_anew_and_forgets_what_was_said(desk):
    key, source = brought(desk, "both.xlsx")
    assert source["kind"] == "volumes"
    ask(desk, ask="column", source=key, column="channel", role="")
    source = turned(desk, key, "Words")
    assert (source["kind"], [one["name"] for one in source["columns"]]) == (
        "verbatims",
        ["date", "verbatim"],
    )
    source = turned(desk, key, "Calls")
    assert {one["name"]: one["role"] for one in source["columns"]}["channel"] == "channel"


def test_two_sheets_of_one_workbook_are_two_sources(desk):
    for sheet in ("January", "February"):
        key, _ = brought(desk, "calls.xlsx")
        turned(desk, key, sheet)
    ask(desk, ask="take")
    workshop = send(desk, "volumes")
    assert tables.sources(workshop)["file"].tolist() == [
        "calls.xlsx · January",
        "calls.xlsx · February",
    ]
    counted = tables.volumes(workshop)
    assert counted["count"].sum() == 107
    with pytest.raises(Refused, match="desk_nothing_new"):
        send(desk, "volumes")


def test_each_sheet_of_events_is_a_log_of_its_own(desk):
    for sheet in ("2025", "2026"):
        key, source = brought(desk, "visits.xlsx")
        assert source["problem"]
        source = turned(desk, key, sheet)
        assert (source["kind"], source["problem"]) == ("events", "")
        assert source["how"].startswith(f"XLSX · {sheet} · ")
    assert sums(source) == {"read": "3", "valid": "2", "refused": "1"}
    ask(desk, ask="take")
    workshop = send(desk, "touchpoints")
    assert tables.sources(workshop)["file"].tolist() == ["visits.xlsx · 2025, visits.xlsx · 2026"]


def test_a_sheet_that_is_not_there_is_refused(desk):
    key, _ = brought(desk, "calls.xlsx")
    with pytest.raises(Refused):
        turned(desk, key, "March")
    key, source = brought(desk, "calls.csv")
    assert source["sheet"] is None
