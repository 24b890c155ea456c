"""Every answer of a memory has its sentence, in both languages."""

import re
from pathlib import Path

import pytest

from journeylab import store
from journeylab.apps.answers import answer
from journeylab.store.errors import _SYMPTOMS, StoreError
from journeylab.store.places import risk_of
from journeylab.words import LANGUAGES, say

CODES = {
    code
    for path in Path(store.__file__).parent.glob("*.py")
    for code in re.findall(r'StoreError\(\s*"(\w+)"', path.read_text("utf-8"))
} | {*_SYMPTOMS.values(), "failed", "unreadable", "directory"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_sentence_of_its_own(code, language):
    sentence = answer(language, StoreError(code, file="a.journey", detail="so it is"))
    assert f"({code})" not in sentence, "the sentence for what has none"
    assert f"memory_{code}" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_risky_place_is_said(language):
    risk = risk_of("/home/ana/Dropbox/a.journey")
    assert "a.journey" in say(language, f"memory-risk-{risk}", file="a.journey")


def test_every_store_error_names_its_file():
    for path in Path(store.__file__).parent.glob("*.py"):
        for raised in re.findall(r"raise StoreError\(\s*[^)]*\)", path.read_text("utf-8")):
            if "problem.code" not in raised:
                assert "file=" in raised, (path.name, raised)
