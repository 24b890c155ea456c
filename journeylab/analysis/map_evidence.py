"""What a map rests on: how sure its cells are, what is empty or stale, who alone said it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

# three marks from the five levels that are kept
LEVELS = ("assumed", "partly", "measured")
LEVEL_OF = {
    "assumed": "assumed",
    "staff": "partly",
    "customers": "partly",
    "measured": "measured",
    "validated": "measured",
}
_LINE = "\n"
_STANDING = ["step", "lane", "text", "evidence", "departments", "sources"]


def evidence_shares(cells: pd.DataFrame) -> pd.DataFrame:
    """Per level (assumed, partly, measured): how many filled cells rest so, and their share."""
    levels = cells["evidence"].map(LEVEL_OF)
    counts = levels.value_counts().reindex(list(LEVELS), fill_value=0)
    total = int(counts.sum())
    share = counts / total if total else counts * float("nan")
    return pd.DataFrame({"level": list(LEVELS), "n": counts.array, "share": share.array})


def empty_cells(cells: pd.DataFrame, steps: Sequence[str], lanes: Sequence[str]) -> pd.DataFrame:
    """Every step and lane without a text, in journey order."""
    filled = set(zip(cells["step"], cells["lane"], strict=True))
    rows = [(step, lane) for step in steps for lane in lanes if (step, lane) not in filled]
    return pd.DataFrame(rows, columns=["step", "lane"])


def stale_cells(
    cells: pd.DataFrame, then: pd.DataFrame | None = None, *, said_before: str = ""
) -> pd.DataFrame:
    """Cells that no longer hold, with `why`; the first reason that applies stands.

    *gone*: it cites sources of which some have gone from the workshop (`left` are still there).
    *said*: the newest verbatim it cites is older than the ISO day `said_before`.
    *unchanged*: it stands as it stood in `then`, the cells of the day of the last look.
    """
    why = pd.Series("", index=cells.index, dtype="string")
    if then is not None:
        why = why.mask(_as_then(cells, then), "unchanged")
    said = cells["said_last"]
    why = why.mask((said != "") & (said < said_before), "said")
    why = why.mask(cells["sources_gone"] > 0, "gone")
    found = cells[["step", "lane", "text", "sources_gone", "said_last"]]
    left = cells["sources"] - cells["sources_gone"]
    return found.assign(left=left, why=why)[why != ""]


def _as_then(cells: pd.DataFrame, then: pd.DataFrame) -> pd.Series[bool]:
    """Whether each cell says the same, and rests on as much, as it did."""
    before = set(then[_STANDING].itertuples(index=False, name=None))
    now = cells[_STANDING].itertuples(index=False, name=None)
    return pd.Series([row in before for row in now], index=cells.index, dtype=bool)


def single_voices(cells: pd.DataFrame) -> pd.DataFrame:
    """Cells told by staff of one department alone: claims that nobody else has backed."""
    told = cells[cells["evidence"] == "staff"]
    alone = told[(told["departments"] != "") & ~told["departments"].str.contains(_LINE)]
    found = alone[["step", "lane", "text", "departments"]]
    return found.rename(columns={"departments": "department"})


def conflicts(challenges: pd.DataFrame, validations: pd.DataFrame) -> pd.DataFrame:
    """Cells whose sources disagree: disputed by a note that stands, or corrected by customers.

    `disputed` counts notes not yet resolved into the map, `corrected` and `confirmed` customers.
    """
    standing = challenges[(challenges["stance"] == "dispute") & (challenges["state"] != "resolved")]
    place = ["step", "lane"]
    counts = {
        "disputed": standing.groupby(place, sort=False).size(),
        "corrected": _verdicts(validations, "correct"),
        "confirmed": _verdicts(validations, "confirm"),
    }
    found = pd.DataFrame(counts).fillna(0).astype(int)
    found = found[(found["disputed"] > 0) | (found["corrected"] > 0)]
    return found.rename_axis(place).reset_index()


def tally(validations: pd.DataFrame) -> pd.DataFrame:
    """Per cell how many customers confirm, correct and add."""
    kinds = ("confirm", "correct", "add")
    found = pd.DataFrame({kind: _verdicts(validations, kind) for kind in kinds})
    return found.fillna(0).astype(int).rename_axis(["step", "lane"]).reset_index()


def _verdicts(validations: pd.DataFrame, verdict: str) -> pd.Series[int]:
    chosen = validations[validations["verdict"] == verdict]
    return chosen.groupby(["step", "lane"], sort=False).size()
