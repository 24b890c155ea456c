"""Moments as people write them; where two readings are possible, none is guessed."""

from datetime import UTC
from itertools import product

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.events import read_events
from journeylab.evidence.files.content import Content
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.values.dates import read_date
from journeylab.evidence.values.zones import in_utc, zone_named


@pytest.fixture
def moments(engine):
    """The UTC moments of cells, None for a refused one with its reason."""

    def reading(*cells, **options):
        body = "".join(f'{n};"{cell}";a\n' for n, cell in enumerate(cells))
        source = Content("log.csv", ("user;at;step\n" + body).encode())
        log = read_events(source, ReadingOptions(**options), engine)
        frame = log.events.order_by("row").execute()
        found = dict(zip(frame["row"], frame["at"], strict=True))
        reasons = {refusal.line - 1: refusal.code for _, refusal in log.refusals}
        return [
            found[row].isoformat(sep=" ") if row in found else reasons[row]
            for row in range(1, len(cells) + 1)
        ]

    return reading


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2014-10-22", "2014-10-22 00:00:00"),
        ("2014-10-22 9:15", "2014-10-22 09:15:00"),
        ("2014-10-22T09:15:07", "2014-10-22 09:15:07"),
        ("2014/10/22 11:15:41.000", "2014-10-22 11:15:41"),
        ("2014-10-22 09:15:07.123456", "2014-10-22 09:15:07.123456"),
        ("2014-10-22 09:15:07,5", "2014-10-22 09:15:07.500000"),
        ("2014-10-22T09:15:07Z", "2014-10-22 09:15:07"),
        ("2014-10-22 09:15:07+02:00", "2014-10-22 07:15:07"),
        ("2014-10-22 09:15:07 +0200", "2014-10-22 07:15:07"),
        ("2014-10-22T09:15:07-0530", "2014-10-22 14:45:07"),
        ("22/10/2014", "2014-10-22 00:00:00"),
        ("22.10.2014 09:15", "2014-10-22 09:15:00"),
        ("22-10-14 9:15:07", "2014-10-22 09:15:07"),
        ("10/22/2014 9:15:07 PM", "2014-10-22 21:15:07"),
        ("10/22/2014 12:15 am", "2014-10-22 00:15:00"),
        ("22 Oct 2014", "2014-10-22 00:00:00"),
        ("22 octobre 2014", "2014-10-22 00:00:00"),
        ("1er août 2014 à 9h15", "2014-08-01 09:15:00"),
        ("le mercredi 22 oct. 2014, 09:15:07", "2014-10-22 09:15:07"),
        ("Wed, October 22nd, 2014 9:15:07 PM", "2014-10-22 21:15:07"),
        ("Oct 22, 2014, 9:15 PM UTC", "2014-10-22 21:15:00"),
        ("22-Oct-14 09:15 +0200", "2014-10-22 07:15:00"),
        ("22 de octobre 2014 09:15 GMT", "2014-10-22 09:15:00"),
        ("20141022", "2014-10-22 00:00:00"),
        ("20141022091507", "2014-10-22 09:15:07"),
        ("1413969307", "2014-10-22 09:15:07"),
        ("1413969307123", "2014-10-22 09:15:07.123000"),
        ("1413969307123456", "2014-10-22 09:15:07.123456"),
    ],
)
def test_a_moment_is_read_in_the_forms_people_use(moments, cell, moment):
    assert moments(cell) == [moment]


def test_what_is_no_moment_is_refused(moments):
    cells = ("2014-10-22", "infinity", "epoch", "2014-13-01", "31/02/2014", "noon", "2014-02-30")
    beyond = ("-infinity", "10000-01-01 00:00:00")
    assert moments(*cells, *beyond)[1:] == ["at_not_a_date"] * 8


def test_a_day_above_twelve_settles_the_order_for_the_whole_column(moments):
    assert moments("03/04/2014", "22/10/2014") == ["2014-04-03 00:00:00", "2014-10-22 00:00:00"]
    assert moments("03/04/2014", "10/22/2014") == ["2014-03-04 00:00:00", "2014-10-22 00:00:00"]


def test_where_nothing_settles_it_a_person_must(moments):
    with pytest.raises(Unreadable) as told:
        moments("03/04/2014", "05/06/2014")
    assert told.value.code == "dates_either"
    assert moments("03/04/2014", dates="day-first") == ["2014-04-03 00:00:00"]
    assert moments("03/04/2014", dates="month-first") == ["2014-03-04 00:00:00"]
    assert moments("04/04/2014") == ["2014-04-04 00:00:00"]


def test_in_a_column_of_both_orders_only_what_leaves_no_doubt_is_taken(moments):
    assert moments("22/10/2014", "10/22/2014", "03/04/2014", "2014-05-06") == [
        "2014-10-22 00:00:00",
        "2014-10-22 00:00:00",
        "at_ambiguous",
        "2014-05-06 00:00:00",
    ]


