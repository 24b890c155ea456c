"""Every code that a reader can answer is said, in both languages, with the facts it carries."""

import re
from pathlib import Path

import pytest

import journeylab.evidence as room
from journeylab.evidence.recognised import Role
from journeylab.words import LANGUAGES, say

SOURCES = [path.read_text("utf-8") for path in Path(room.__file__).parent.glob("*.py")]
UNREADABLE = {code for text in SOURCES for code in re.findall(r'Unreadable\(\s*"(\w+)"', text)} | {
    "workbook_locked",
    "workbook_old",
}
REFUSALS = {
    code
    for text in SOURCES
    for code in re.findall(r'Refusal\([\w.\[\]]+, "(\w+)"|return "((?:weight|step)_\w+)"', text)
    for code in code
    if code
} | {"weight_not_positive", "not_a_number"}
FACTS = {
    name: 3 if name in ("line", "rows", "cells", "columns", "megabytes", "byte") else "it"
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
        "missing",
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
@pytest.mark.parametrize("role", [*Role.__args__, "overall", "step", "stage", "channels", "lane"])
def test_every_role_has_a_name(language, role):
    assert say(language, f"evidence-role-{role}")


def test_the_codes_are_really_found():
    assert {"file_empty", "quote_open", "column_unknown", "steps_column_none"} <= UNREADABLE
    assert {"row_blank", "row_long", "not_a_number", "weight_missing", "step_empty"} <= REFUSALS
