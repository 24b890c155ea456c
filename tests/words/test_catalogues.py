"""The two catalogues say the same things, and the French one is set as French is."""

import re

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from journeylab.words.catalogue import LANGUAGES, say, source


class Variables(Visitor):
    """The names of what a message is told."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802  the visitor's own way to name things
        self.names.add(node.id.name)


def messages(language):
    """Id to variables, in the order of the file."""
    found = {}
    for entry in FluentParser().parse(source(language)).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            seen = Variables()
            seen.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            found[entry.id.name] = seen.names
    return found


def test_both_have_the_same_messages_in_the_same_order():
    assert list(messages("en")) == list(messages("fr"))


def test_both_are_told_the_same_facts():
    english, french = messages("en"), messages("fr")
    differing = {name for name in english if english[name] != french[name]}
    assert not differing


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_quotes_are_typographic(language):
    spoken = [line for line in source(language).splitlines() if not line.startswith("#")]
    plain = re.sub(r"\{[^}]*\}", "", "\n".join(spoken))
    assert re.findall(r".*[a-zà-ÿ]'[a-zà-ÿ].*", plain) == []


def test_french_marks_have_their_spaces():
    spoken = [line for line in source("fr").splitlines() if not line.startswith("#")]
    wrong = [
        line
        for line in spoken
        if re.search(r"[\w»)}][;!?](?:\s|$)| [;!?](?:\s|$)|« | »|«\w|\w»", line)
        or re.search(r"[\w»)}] :(?:\s|$)", line)
    ]
    assert wrong == []


def test_a_fact_longer_than_any_sentence_is_cut_short():
    told = say(
        "en", "evidence-unreadable-column_unknown", file="a", column="x" * 9_999, nearest="y"
    )
    assert "xxx…" in told
    assert len(told) < 1_200
