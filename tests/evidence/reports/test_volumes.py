"""Volume reports, long and wide, from Google Analytics and by hand: every count finds its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.reports.periods import between, period
from journeylab.evidence.reports.volumes import read_volumes, volumes_by_touchpoint
from journeylab.evidence.values.numerals import count

STEPS = Places({"pay": "I pay", "wait": "I wait"}, {"web": "Website", "phone": "Telephone"})


def read(text, places=STEPS, **options):
    data = text if isinstance(text, bytes) else text.encode()
    return read_volumes(Content("v.csv", data), ReadingOptions(**options), places)


def counted(preview, *columns):
    return preview.rows[list(columns)].astype(object).to_numpy().tolist()


LONG = """\
Étape;Canal;Mois;Nombre;Clients
I pay;WEBSITE;janvier 2024;1 234;900
I pay;Telephone;01/2024;12,0;
Autre;chat;2024-02;3;
Total;;;1 249;
I wait;web;2024-02;3,5;
I wait;web;2024-02;-1;
I wait;web;bientôt;1;
I wait;web;2024-02;;
;web;2024-02;4;
"""


def test_a_long_report_in_french_is_understood_by_its_names():
    found = read(LONG)
    assert counted(found, "line", "step", "channel", "period", "count") == [
        [2, "pay", "web", "2024-01", 1234],
        [3, "pay", "phone", "2024-01", 12],
        [4, "", "chat", "2024-02", 3],
    ]
    assert [(r.line, r.code) for r in found.refusals] == [
        (5, "row_total"),
        (6, "count_not_whole"),
        (7, "count_negative"),
        (8, "period_not_read"),
        (9, "count_missing"),
        (10, "step_missing"),
    ]
    assert (found.rows_read, found.rows_valid, found.rows_refused, found.rows_unassigned) == (
        *(9, 3, 6),
        1,
    )
    assert found.rows["customers"][0] == 900


def test_names_do_not_matter_where_the_cells_speak():
    found = read("Who,What,When,How many\nwebsite,I pay,2024-01-05,3\nphone,I wait,2024-01-06,4\n")
    assert {role: name for name, role, _ in found.recognised} == {
        "channel": "Who",
        "step": "What",
        "period": "When",
        "count": "How many",
    }


@pytest.mark.parametrize(
    ("text", "across", "expected"),
    [
        (
            'step,Jan 2024,Feb 2024,Total\nI pay,"1,234",5,1239\nI wait,,3,3\n',
            "period",
            [["pay", "", "2024-01", 1234], ["pay", "", "2024-02", 5], ["wait", "", "2024-02", 3]],
        ),
        (
            "step,Web,Phone\nI pay,1,2\nI wait,4,\n",
            "channel",
            [["pay", "web", "", 1], ["pay", "Phone", "", 2], ["wait", "web", "", 4]],
        ),
        (
            "mois,I pay,wait\n2024-01,3,4\n2024-02,5,\n",
            "step",
            [["pay", "", "2024-01", 3], ["wait", "", "2024-01", 4], ["pay", "", "2024-02", 5]],
        ),
    ],
)
def test_a_wide_report_says_which_way_it_is_wide(text, across, expected):
    found = read(text, Places(STEPS.steps, {"web": "Website"}))
    assert counted(found, "step", "channel", "period", "count") == expected
    assert found.remarks[0].code == f"wide_by_{across}"


def test_columns_become_steps_by_a_mapping_made_by_hand():
    mapping = (MappingLine("Administrative", "pay"), MappingLine("Info", "wait", "web"))
    found = read("Administrative,Info,Age\n1,2,30\n0,5,41\n", mapping=mapping)
    summed = volumes_by_touchpoint(found.rows)
    assert summed[["step", "channel", "count"]].to_numpy().tolist() == [
        ["pay", "", 1],
        ["wait", "web", 7],
    ]


GA4 = """\
# ----------------------------------------
# Pages and screens: Page path and screen class
# Start date: 20240101
# End date: 20240131
# ----------------------------------------

Page path and screen class,Views,Active users
,"1,500",300
/cart,"1,234",200
/home,266,100

