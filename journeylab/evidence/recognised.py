"""What each column of a survey seems to be; people see it and can say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Table
from journeylab.evidence.values.names import folded
from journeylab.evidence.values.numerals import answer, number
from journeylab.evidence.values.scales import likely_scale
from journeylab.evidence.values.worded import worded_scale

Role = Literal[
    "question", "comment", "personal", "weight", "date", "segment", "id", "meta", "empty", "other"
]

_SAMPLE = 2_000
_MOST = 0.8
_FEW_VALUES = 20
_MOST_ANSWERS = 12
_SENTENCE = 25

_PERSONAL = re.compile(
    r"\b(e ?mail|courriel|adresse (mail|ip|e mail|postale)|(ip|email|street) ?address|"
    r"(first|last|full|sur|family|recipientfirst|recipientlast) ?name|prenoms?|nom( de famille)?|"
    r"(?<!\w )name|your name|author(?! country)( name)?|auteur|reviewer|pseudo|user ?name|"
    r"(display|contact|customer|client|respondent|participant|member) name|tele?phone|telephone|"
    r"mobile|portable|phone( number)?|location ?(latitude|longitude)|"
    r"latitude|longitude|recipientemail|ipaddress|emailaddress|external(data)? ?reference|"
    r"date (of birth|de naissance)|(zip|postal|postcode|code postal)( code)?)\b"
)
_ID = re.compile(
    r"(#|id|ids|identifiant|respondents?|repondants?|resp(ondent|onse)? ?(id|num|no)|"
    r"id du repondant|n de repondant|"
    r"numero( de)?( repondant)?|(customer|client|user|case|session|collector|network) ?id|"
    r"id (customer|client|user|utilisateur))"
)
_META = re.compile(
    r"(responseset|status|progress|duration( in seconds)?|finished|distributionchannel|"
    r"userlanguage|response type|type de reponse|tags|custom data.*|customdata.*|"
    r"locationaccuracy|browser|version|operating system|resolution|lang|language|langue)"
)
_DATE = re.compile(r"\b(timestamp|horodateur|date|startdate|enddate|recordeddate|day|jour)\b")
_WEIGHT = re.compile(r"(weights?|poids|ponderation|coefficient|redressement|poids de redressement)")
_COUNTED = re.compile(
    r"\b(age|sexe?|gender|genre|income|revenus?|year|annee|minutes?|number of|nombre|distance|"
    r"delay|retard|duration|duree|times|fois|strata|rank(ed|ing)?|classez)\b"
)
_ASKED_FOR_WORDS = re.compile(
    r"\b(comments?|commentaires?|why|pourquoi|suggestions?|verbatims?|remarques?|text|texte|"
    r"open ended|other|autre|precisez|improve|ameliorer)\b"
)
_AN_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}")
_AN_IP = re.compile(r"\d{1,3}(\.\d{1,3}){3}")
_A_PHONE = re.compile(r"(\+|00|0|\()\d{1,3}([ .()/-]*\d{2,4}){3,5}")
_A_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]+\d{1,2}[:h]\d{2}.*)?")


class Recognition(NamedTuple):
    """What a column was taken for, from its name or from its cells."""

    column: Column
    role: Role
    by: Literal["name", "cells"]


def recognised(table: Table) -> list[Recognition]:
    """What each column was taken for."""
    return [_recognised(column, table.values(column)) for column in table.columns]


def is_personal(name: str) -> bool:
    """Whether a column of that name speaks of a person: a name, an address, a telephone."""
    return bool(_PERSONAL.search(folded(name)))


def _recognised(column: Column, cells: list[str]) -> Recognition:
    filled = [cell.strip() for cell in cells if cell.strip()][:_SAMPLE]
    if not filled:
        return Recognition(column, "empty", "cells")
    by_cells = _personal_cells(filled)
    if by_cells:
        return Recognition(column, "personal", "cells")
    names = {folded(column.name), folded(column.question)}
    by_name = next((role for name in names for role in _roles_of(name, filled)), None)
    if by_name:
        return Recognition(column, by_name, "name")
    return Recognition(column, _role_of_cells(names, filled), "cells")


def _roles_of(name: str, filled: list[str]) -> list[Role]:
    """The roles a name speaks for, the first one first."""
    roles: list[tuple[Role, bool]] = [
        ("id", bool(_ID.fullmatch(name))),
        # codes under a name like `MAIL` are answers; nobody's address is a small number
        ("personal", bool(_PERSONAL.search(name)) and not _is_coded(filled) and len(name) < 2 * 25),
        ("meta", bool(_META.fullmatch(name))),
        ("weight", bool(_WEIGHT.fullmatch(name)) and _share(filled, number) > _MOST),
        ("date", bool(_DATE.search(name)) and _share(filled, _A_DATE.fullmatch) > _MOST),
    ]
    return [role for role, speaks in roles if speaks]


def _personal_cells(filled: list[str]) -> bool:
    return any(_share(filled, kind.fullmatch) > 0.3 for kind in (_AN_EMAIL, _AN_IP, _A_PHONE))  # noqa: PLR2004  a third is more than chance


def _is_coded(filled: Sequence[str]) -> bool:
    return all(len(cell) <= 2 and cell.isdigit() for cell in filled)  # noqa: PLR2004  two digits


def _role_of_cells(names: set[str], filled: list[str]) -> Role:
    if _share(filled, _A_DATE.fullmatch) > _MOST:
        return "date"
    if _is_scored(names, filled):
        return "question"
    if _share(filled, number) > _MOST:
        return "other"
    if _is_said_in_words(names, filled):
        return "comment"
    values = Counter(filled)
    return "segment" if 1 < len(values) <= _FEW_VALUES and len(filled) > len(values) else "other"


def _is_scored(names: set[str], filled: list[str]) -> bool:
    if any(_COUNTED.search(name) for name in names):
        return False
    if worded_scale(filled) is not None:
        return True
    values = [value for value in map(answer, filled) if value is not None]
    if len(values) <= _MOST * len(filled) or len(set(values)) > _MOST_ANSWERS:
        return False
    return likely_scale(values) is not None


def _is_said_in_words(names: set[str], filled: list[str]) -> bool:
    varied = len(set(filled)) > len(filled) / 2
    worded = _share(filled, lambda cell: " " in cell or None) > 1 / 2
    long = worded and sum(map(len, filled)) / len(filled) > _SENTENCE
    return varied and (long or any(_ASKED_FOR_WORDS.search(name) for name in names))


def _share(filled: list[str], fits: Callable[[str], object]) -> float:
    return sum(fits(cell) not in (None, False) for cell in filled) / len(filled)
