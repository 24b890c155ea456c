"""Every file of the real data is read as something, or refused by a clear sentence."""

import csv
import io
import json

import pytest
from evidence.test_real_surveys import AIRLINE, AIRPORT, MONKEYS, QUALTRICS, airport
from evidence.xes.test_real_logs import AWKWARD, LOGS, UNDATED

from journeylab.apps.attachment import preview
from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.events import preview as shown
from journeylab.evidence.events import read_events
from journeylab.evidence.files.table import read_table
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.reports.volumes import read_volumes, volumes_by_touchpoint
from journeylab.workshop import Workshop

pytestmark = pytest.mark.data

# what each file is read as, with how many rows, or the code that refuses it
READ, REFUSED = "read", "refused"
EVENTS = {
    "simple_shop/simple-onlineshop.csv": {},
    "simple_shop/ab_test_demo.csv": {},
    "bupar_eventdata/patients.csv": {"step": "handling"},
    "bupar_eventdata/sepsis.csv": {},
    "pm4py_logs/interval_event_log.csv": {},
    "pm4py_logs/receipt.csv": {},
    "pm4py_logs/roadtraffic100traces.csv": {},
    "pm4py_logs/running-example.csv": {},
    "pm4py_logs/running_example_broken.csv": {},
    "verenich_logs/env_permit.csv": {},
    "bpi2016/BPI2016_Complaints.csv": {
        "at": "ContactDate",
        "step": "ComplaintTheme_EN",
        "channel": "ContactChannelID",
    },
    "olist/olist_order_payments_dataset.csv": "events_column_none",
    "olist/olist_orders_dataset.csv": {
        "at": "order_purchase_timestamp",
        "step": "order_status",
    },
}
VERBATIMS = {
    "french_reviews/trustpilot_ecommerce_2024-02.csv": "commentaire",
    "skytrax/seat.csv": "content",
    "olist/olist_order_reviews_dataset.csv": "review_comment_message",
}
VOLUMES = {
    "channel_attribution/Data.csv": "paths_in_cells",
    "online_shoppers/online_shoppers_intention.csv": "counts_none",
    "olist/olist_customers_dataset.csv": "counts_none",
    "olist/olist_order_items_dataset.csv": "counts_none",
    "olist/olist_products_dataset.csv": "counts_none",
    "olist/olist_sellers_dataset.csv": "counts_none",
    "olist/product_category_name_translation.csv": "counts_none",
    "mermaid_journeys/INDEX.csv": "counts_none",
    "MANIFEST.csv": "role_none",
    "PROVENANCE.md": "rows_ragged",
}
BOARDS = {"trello/trello_cards.json": 63}
OTHERS = {
    "eventstorming/contextmapper/InsuranceQuoteRequest.cml": "file_binary",
    "eventstorming/contextmapper/QuoteRequestFlow.cml": "file_binary",
    "eventstorming/contextmapper/LICENSE": "counts_none",
    "surveymonkey_538/LICENSE": "counts_none",
    "mermaid_journeys/expected_mermaid_10.9.8.json": "json_no_cards",
}


def rows_by_csv(path):
    """Headers and rows as the csv module finds them."""
    text = path.read_bytes().decode("utf-8-sig", "replace")
    separator = (
        ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    )
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    return rows[0], rows[1:]


def read(path, kind, **options):
    return preview(path, Workshop(), kind, ReadingOptions(**options))


@pytest.mark.parametrize(("name", "options"), EVENTS.items())
def test_event_logs(real_data, name, options):
    path = real_data / name
    if isinstance(options, str):
        with pytest.raises(Unreadable, match=options) as refused:
            read_events(path)
        assert path.name in sentence(refused.value, "fr")
        return
    header, rows = rows_by_csv(path)
    log = read_events(path, ReadingOptions(**options))
    [reading] = log.readings
    at = {role: header.index(column) for role, column in reading.taken.items()}
    whole = [row for row in rows if all(row[at[role]] for role in NEEDED)]
    found = shown(log)
    assert (log.rows_read, found.rows_valid) == (len(rows), len(whole))
    assert found.customers == len({row[at["customer"]] for row in whole})
    steps = log.events.select("step").distinct().execute()["step"]
    assert set(steps) == {row[at["step"]] for row in whole}
    twice = len(rows) - len({tuple(row) for row in rows})
    assert found.duplicate_rows == twice
    log.engine.close()


