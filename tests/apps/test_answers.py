"""Every refusal that the code can raise has its sentence, in both languages."""

import ast
import re
from pathlib import Path

import pytest

import journeylab
from journeylab.apps.answers import answer
from journeylab.words import LANGUAGES, say
from journeylab.words.catalogue import source
from journeylab.workshop import Refused

HERE = Path(journeylab.__file__).parent
FACT = re.compile(r"\$(\w+)")


def raised() -> list[tuple[str, frozenset[str], str]]:
    """Code, facts and place of every `Refused(…)`, and of every `found(…, "step")`."""
    places = []
    for path in HERE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                places += _refusals(node, f"{path.relative_to(HERE)}:{node.lineno}")
    return places


def _refusals(call: ast.Call, place: str) -> list[tuple[str, frozenset[str], str]]:
    words = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    facts = frozenset(word.arg for word in call.keywords if word.arg)
    if call.func.id == "Refused" and words:
        return [(words[0], facts, place)]
    if call.func.id == "found" and len(call.args) == 3:
        return [(f"unknown_{words[0]}", frozenset({"id"}), place)]
    return []


RAISED = raised()


def test_the_search_finds_refusals():
    codes = {code for code, _, _ in RAISED}
    assert {"text_empty", "budget_spent", "unknown_step", "changed_since"} <= codes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("code", "facts", "place"), RAISED, ids=[f"{c}@{p}" for c, _, p in RAISED])
def test_every_refusal_has_a_sentence_that_its_facts_fill(code, facts, place, language):
    sentence = say(language, f"refused-{code}", **dict.fromkeys(facts, 3))
    assert sentence.rstrip().endswith((".", "…")), place
    assert "{" not in sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_say_the_same_facts_in_both_languages(language):
    said = {line.split(" =")[0]: set(FACT.findall(line)) for line in source(language).splitlines()}
    other = {line.split(" =")[0]: set(FACT.findall(line)) for line in source("en").splitlines()}
    refusals = {name for name in other if name.startswith("refused-")}
    assert {name: said.get(name) for name in refusals} == {name: other[name] for name in refusals}


def test_a_refusal_becomes_its_sentence():
    refusal = Refused("budget_spent", budget=5)
    assert answer("en", refusal).startswith("All 5 dots are placed.")
    assert answer("fr", refusal).startswith("Les 5 points sont placés.")


def test_a_scale_has_its_signs_and_the_true_minus():
    assert answer("en", Refused("score_off_scale", low=-2, high=2)) == "Scores go from −2 to +2."
    assert (
        answer("fr", Refused("importance_off_scale", low=1, high=5)) == "L’importance va de 1 à 5."
    )


def test_the_one_who_changed_it_is_named():
    refusal = Refused("changed_since", key="steps/pay", actor="facilitator", kind="step_set")
    assert "l’animateur a modifié" in answer("fr", refusal)


def test_what_nobody_foresaw_is_logged_and_said(caplog):
    sentence = answer("en", ZeroDivisionError("division by zero"))
    assert "nothing was changed" in sentence
    assert "division by zero" not in sentence
    assert "division by zero" in caplog.text


def test_a_code_without_words_is_still_an_answer(caplog):
    assert "brand_new" in answer("fr", Refused("brand_new"))
    assert "brand_new" in caplog.text
