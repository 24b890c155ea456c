"""Every code that a reader can answer is said, in both languages, with the facts it carries."""

import re
from pathlib import Path

import pytest

import journeylab.evidence as room
from journeylab.apps.imports import events
from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.recognised import Role
from journeylab.evidence.reports.series import METRICS, Metric
from journeylab.words import LANGUAGES, say

SOURCES = [path.read_text("utf-8") for path in Path(room.__file__).parent.rglob("*.py")]
OPENING = re.compile(r'Unreadable\(\s*"(\w+)"')
REFUSING = re.compile(
    r'Refusal\([\w.\[\]]+, "(\w+)"|return "((?:weight|step|row|count|value|text|event|at)_\w+)"'
    r'|"((?:count|card|row|score|period|counts)_(?:[a-z]+_)*[a-z]+)" (?:if|else)'
    r'|"((?:row|customer|at)_(?!cell|doubtful)\w+)"'
)
REMARK = re.compile(r'Remark\("(\w+)"')
REMARKS = {code for text in SOURCES for code in REMARK.findall(text)}
REMARKS |= {f"wide_by_{across}" for across in ("period", "channel", "step")}
REMARKS |= set(REMARK.findall(Path(events.__file__).read_text("utf-8")))
REMARKS |= {f"metric_{metric}" for metric in Metric.__args__}
UNREADABLE = {code for text in SOURCES for code in OPENING.findall(text)} | {
    "workbook_locked",
    "workbook_old",
}
REFUSALS = {
    code for text in SOURCES for codes in REFUSING.findall(text) for code in codes if code
} | {"weight_not_positive", "not_a_number", "event_without_trace", "at_not_a_date"}
REFUSALS |= {f"{role}_missing" for role in ("customer", "at", "step", "count")}
REFUSALS |= {"counts_contradict"}
ODDITIES = {"element_unknown", "element_misplaced", "element_late", "attribute_missing"}
ODDITIES |= {"attribute_unknown", "scope_unknown", "value_mistyped", "key_twice"}
REFUSALS -= ODDITIES
PLAYED = ("overall", "step", "stage", "channels", "lane", "at", "text", "source", "title", "total")
PLAYED += ("collected", "period", "count", "customers", "answered", "reason", "kind", "tags")
PLAYED += ("colour", "frame", "archived", "channel", "customer", "start", "lifecycle", "score")
PLAYED += tuple(sorted({role for needed in METRICS.values() for role in needed} | {"negatives"}))
NUMBERS = {
    "line",
    "rows",
    "cells",
    "columns",
    "megabytes",
    "gigabytes",
    "byte",
    "traces",
    "count",
    "most",
}
FACTS = {
    name: 3 if name in NUMBERS else "it"
    for name in [
        "file",
        "reason",
        "form",
        "megabytes",
        "looks",
        "encoding",
        "byte",
        "line",
        "sheet",
        "sheets",
        "rows",
        "columns",
        "cells",
        "column",
        "nearest",
        "names",
        "valid",
        "values",
        "missing",
        *("element", "gigabytes", "traces", "example", "zone", "first", "said", "role", "kind"),
        *("most", "count", "period", "low", "high", "engine", "state", "extra", "states"),
        *("trouble", "named", "folder"),
    ]
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(UNREADABLE))
def test_every_reading_error_is_a_sentence(language, code):
    sentence = say(language, f"evidence-unreadable-{code}", **FACTS)
    assert sentence.endswith((".", "3"))
    assert "{" not in sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_every_refusal_is_a_sentence(language, code):
    assert say(language, f"evidence-refusal-{code}", **FACTS).endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(ODDITIES))
def test_every_oddity_of_a_log_is_said_inside_a_sentence(language, code):
    refusal = Unreadable("xes_no_events_odd", file="a.xes", line=3, oddity=code, what="<event>")
    told = sentence(refusal, language)
    assert "<event>" in told
    assert "{" not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(REMARKS))
def test_every_remark_is_a_sentence(language, code):
    told = say(language, f"evidence-remark-{code}", **FACTS)
    assert told.endswith((".", "…"))
    assert "{" not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", [*Role.__args__, *PLAYED])
def test_every_role_has_a_name(language, role):
    assert say(language, f"evidence-role-{role}")


def test_the_codes_are_really_found():
    assert {"file_empty", "quote_open", "column_unknown", "steps_column_none"} <= UNREADABLE
    assert {"row_blank", "row_long", "not_a_number", "weight_missing", "at_missing"} <= REFUSALS