NEEDED = ("customer", "at", "step")


@pytest.mark.parametrize(("name", "column"), VERBATIMS.items())
def test_verbatims(real_data, name, column):
    path = real_data / name
    header, rows = rows_by_csv(path)
    found = read(path, "verbatims")
    said = [row[header.index(column)].strip() for row in rows]
    assert (found.rows_read, found.rows_valid) == (len(rows), sum(map(bool, said)))
    assert {role: name for name, role, _ in found.recognised}["text"] == column
    assert found.rows["score"].notna().mean() > 0.9
    dated = found.rows["at"].str.fullmatch(r"\d{4}-\d\d-\d\d(T[\d:.]+Z)?")
    assert dated.all()
    assert found.rows["customer"].unique().tolist() == [""]


@pytest.mark.parametrize(("name", "code"), VOLUMES.items())
def test_what_counts_nothing_is_not_taken_for_volumes(real_data, name, code):
    with pytest.raises(Unreadable) as refused:
        read(real_data / name, "volumes")
    assert refused.value.code == code
    for language in ("en", "fr"):
        assert refused.value.facts["file"] in sentence(refused.value, language)


def test_page_volumes_per_session_are_summed_per_step_once_mapped(real_data):
    path = real_data / "online_shoppers" / "online_shoppers_intention.csv"
    pages = ("Administrative", "Informational", "ProductRelated")
    mapping = tuple(MappingLine(page, page.lower()) for page in pages)
    found = read_volumes(path, ReadingOptions(mapping=mapping))
    header, rows = rows_by_csv(path)
    summed = volumes_by_touchpoint(found.rows).set_index("step")["count"].to_dict()
    for page in pages:
        cells = [row[header.index(page)] for row in rows]
        assert summed[page.lower()] == sum(int(float(cell)) for cell in cells if cell)
    assert found.rows_read == len(rows)


@pytest.mark.parametrize(("name", "cards"), BOARDS.items())
def test_boards(real_data, name, cards):
    found = read(real_data / name, "board")
    exported = json.loads((real_data / name).read_text("utf-8"))
    assert found.rows_read == len(exported) == cards
    left_out = [card for card in exported if card["closed"] or card["isTemplate"]]
    assert found.rows_refused == len(left_out)
    assert found.rows["text"].tolist() == [
        card["name"].strip() for card in exported if card not in left_out
    ]


@pytest.mark.parametrize(("name", "code"), OTHERS.items())
def test_what_is_no_evidence_says_so(real_data, name, code):
    kind = "board" if name.endswith(".json") else "volumes"
    with pytest.raises(Unreadable) as refused:
        read(real_data / name, kind)
    assert refused.value.code == code


def dictionaries(real_data):
    return sorted((real_data / "sfo_survey" / "dictionaries").glob("*.pdf"))


def test_dictionaries_in_pdf_are_refused_as_pdf(real_data):
    assert len(dictionaries(real_data)) == 6
    for path in dictionaries(real_data):
        with pytest.raises(Unreadable, match="file_binary") as refused:
            read_table(path)
        assert refused.value.facts["looks"] == "pdf"


def elsewhere(real_data):
    """The files that have their own tests, one by one."""
    journeys = json.loads(
        (real_data / "mermaid_journeys" / "expected_mermaid_10.9.8.json").read_text("utf-8")
    )
    return {
        *(f"awkward_xes/{name}.xes" for name in AWKWARD),
        *(f"pm4py_logs/{name}" for name in (*LOGS, *UNDATED)),
        *(f"mermaid_journeys/{name}" for name in journeys),
        *(f"sfo_survey/{name}" for name in (path.name for path in airports(real_data))),
        *(f"sfo_survey/dictionaries/{path.name}" for path in dictionaries(real_data)),
        *(f"qualtrics/{name}.csv" for name in QUALTRICS),
        *(f"surveymonkey_538/{name}.csv" for name in MONKEYS),
        AIRLINE,
    }


def airports(real_data):
    return [airport(real_data, year) for year in AIRPORT]


def test_every_file_of_the_folder_is_named_by_a_test(real_data):
    there = {str(path.relative_to(real_data)) for path in real_data.rglob("*") if path.is_file()}
    here = {*EVENTS, *VERBATIMS, *VOLUMES, *BOARDS, *OTHERS}
    assert there == here | elsewhere(real_data)
