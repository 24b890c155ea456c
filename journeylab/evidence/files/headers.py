"""The header rows of survey exports: one, SurveyMonkey's two, Qualtrics' two or three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from journeylab.evidence.files.grid import Row
from journeylab.evidence.values.names import distinct, folded, shown

Kind = Literal["plain", "surveymonkey", "qualtrics", "typeform", "google_forms", "ga4"]

_RESPONDENT = {"respondentid", "respondent id", "id du repondant", "n de repondant"}
_WHOLE_ANSWER = {
    "response",
    "open ended response",
    "reponse",
    "reponse ouverte",
    "reponse libre",
}
_QUALTRICS = {
    "responseid",
    "responseset",
    "startdate",
    "enddate",
    "ipaddress",
    "finished",
    "recordeddate",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "distributionchannel",
    "userlanguage",
}
_TYPEFORM = {"network id", "submit date utc", "start date utc", "response type"}
_TIMESTAMPS = {
    "timestamp",
    "horodateur",
    "horodatage",
    "zeitstempel",
    "marca temporal",
    "carimbo de data hora",
    "informazioni cronologiche",
    "tijdstempel",
    "tidstampel",
    "tidsstempel",
    "aikaleima",
    "sygnatura czasowa",
    "timestampel",
    "отметка времени",
    "タイムスタンプ",
    "时间戳记",
}
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its distinct name, and the question and option behind it where headers say so."""

    position: int
    name: str
    question: str
    option: str = ""


class Headers(NamedTuple):
    """Which export this is, how many rows its headers take, and its columns."""

    kind: Kind
    rows: int
    columns: tuple[Column, ...]


def headers(rows: Sequence[Row]) -> Headers:
    """The columns under the header rows with which `rows` (none of them blank) begin."""
    first = [shown(cell) for cell in rows[0].cells]
    second = [shown(cell) for cell in rows[1].cells] if len(rows) > 1 else []
    import_row = next((i for i in (1, 2) if i < len(rows) and _names_imports(rows[i])), 0)
    if import_row:
        return _qualtrics(first, second if import_row > 1 else first, import_row + 1)
    if _share_of(second, _QUALTRICS) and (_is_legacy(first) or _share_of(first, _QUALTRICS)):
        return _qualtrics(first, second, 2)
    if _is_surveymonkey(first, second):
        return _surveymonkey(first, second)
    return Headers(_plain_kind(first), 1, _columns(first, first))


def _names_imports(row: Row) -> bool:
    named = sum("ImportId" in cell for cell in row.cells)
    return named > len(row.cells) / 2


def _share_of(cells: list[str], known: set[str]) -> bool:
    return sum(folded(cell).replace(" ", "") in known for cell in cells) >= _ENOUGH


def _is_legacy(first: list[str]) -> bool:
    return first[:_ENOUGH] == ["V1", "V2", "V3"]


def _qualtrics(ids: list[str], questions: list[str], rows: int) -> Headers:
    """Question ids name the columns; the old form's V1 to V10 take the words below them."""
    padded = questions + [""] * (len(ids) - len(questions))
    legacy = _is_legacy(ids)
    names = [
        question if legacy and name[:1] == "V" and name[1:].isdigit() else name
        for name, question in zip(ids, padded, strict=False)
    ]
    return Headers("qualtrics", rows, _columns(names, padded))


def _is_surveymonkey(first: list[str], second: list[str]) -> bool:
    if not second or folded(first[0]) not in _RESPONDENT or second[0]:
        return False
    empty = [place for place, cell in enumerate(first) if not cell]
    return all(place < len(second) for place in empty) and any(second)


def _surveymonkey(first: list[str], second: list[str]) -> Headers:
    """A question stands over its first option and is blank over the others."""
    names, questions, options = [], [], []
    question = ""
    for place, cell in enumerate(first):
        question = cell or question
        option = second[place] if place < len(second) else ""
        whole = folded(option) in _WHOLE_ANSWER or not option
        names.append(question if whole else f"{question} – {option}")
        questions.append(question)
        options.append("" if whole else option)
    return Headers("surveymonkey", 2, _columns(names, questions, options))


def _plain_kind(first: list[str]) -> Kind:
    names = {folded(cell) for cell in first}
    if folded(first[0]) in _RESPONDENT:
        return "surveymonkey"
    if (first[0] == "#" and names & _TYPEFORM) or len(names & _TYPEFORM) >= _ENOUGH:
        return "typeform"
    if folded(first[0]) in _TIMESTAMPS:
        return "google_forms"
    return "plain"


def _columns(
    names: Sequence[str], questions: Sequence[str], options: Sequence[str] = ()
) -> tuple[Column, ...]:
    named = distinct([name or f"({place + 1})" for place, name in enumerate(names)])
    return tuple(
        Column(place, name, questions[place], options[place] if options else "")
        for place, name in enumerate(named)
    )
