"""Dates in every form of the field; what could be two dates is asked, never guessed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.values.dates import order_of, read_date, settled_order
from journeylab.evidence.values.spoken_dates import counted_back
from journeylab.evidence.values.zones import in_utc, zone_named

TODAY = dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-01-31", "2024-01-31"),
        ("2024/10/22 11:15:41.000", "2024-10-22T11:15:41"),
        ("20240131", "2024-01-31"),
        ("2024013114", "2024-01-31T14:00"),
        ("31/01/2024", "2024-01-31"),
        ("1/31/2024 2:05 PM", "2024-01-31T14:05"),
        ("1/31/2024 12:05 am", "2024-01-31T00:05"),
        ("03.04.2024 14h05", "2024-04-03T14:05"),
        ("1er mars 2024", "2024-03-01"),
        ("lundi 5 août 2024 à 9h", "2024-08-05T09:00"),
        ("3-Apr-24", "2024-04-03"),
        ("April 3rd, 2024", "2024-04-03"),
        ("31/12/99", "1999-12-31"),
        ("2011-10-11 13:45:40.276000+02:00", "2011-10-11T13:45:40.276+02:00"),
        ("2011-10-11T13:45:40Z", "2011-10-11T13:45:40+00:00"),
        ("2011-10-11 13:45:40 UTC", "2011-10-11T13:45:40+00:00"),
        ("3 days ago", "2026-03-28"),
        ("il y a 3 jours", "2026-03-28"),
        ("Il y a une semaine", "2026-03-24"),
        ("1 month ago", "2026-02-28"),
        ("il y a 2 ans", "2024-03-31"),
        ("an hour ago", "2026-03-31"),
        ("avant-hier", "2026-03-29"),
        ("hier", "2026-03-30"),
    ],
)
def test_a_date_is_read_as_it_was_meant(text, at):
    assert read_date(text, "", TODAY).at == dt.datetime.fromisoformat(at)


@pytest.mark.parametrize(
    "text",
    [
        *("", "03/04/2024", "2024-02-30", "0001-01-01", "12345678", "3", "soon", "25:00"),
        *("x" * 99, "2024-01-01 25:00", "13/13/2024", "99999999999999 days ago", "3 days ago"),
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(text):
    assert read_date(text) is None


def test_a_column_tells_which_comes_first_where_one_date_can_only_be_one_thing():
    assert order_of(["03/04/2024", "13/04/2024"]) == "day-first"
    assert order_of(["03/04/2024", "04/13/2024"]) == "month-first"
    assert order_of(["13/04/2024", "04/13/2024"]) == "mixed"
    assert order_of(["03/04/2024", "04/05/2024"]) == "either"
    assert order_of(["03/03/2024", "2024-04-05", ""]) == ""
    assert read_date("03/04/2024", "day-first").at == dt.datetime(2024, 4, 3)  # noqa: DTZ001
    assert read_date("03/04/2024", "month-first").at == dt.datetime(2024, 3, 4)  # noqa: DTZ001


def test_a_column_that_allows_both_is_asked_about_with_an_example():
    cells = ["", "03/03/2024", "03/04/2024"]
    with pytest.raises(Unreadable, match="dates_either") as refused:
        settled_order(cells, "", "a.csv", "Day")
    assert refused.value.facts["example"] == "03/04/2024"
    assert settled_order(cells, "month-first", "a.csv", "Day") == "month-first"
    assert settled_order(["13/04/2024", "04/13/2024"], "", "a.csv", "Day") == ""


def test_a_gap_across_a_change_of_clocks_is_right():
    paris = zone_named("Europe/Paris")
    before, after = (in_utc(read_date(f"2024-03-31 0{h}:30").at, paris) for h in (1, 3))
    assert after - before == dt.timedelta(hours=1)
    assert zone_named("") is dt.UTC
    with pytest.raises(Unreadable, match="zone_unknown"):
        zone_named("Europe/Pariss")
    with pytest.raises(Unreadable, match="zone_unknown"):
        zone_named("../../etc/passwd")


@given(st.text(max_size=70))
def test_any_text_is_a_date_or_none(text):
    found = read_date(text, "day-first", TODAY)
    assert found is None or 1900 <= found.at.year <= 2200


@given(st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)))
def test_every_way_of_writing_a_day_names_that_day(day):
    written = [day.isoformat(), f"{day:%Y%m%d}", f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}"]
    assert {read_date(text, "day-first").at.date() for text in written} == {day}
    assert read_date(f"{day:%m/%d/%Y}", "month-first").at.date() == day


@given(st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)), st.integers(0, 400))
def test_months_back_never_leave_their_month(day, months):
    found = counted_back(f"{months} months ago", day)
    assert (day.year * 12 + day.month) - (found.year * 12 + found.month) == months
    assert found.day <= day.day
