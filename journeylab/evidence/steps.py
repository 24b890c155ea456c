"""Steps from a sheet, whose columns are found by name, or from plain lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import pandas as pd

from journeylab.evidence.files.content import Content, Source
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, read_table, without
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded, listed

STEPS = ("line", "stage", "step", "channels", "lanes")
LONGEST = 10_000

# a column plays the first role that names it; a French "étape" is a stage only beside an action
_ROLES: Mapping[str, tuple[str, ...]] = {
    "step": (
        "step",
        "steps",
        "customer step",
        "journey step",
        "step name",
        "etape client",
        "sous etape",
        "etape",
        "etapes",
        "action",
        "actions",
        "customer action",
        "action client",
        "activity",
        "activite",
        "interaction",
        "moment",
        "text",
        "texte",
    ),
    "stage": (
        "stage",
        "stages",
        "phase",
        "phases",
        "stade",
        "grande etape",
        "macro etape",
        "journey stage",
        "etape",
        "etapes",
    ),
    "channels": (
        "channels",
        "channel",
        "channel s",
        "canal",
        "canaux",
        "canal canaux",
        "touchpoint",
        "touchpoints",
        "point de contact",
        "points de contact",
    ),
}
_NARROWER = ("sous etape", "action", "actions", "customer action", "action client")
_BETWEEN_CHANNELS = re.compile(r"\s*[,;/|+\n]\s*")
_BULLET = re.compile(
    r"\s*(?:[-*•‣◦▪▫●○■□–—·→➔➤✓✔☐☑>]{1,3}(?:\s+|(?=[^\W\d_]))|o\t)(?:\[[ xX]?\]\s+)?"
    r"|\s*\[[ xX]?\]\s+"
)
# "10.30 I arrive" and "1.5 l of milk" are times and amounts, "5 - 10 minutes" is a range
_NUMBERING = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)]\s+|\d{1,3}\s*[-–—:]\s+(?!\d)|"
    r"\d{1,3}(?:\.\d{1,3}){2,}\s+|(?:step|étape|etape)\s+\d{1,3}\s*[:.)–—-]\s*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StepsPreview:
    """Steps read: `steps` has line, stage, step, channels (a tuple) and lanes (name → text).

    `columns` tells which column was taken for what; `filled_down` counts the rows whose stage
    was written only on a row above; `scores` has the emotion of a line's step, from -2 to +2.
    """

    steps: pd.DataFrame
    refusals: tuple[Refusal, ...]
    rows_read: int
    repeated: tuple[int, ...]
    filled_down: int
    columns: Mapping[str, str]
    scores: Mapping[int, int] = field(default_factory=dict)


def read_steps(
    source: Source,
    sheet: str | None = None,
    *,
    by_hand: Mapping[str, str] = MappingProxyType({}),
    ignored: Collection[str] = (),
) -> StepsPreview:
    """Steps from a CSV or workbook that has at least a column of steps.

    `by_hand` says which column is the step, the stage, the channels; `ignored` columns become no
    lane.
    """
    table = without(read_table(source, sheet), ignored)
    roles = _roles(table.columns, {role: table.column(name) for role, name in by_hand.items()})
    if "step" not in roles:
        names = listed(column.name for column in table.columns)
        raise Unreadable("steps_column_none", file=table.grid.file, names=names)
    return _previewed(table, roles)


def pasted_steps(text: str) -> StepsPreview:
    """Steps from what a person pasted: cells copied from a sheet, or one step per line."""
    if "\t" in text.strip():
        try:
            return read_steps(Content("", text.strip("\n").encode("utf-8", "replace")))
        except Unreadable:
            pass  # tabs, but no sheet: then its lines are the steps
    return _lines_previewed(text)


def step_of_line(line: str) -> str:
    """A pasted line without its bullet, numbering and blanks."""
    unmarked = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    numbering = _NUMBERING.match(unmarked)
    rest = unmarked[numbering.end() :] if numbering else unmarked
    return " ".join(rest.split())


def _lines_previewed(text: str) -> StepsPreview:
    found = [(line, step_of_line(written)) for line, written in _numbered(text)]
    said = [(line, step) for line, step in found if step]
    fits = [(line, step) for line, step in said if not unfit(step)]
    refusals = tuple(Refusal(line, unfit(step)) for line, step in said if unfit(step))
    rows: list[tuple[object, ...]] = [(line, "", step, (), {}) for line, step in fits]
    frame = pd.DataFrame(rows, columns=list(STEPS))
    return StepsPreview(frame, refusals, len(said), _repeated(frame), 0, {})


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    return ((at, line) for at, line in enumerate(text.splitlines(), start=1) if line.strip())


def _roles(columns: Sequence[Column], by_hand: Mapping[str, Column]) -> dict[str, Column]:
    by_name = {folded(column.name): column for column in reversed(columns)}
    roles = dict(by_hand)
    names = dict(_ROLES)
    if any(name in by_name for name in _NARROWER) and not any(
        name in by_name for name in _ROLES["stage"][:-2]
    ):
        names["step"] = tuple(n for n in _ROLES["step"] if n not in ("etape", "etapes"))
    for role, spellings in names.items():
        taken = {column.position for column in roles.values()}
        fits = (by_name[name] for name in spellings if name in by_name)
        column = next((fit for fit in fits if fit.position not in taken), None)
        if role not in roles and column is not None:
            roles[role] = column
    return roles


def _previewed(table: Table, roles: Mapping[str, Column]) -> StepsPreview:
    taken = {column.position for column in roles.values()}
    lanes = [column for column in table.columns if column.position not in taken]
    rows: list[tuple[object, ...]] = []
    refusals = [refusal for refusal in table.refusals if refusal.code != "row_blank"]
    stage, filled = "", 0
    for row in table.rows:
        cells = {role: row.cells[column.position].strip() for role, column in roles.items()}
        own = cells.get("stage", "")
        step = _one_line(cells["step"])
        code = unfit(step)
        stage = own or stage
        if code == "step_empty" and own and sum(map(bool, row.cells)) == 1:
            continue  # a stage on a row of its own, over its steps
        if code:
            refusals.append(Refusal(row.line, code, roles["step"].name))
            continue
        filled += not own and bool(stage)
        channels = _BETWEEN_CHANNELS.split(cells.get("channels", ""))
        said = {column.name: row.cells[column.position].strip() for column in lanes}
        rows.append(
            (
                row.line,
                stage,
                step,
                tuple(dict.fromkeys(channel for channel in channels if channel)),
                {name: text for name, text in said.items() if text},
            )
        )
    frame = pd.DataFrame(rows, columns=list(STEPS))
    known = {column.name: role for role, column in roles.items()}
    known |= {column.name: "lane" for column in lanes}
    refused = tuple(sorted(refusals))
    return StepsPreview(frame, refused, len(rows) + len(refused), _repeated(frame), filled, known)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def unfit(step: str) -> str:
    """Why the workshop would refuse this text; empty where it would not."""
    if not step:
        return "step_empty"
    if len(step) > LONGEST:
        return "step_too_long"
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in step):
        return "step_unprintable"
    return ""


def _repeated(steps: pd.DataFrame) -> tuple[int, ...]:
    """The lines whose stage and step stood on an earlier line."""
    return tuple(int(line) for line in steps.loc[steps.duplicated(["stage", "step"]), "line"])
