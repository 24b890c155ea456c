"""Every code that a reader can answer is said, in both languages, with the facts it carries."""

import re
from pathlib import Path

import pytest

import journeylab.evidence as room
from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.recognised import Role
from journeylab.words import LANGUAGES, say

SOURCES = [path.read_text("utf-8") for path in Path(room.__file__).parent.rglob("*.py")]
OPENING = re.compile(r'Unreadable\(\s*"(\w+)"')
UNREADABLE = {code for text in SOURCES for code in OPENING.findall(text)} | {
    "workbook_locked",
    "workbook_old",
}
REFUSALS = {
    code
    for text in SOURCES
    for code in re.findall(
        r'Refusal\([\w.\[\]]+, "(\w+)"|return "((?:weight|step)_\w+)"|'
        r'"((?:row|customer|at)_(?!cell|doubtful)\w+)"',
        text,
    )
    for code in code
    if code
} | {"weight_not_positive", "not_a_number", "event_without_trace", "at_not_a_date"}
REFUSALS |= {f"{role}_missing" for role in ("customer", "at", "step")}
ODDITIES = {"element_unknown", "element_misplaced", "element_late", "attribute_missing"}
ODDITIES |= {"attribute_unknown", "scope_unknown", "value_mistyped", "key_twice"}
NUMBERS = {"line", "rows", "cells", "columns", "megabytes", "gigabytes", "byte", "traces"}
FACTS = {
    name: 3 if name in NUMBERS else "it"
    for name in [
        "file",
        "reason",
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
        *("element", "gigabytes", "traces", "example", "zone", "first", "said"),
        *("role", "example", "zone", "engine", "state"),
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
@pytest.mark.parametrize("role", [*Role.__args__, "overall", "step", "stage", "channels", "lane"])
def test_every_role_has_a_name(language, role):
    assert say(language, f"evidence-role-{role}")


def test_the_codes_are_really_found():
    assert {"file_empty", "quote_open", "column_unknown", "steps_column_none"} <= UNREADABLE
    assert {"row_blank", "row_long", "not_a_number", "weight_missing", "at_missing"} <= REFUSALS
