"""Mermaid `journey` diagrams: read as Mermaid 10 itself reads them, then taken as steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

import pandas as pd

from journeylab.evidence.files.content import Source, content
from journeylab.evidence.files.decoding import decoded
from journeylab.evidence.files.table import Refusal
from journeylab.evidence.steps import STEPS, StepsPreview, unfit
from journeylab.evidence.unreadable import Unreadable

SUFFIXES = (".mmd", ".mermaid")
_MIDDLE, _REACH = 3, 2  # Mermaid scores 1 to 5; the journey's emotions go from -2 to +2
_SHOWN = 40

_FENCE = re.compile(r"^\s*```+\s*mermaid[^\n]*\n(.*?)^\s*```+\s*$", re.DOTALL | re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A\s*---[^\S\n]*\n(.*?)\n---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)
_DIRECTIVE = re.compile(r"%%\{.*?\}%%", re.DOTALL)
_COMMENT_LINE = re.compile(r"^[^\S\n]*%%(?!\{)[^\n]*", re.MULTILINE)
_ENTITY = re.compile(r"#(\w+);")
_A_NUMBER = re.compile(r"[+-]?(\d{1,15}\.?\d{0,15}|\.\d{1,15})(e[+-]?\d{1,2})?", re.IGNORECASE)
_HELD_BACK = (
    0xE000  # the private place where a named character waits until the lines are told apart
)
# in the order in which Mermaid tries them; the first that fits wins
_TOKENS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("skip", r"%%(?!\{)[^\n]*|[^}\n]%%[^\n]*"),
        ("newline", r"\n+"),
        ("skip", r"\s+|#[^\n]*"),
        ("journey", r"journey\b"),
        ("title", r"title\s[^#\n;]+"),
        ("skip", r"accTitle\s*:[^\n;#]*|accDescr\s*:[^\n;#]*|accDescr\s*\{[^}]*\}"),
        ("section", r"section\s[^#:\n;]+"),
        ("task", r"[^#:\n;]+"),
        ("data", r":[^#\n;]+"),
    )
)


class Task(NamedTuple):
    """One line of a diagram; a score that is no number is None."""

    line: int
    section: str
    task: str
    score: float | None
    people: tuple[str, ...]


class Diagram(NamedTuple):
    """A journey diagram as Mermaid understands it."""

    title: str
    sections: tuple[str, ...]
    tasks: tuple[Task, ...]


def read_mermaid(source: Source) -> StepsPreview:
    """The steps of a diagram: sections become stages, scores 1 to 5 the room's -2 to +2."""
    found = content(source)
    diagram = diagram_of(decoded(found.data, found.file)[0], found.file)
    if not diagram.tasks:
        raise Unreadable("mermaid_empty", file=found.file)
    rows: list[tuple[object, ...]] = []
    refusals, scores = [], {}
    for task in diagram.tasks:
        step = " ".join(task.task.split())
        code = unfit(step)
        if code:
            refusals.append(Refusal(task.line, code))
            continue
        people = ", ".join(person for person in task.people if person)
        lanes = {"actors": people} if people else {}
        rows.append((task.line, " ".join(task.section.split()), step, (), lanes))
        score = _emotion(task.score)
        if score is None:
            refusals.append(Refusal(task.line, "score_not_1_to_5"))
        else:
            scores[task.line] = score
    steps = pd.DataFrame(rows, columns=list(STEPS))
    repeated = tuple(int(n) for n in steps.loc[steps.duplicated(["stage", "step"]), "line"])
    columns = {"section": "stage", "task": "step", "score": "score", "people": "lane"}
    return StepsPreview(steps, tuple(refusals), len(diagram.tasks), repeated, 0, columns, scores)