# Views by day
Nth day,Views
0000,3
"""


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"\0"])
def test_google_analytics_above_its_table_and_below_it(start):
    mapping = (MappingLine("/cart", "pay", "web"),)
    found = read(start + GA4.encode(), mapping=mapping)
    assert counted(found, "line", "step", "written", "channel", "period", "count", "customers") == [
        [9, "pay", "/cart", "web", "2024-01", 1234, 200],
        [10, "", "/home", "", "2024-01", 266, 100],
    ]
    codes = [refusal.code for refusal in found.refusals]
    assert codes == ["row_total"]
    assert {remark.code for remark in found.remarks} == {"ga4", "period_of_report", "tables"}


@pytest.mark.parametrize("sheet", ["views BY day", "2"])
def test_google_analytics_tables_are_listed_and_one_is_named(sheet):
    several = dict(read(GA4).remarks)["tables"]
    assert dict(several) == {
        "count": 2,
        "names": "Pages and screens: Page path and screen class; Views by day",
    }
    found = read(GA4, sheet=sheet, step="Nth day")
    assert counted(found, "line", "written", "count") == [[14, "0000", 3]]
    assert (found.rows_read, found.refusals) == (1, ())
    with pytest.raises(Unreadable, match="sheet_unknown") as refused:
        read(GA4, sheet="Events")
    assert "Views by day" in refused.value.facts["sheets"]


def test_remarks_amid_rows_part_nothing_where_none_stand_above():
    found = read("step,count\nI pay,3\n\n# later,\nI wait,4\n")
    assert found.rows["count"].tolist() == [3, 4]
    assert [refusal.code for refusal in found.refusals] == ["row_blank", "row_remark"]


def test_google_analytics_by_day_and_in_french():
    text = "Date,Nom de l'événement,Nombre d'événements\n20240131,purchase,\"1\u202f024\"\n"
    found = read(text)
    assert counted(found, "written", "period", "count") == [["purchase", "2024-01-31", 1024]]


def test_repeated_rows_are_counted_and_left_out_when_asked():
    text = "step,count\nI pay,1\nI pay,1\n"
    assert read(text).duplicates == (3,)
    assert [r.code for r in read(text, duplicates="drop").refusals] == ["row_repeated"]


def test_the_mapping_that_was_understood_can_be_corrected_and_handed_back():
    found = read("step,count\nI pay,1\nThe bill,2\n")
    assert [line[:2] for line in found.mapping] == [("I pay", "pay"), ("The bill", "")]
    again = read("step,count\nThe bill,2\n", mapping=(MappingLine("the BILL", "wait"),))
    assert again.rows["step"].tolist() == ["wait"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\nx,y\n", "counts_none"),
        ("path,n\na > b,3\nb > a > b,2\n", "paths_in_cells"),
        ("step,count\nI pay,x\nI wait,y\n", "counts_none"),
        ("step,count\nTotal,1\n", "rows_all_refused"),
        ("step,day,count\nI pay,03/04/2024,1\n", "dates_either"),
        ("colour,count\nblue,3\nred,4\n", "role_none"),
    ],
)
def test_what_cannot_be_counted_says_why(text, code):
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *(("2024", "2024"), ("Q1 2024", "2024-Q1"), ("2024-T3", "2024-Q3"), ("T3 2024", "2024-Q3")),
        *(("2024-01", "2024-01"), ("01/2024", "2024-01"), ("202401", "2024-01")),
        *(("Jan-24", "2024-01"), ("août 2024", "2024-08"), ("2024-W05", "2024-W05")),
        *(("semaine 5 2024", "2024-W05"), ("20240131", "2024-01-31"), ("31/01/2024", "2024-01-31")),
        *(("2024-13", ""), ("soon", ""), ("1234", ""), ("Q5 2024", ""), ("x" * 60, "")),
    ],
)
def test_a_period_is_said_one_way(text, said):
    assert period(text) == said


def test_a_report_of_exactly_one_month_or_year_is_of_that_month_or_year():
    assert between("20240201", "20240229") == "2024-02"
    assert between("20240101", "20241231") == "2024"
    assert between("20240101", "20240107") == "2024-01-01/2024-01-07"
    assert between("20240101", "20240101") == "2024-01-01"
    assert between("x", "20240101") == ""


@pytest.mark.parametrize(
    ("cell", "whole"),
    [
        *(("1,234", 1234), ("1.234.567", 1234567), ("12.0", 12), ("1 234", 1234), ("1'234", 1234)),
        *(("12,5", None), ("", None), ("12a", None), ("-3", -3), ("1,23,4", None)),
    ],
)
def test_counts_are_whole_and_their_thousands_may_be_parted(cell, whole):
    assert count(cell) == whole


@given(st.integers(0, 10**9))
def test_a_count_survives_every_way_of_parting_its_thousands(number):
    for mark in (",", ".", "\u202f", "\u00a0", "'"):
        assert count(f"{number:,}".replace(",", mark)) == number


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    try:
        found = read(text)
    except Unreadable:
        return
    assert found.rows_valid + found.rows_refused == found.rows_read
    assert (found.rows["count"] >= 0).all()
