"""The sheet of a mystery walk: what was looked for, what was met, and what says neither."""

import pytest

from journeylab.cli.refusing import sentence
from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.places import Places
from journeylab.evidence.walks import read_walk

PLACES = Places({"pay": "Je paie", "wait": "I wait"}, {"web": "Site web", "tel": "Phone"})
FRENCH = """\
Étape;Canal;Trouvé ?;Date;Constat;Nom
Je paie;site  WEB;oui;12 novembre 2025;Carte refusée une fois;Ann
Je paie;Borne;non;12/11/2025;;Ann
Je cherche;Phone;✗;12/11/2025;;Ann
Je paie;;oui;;;Ann
Je paie;Phone;peut-être;;;Ann
Je paie;Phone;;;;Ann
I wait;Phone;x;hier;;Ann
"""


def read(text, **options):
    return read_walk(Content("walk.csv", text.encode()), ReadingOptions(**options), PLACES)


def test_a_walk_says_what_was_looked_for_and_what_was_met():
    found = read(FRENCH, dates="day-first")
    assert (found.rows_read, found.rows_valid, found.rows_unassigned) == (7, 4, 1)
    told = found.rows[["line", "step", "channel", "met", "at", "remark"]]
    assert told.to_numpy().tolist() == [
        [2, "pay", "web", True, "2025-11-12", "Carte refusée une fois"],
        [3, "pay", "Borne", False, "2025-11-12", ""],
        [4, "", "tel", False, "2025-11-12", ""],
        [8, "wait", "tel", True, "", ""],
    ]
    assert [(r.line, r.code, r.column) for r in found.refusals] == [
        (5, "channel_missing", "Canal"),
        (6, "met_not_read", "Trouvé ?"),
        (7, "met_missing", "Trouvé ?"),
        (8, "at_not_a_date", "Date"),
    ]
    roles = {name: (role, enters) for name, role, enters in found.recognised}
    assert roles["Trouvé ?"] == ("met", True)
    assert roles["Nom"] == ("personal", False)


def test_a_mapping_gives_names_their_steps():
    found = read(FRENCH, dates="day-first", mapping=(MappingLine("Je cherche", "wait"),))
    assert found.rows["step"].tolist() == ["pay", "pay", "wait", "wait"]


def test_without_a_yes_or_no_each_row_was_met_and_it_says_so():
    found = read("step,channel\nI wait,Phone\nI wait,Phone\n")
    assert found.rows["met"].tolist() == [True, True]
    assert [remark.code for remark in found.remarks] == ["all_met"]
    assert found.duplicates == (3,)
    once = read("step,channel\nI wait,Phone\nI wait,Phone\n", duplicates="drop")
    assert [(r.line, r.code) for r in once.refusals] == [(3, "row_repeated")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("step,when\nI pay,2025-01-01\n", "role_none"),
        ("step,channel,met\n,web,yes\n", "rows_all_refused"),
    ],
)
def test_what_is_no_walk_says_why_in_both_languages(text, code):
    with pytest.raises(Unreadable, match=code) as refused:
        read(text)
    for language in ("en", "fr"):
        assert "walk.csv" in sentence(refused.value, language)