def test_a_change_of_clocks_is_right_in_the_zone_that_is_named(moments):
    cells = ("2025-03-30 01:30:00", "2025-03-30 03:30:00", "30/03/2025 03:30", "2025-07-01 12:00Z")
    assert moments(*cells, time_zone="Europe/Paris") == [
        "2025-03-30 00:30:00",
        "2025-03-30 01:30:00",
        "2025-03-30 01:30:00",
        "2025-07-01 12:00:00",
    ]


def test_a_zone_that_does_not_exist_is_said(moments):
    with pytest.raises(Unreadable) as told:
        moments("2025-01-01", time_zone="Europe/Pariss")
    assert told.value.code == "zone_unknown"
    assert "Europe/Paris" in told.value.facts["nearest"]


def test_times_read_as_they_stand_are_those_read_with_their_zone(moments):
    """UTC has a way of its own, quicker and blind to zones; by another name it has not."""
    starts = ("", " ")
    days = ("2014-10-22", "2014-1-2", "2014/10/22", "2014-10-22T")
    times = ("", " 09:15", " 9:15:07", "09:15:07.123456", " 24:00:00")
    zones = ("", "Z", "+02", " -0330", "-03", " CET", " GMT2", "EST5EDT", " PM", " (x)", "e3", "\t")
    cells = ["".join(parts) for parts in product(starts, days, times, zones)]
    assert moments(*cells) == moments(*cells, time_zone="Etc/UTC")


DATES = ("2014-10-22", "2014/10/22", "2014.10.22", "22/10/2014", "22.10.2014", "22-10-99")
CLOCKS = (
    *(
        "{} 9:15",
        "{} 09h15",
        "{} à 9h15",
        "{} à 9 h",
        "{}, 09:15:07",
        "{} at 9:15 PM",
        "{}\u202f9:15",
    ),
    *("{} 09:15:07,5", "{} 09:15 +02:00", "{} 9:15 UTC", "{} 09:15:07.25 GMT+2", "{} 21:15z"),
)


def test_a_time_beside_a_date_is_read_as_every_other_reader_reads_it(moments):
    cells = [clock.format(date) for clock, date in product(CLOCKS, DATES)]
    cells += ["20141022T0915", "20141022T091507Z", "2014-10-22t09:15:07z", "31-Dec-70", "31-Dec-69"]
    for zone in ("UTC", "Europe/Paris"):
        for cell, moment in zip(cells, moments(*cells, time_zone=zone), strict=True):
            read = in_utc(read_date(cell, "day-first").at, zone_named(zone))
            assert moment == read.replace(tzinfo=None).isoformat(sep=" "), cell


def test_of_the_hour_that_clocks_show_twice_or_never_all_readers_take_the_later_moment(moments):
    cells = ("2025-10-26 02:30:00", "26/10/2025 02:30", "2025-03-30 02:30:00")
    told = ["2025-10-26 01:30:00", "2025-10-26 01:30:00", "2025-03-30 01:30:00"]
    assert moments(*cells, time_zone="Europe/Paris") == told
    zone = zone_named("Europe/Paris")
    read = [in_utc(read_date(cell, "day-first").at, zone) for cell in cells]
    assert [moment.replace(tzinfo=None).isoformat(sep=" ") for moment in read] == told


def test_month_names_are_read_as_every_other_reader_reads_them(moments):
    days = ("1er", "22", "05")
    names = ("janv.", "Février", "march", "avr", "MAI", "Juin", "July", "août", "sept.", "déc.")
    forms = (
        "{} {} 2014",
        "mar. {} {} 2014 à 9h15",
        "{}-{}-1999 21:15:07",
        "{} {} 2014 09:15 +0200",
    )
    cells = [form.format(day, name) for form, day, name in product(forms, days, names)]
    cells += [f"{name} {day}, 2014 9:15 PM" for day, name in product((1, 22), ("Mar", "August"))]
    cells += ["22 Blob 2014", "31 février 2014", "nov 2014", "Nov 31, 2014"]
    for cell, moment in zip(cells, moments(*cells), strict=True):
        read = read_date(cell)
        expected = "at_not_a_date" if read is None else in_utc(read.at, UTC).replace(tzinfo=None)
        assert moment == (expected if read is None else expected.isoformat(sep=" ")), cell


def test_a_named_month_proves_nothing_of_numbers_beside_it(moments):
    with pytest.raises(Unreadable, match="dates_either"):
        moments("12 Nov 2025", "03/04/2025")
    assert moments("12 Nov 2025", "03/14/2025") == ["2025-11-12 00:00:00", "2025-03-14 00:00:00"]