def diagram_of(text: str, file: str = "") -> Diagram:
    """The diagram in a text, alone or fenced in Markdown; `Unreadable` where Mermaid refuses it."""
    plain, title = _prepared(text)
    if not re.match(r"\s*journey\b", plain, re.IGNORECASE):
        first = next((line.strip() for line in plain.splitlines() if line.strip()), "")
        raise Unreadable("mermaid_other", file=file, first=first[:_SHOWN])
    sections: list[str] = []
    tasks: list[Task] = []
    for line, kind, said in _statements(plain, file):
        if kind == "title":
            title = _restored(said[len("title ") :])
        elif kind == "section":
            sections.append(_restored(said[len("section ") :]))
        else:
            name, _, data = said.partition("\0")
            section = sections[-1] if sections else ""
            tasks.append(_task(line, section, _restored(name), _restored(data)))
    return Diagram(title.strip(), tuple(sections), tuple(tasks))


def _prepared(text: str) -> tuple[str, str]:
    """The text without what Mermaid takes out first, each line still at its place; the title."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    fence = _FENCE.search(plain)
    if fence:
        plain = "\n" * plain.count("\n", 0, fence.start(1)) + fence[1]
    front = _FRONT_MATTER.match(plain)
    title = _FRONT_TITLE.search(front[1]) if front else None
    for taken_out in (_FRONT_MATTER, _DIRECTIVE, _COMMENT_LINE):
        plain = taken_out.sub(lambda part: "\n" * part[0].count("\n"), plain)
    return _ENTITY.sub(_held_back, plain), title[1] if title else ""


def _held_back(entity: re.Match[str]) -> str:
    """A character written `#quot;` or `#35;`, kept from being taken for a sign of the grammar."""
    name = entity[1]
    char = unescape(f"&#{name};" if name.isdigit() else f"&{name};")
    return chr(_HELD_BACK + ord(char)) if len(char) == 1 and ord(char) < 0x100 else char  # noqa: PLR2004  Latin-1


def _restored(text: str) -> str:
    return "".join(
        chr(ord(char) - _HELD_BACK) if 0 <= ord(char) - _HELD_BACK < 0x100 else char  # noqa: PLR2004
        for char in text
    )


def _statements(text: str, file: str) -> Iterator[tuple[int, str, str]]:
    """Line, kind and words of each title, section and task (its name and data around a NUL)."""
    tokens = _tokens(text.lstrip(), file, 1 + text[: -len(text.lstrip())].count("\n"))
    next(tokens)  # the word `journey`, which begins the text
    for line, kind, said in tokens:
        if kind == "task":
            following = next(tokens, (0, "", ""))
            if following[1] != "data":
                raise _refused(file, line, said)
            yield line, kind, f"{said}\0{following[2]}"
        elif kind in ("journey", "data"):
            raise _refused(file, line, said)
        elif kind != "newline":
            yield line, kind, said


def _tokens(text: str, file: str, line: int) -> Iterator[tuple[int, str, str]]:
    place = 0
    while place < len(text):
        kind, found = next(
            ((kind, match) for kind, token in _TOKENS if (match := token.match(text, place))),
            ("", None),
        )
        if found is None:
            raise _refused(file, line, text[place : place + _SHOWN].splitlines()[0])
        if kind != "skip":
            yield line, kind, found[0]
        line += found[0].count("\n")
        place = found.end()


def _refused(file: str, line: int, said: str) -> Unreadable:
    return Unreadable("mermaid_malformed", file=file, line=line, said=_restored(said)[:_SHOWN])


def _task(line: int, section: str, name: str, data: str) -> Task:
    score, *people = data[1:].split(":")
    names = tuple(person.strip() for person in people[0].split(",")) if people else ()
    return Task(line, section, name, _number(score), names)


def _number(text: str) -> float | None:
    """A number as JavaScript reads one: blank is 0, words are none."""
    plain = text.strip()
    if not plain:
        return 0.0
    return float(plain) if _A_NUMBER.fullmatch(plain) else None


def _emotion(score: float | None) -> int | None:
    if score is None or score != int(score) or abs(score - _MIDDLE) > _REACH:
        return None
    return int(score) - _MIDDLE
