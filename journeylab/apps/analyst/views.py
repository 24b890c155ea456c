"""The views of a diagnosis: which there are, what each draws, and the frame that is its twin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd

from journeylab import charts
from journeylab.analysis.curves import CURVES
from journeylab.apps.analyst.promising import compared
from journeylab.apps.analyst.seen import Seen
from journeylab.apps.diagnosis.report.sureness import sure
from journeylab.charts.arcs import largest
from journeylab.charts.curve import draw as draw_curve
from journeylab.charts.spine import spine
from journeylab.words import number, say

NARROW = 200  # pixels that a list of drivers needs
MEASURES = ("switches_channel", "repeats_step", "comes_back")
GROUPS = 8  # groups of verbatims that a picture shows; the table has them all


class View(NamedTuple):
    """One view: the frame it shows, its pictures (none: the table alone), what it rests on."""

    id: str
    frame: Callable[[Seen], pd.DataFrame]
    pictures: Callable[[Seen, str], list[Any]]
    note: Callable[[Seen, str], str]


def _said(name: str) -> Callable[[Seen, str], str]:
    return lambda _seen, language: say(language, f"report-{name}-note")


def _curve(seen: Seen, language: str) -> list[Any]:
    known = seen.curve.drop_duplicates("step").set_index("step")
    columns = spine(seen.steps, seen.stages, seen.column)
    frame = pd.DataFrame({"step": columns.ids}).reindex(columns=list(CURVES))
    for name, of in (("data", "mean"), ("data_low", "low"), ("data_high", "high")):
        frame[name] = known[of].reindex(columns.ids).to_numpy(dtype=float)
    frame["data_n"] = known["n"].reindex(columns.ids).fillna(0).to_numpy(dtype=int)
    nobody = ("room", "room_low", "room_high", "said", "said_low", "said_high")
    frame = frame.astype(dict.fromkeys(nobody, float))
    frame[["room_n", "said_n"]] = 0
    return [draw_curve(frame, columns, language=language)]


def _on_spine(seen: Seen, language: str, *, heads: bool) -> dict[str, Any]:
    return {
        "steps": seen.steps,
        "stages": seen.stages,
        "column": seen.column,
        "heads": heads,
        "language": language,
    }


def _touchpoints(seen: Seen, language: str) -> list[Any]:
    on = _on_spine(seen, language, heads=not seen.has_curve)
    return [charts.inventory(seen.found.inventory, channels=seen.channels, **on)]


def _flow(seen: Seen, language: str) -> list[Any]:
    heads = not seen.has_curve and seen.found.inventory.empty
    return [charts.transitions(_moves(seen), **_on_spine(seen, language, heads=heads))]


def _moves(seen: Seen) -> pd.DataFrame:
    """The transitions, all of them or those of one step."""
    found = sure(seen.found, "transitions")
    if not seen.flow:
        return found
    return found[(found["source"] == seen.flow) | (found["target"] == seen.flow)]


def _reach(seen: Seen) -> pd.DataFrame:
    """Steps in the order of the journey, those that it has not at the end."""
    places = dict(zip(seen.steps["step"], seen.steps["position"], strict=True))
    found = sure(seen.found, "reach")
    order = found["step"].map(places).fillna(len(places) + 1).sort_values(kind="stable").index
    return found.loc[order]


def _flow_note(seen: Seen, language: str) -> str:
    places = set(seen.steps["step"])
    moves = _moves(seen)
    known = moves[moves["source"].isin(places) & moves["target"].isin(places)]
    return largest(known, len(places)).says(language) if len(known) else ""


def _funnel(seen: Seen, language: str) -> list[Any]:
    width = float(seen.beside)
    return [charts.funnel(seen.found.funnel, steps=seen.steps, width=width, language=language)]


def _order(seen: Seen) -> pd.DataFrame:
    """Drivers from the strongest, as bars and plane both number them."""
    drivers = sure(seen.found, "drivers")
    return drivers.sort_values(["importance", "touchpoint"], ascending=[False, True])


def _drivers(seen: Seen, language: str) -> list[Any]:
    told: dict[str, Any] = {"names": seen.touchpoints, "language": language}
    # half the panel each, or the whole of it where a half would be too narrow to read
    half = (seen.beside - 16) / 2
    side = half - 20 if half > NARROW else seen.beside - 20.0
    width = half if half > NARROW else float(seen.beside)
    plane = seen.found.plane.set_index("touchpoint")
    ids = [one for one in _order(seen)["touchpoint"] if one in plane.index]
    bars = (
        []
        if seen.found.drivers["importance"].isna().all()
        else [charts.drivers(seen.found.drivers, width=width, **told)]
    )
    placed = plane.loc[ids].reset_index()
    return [*bars, charts.tetraclass(placed, side=side, **told)] if len(placed) else bars


def _driver_note(seen: Seen, language: str) -> str:
    summary = seen.found.summary
    if summary.r_squared is None or summary.complete_cases is None:
        return say(language, "report-too-few-cases")
    facts = {
        "n": number(language, summary.complete_cases),
        "count": summary.complete_cases,
        "r": number(language, summary.r_squared, 2),
    }
    return say(language, "desk-drivers-note", **facts)


def _groups(seen: Seen, language: str) -> list[Any]:
    width = float(seen.beside)
    return [charts.verbatim_groups(seen.groups.head(GROUPS), width=width, language=language)]


def _group_note(seen: Seen, language: str) -> str:
    count = int(seen.groups["n"].sum())
    return say(language, "desk-groups-note", n=number(language, count), count=count)


def _shift(seen: Seen, language: str) -> list[Any]:
    told: dict[str, Any] = {"width": float(seen.beside), "language": language}
    return [charts.channel_shift(seen.shift, channels=seen.channels, **told)]


def _separating(seen: Seen, language: str) -> list[Any]:
    efforts = {name: say(language, f"report-measure-{name}") for name in MEASURES}
    told: dict[str, Any] = {"width": float(seen.beside), "language": language}
    return [charts.separating(_clear(seen), names=efforts | seen.names, **told)]


def _clear(seen: Seen) -> pd.DataFrame:
    """The differences that their interval leaves beyond doubt."""
    found = seen.found.separating
    return found[found["low"] * found["high"] > 0] if len(found) else found


def _separating_note(seen: Seen, language: str) -> str:
    step = str(seen.found.funnel["step"].iloc[-1]) if len(seen.found.funnel) else ""
    return say(language, "desk-separating-note", step=seen.names.get(step, step)[:80])


def _volumes(seen: Seen, language: str) -> list[Any]:
    heads = not seen.has_curve and seen.found.inventory.empty and seen.found.transitions.empty
    counts = seen.brought.counts
    if counts.empty:
        return []
    on = _on_spine(seen, language, heads=heads)
    return [charts.counted(counts, channels=seen.counted_channels, **on)]


def _volumes_note(seen: Seen, language: str) -> str:
    volumes = seen.brought.volumes
    periods = [one for one in dict.fromkeys(volumes["period"]) if one]
    apart = volumes.loc[volumes["step"] == "", "count"].sum()
    facts = {"count": len(periods), "apart": int(apart), "n": number(language, int(apart))}
    return say(language, "desk-volumes-note", **facts)


def _series(seen: Seen, language: str) -> list[Any]:
    width = float(seen.beside)
    return [charts.metric_series(series_named(seen), width=width, language=language)]


def series_named(seen: Seen) -> pd.DataFrame:
    """The series with the words of their places; what has no step keeps its name in the file."""
    names, found = seen.names, seen.brought.series

    def place(row: Any) -> str:
        step = names.get(row["step"], row["step"]) or row["written"]
        channel = names.get(row["channel"], row["channel"])
        return " · ".join(part for part in (str(step), str(channel)) if part)

    return found.assign(name=[place(row) for row in found.to_dict("records")])


def _notes(seen: Seen, language: str) -> list[Any]:
    counts = seen.brought.notes.groupby("kind", sort=False).size().rename("notes").reset_index()
    largest = counts.sort_values("notes", ascending=False, kind="stable")
    return [charts.notes(largest, width=float(seen.beside), language=language)]


def _journey(seen: Seen, language: str) -> list[Any]:
    """The scores that a journey brings, on its own steps: as one word of the room."""
    found = seen.brought.journey
    if found["value"].isna().all():
        return []
    steps = found.assign(position=range(1, len(found) + 1), stage=found["stage"].fillna(""))
    names = [stage for stage in dict.fromkeys(steps["stage"]) if stage]
    stages = pd.DataFrame({"stage": names, "name": names})
    columns = spine(steps, stages, seen.column_of(len(steps)))
    frame = pd.DataFrame({"step": columns.ids}).reindex(columns=list(CURVES))
    others = [f"{voice}{end}" for voice in ("data", "said") for end in ("", "_low", "_high")]
    frame = frame.astype(dict.fromkeys(("room", "room_low", "room_high", *others), float))
    frame["room"] = steps["value"].to_numpy(dtype=float)
    frame["room_n"] = steps["value"].notna().astype(int).to_numpy()
    frame[["data_n", "said_n"]] = 0
    return [draw_curve(frame, columns, language=language)]


def _nothing(_seen: Seen, _language: str) -> list[Any]:
    return []


def _frame(name: str) -> Callable[[Seen], pd.DataFrame]:
    # scores are told on their own scales, which `measured` keeps beside them
    kept = "measured" if name == "scores" else name
    return lambda seen: sure(seen.found, kept)


SPINE = (
    View(
        "curve",
        lambda seen: seen.curve if seen.has_curve else seen.curve.head(0),
        _curve,
        lambda _seen, language: say(language, "dashboard-bar-data"),
    ),
    View("touchpoints", _frame("inventory"), _touchpoints, _said("touchpoints")),
    View("volumes", lambda seen: seen.brought.volumes, _volumes, _volumes_note),
    View("flow", _moves, _flow, _flow_note),
    View(
        "journey",
        lambda seen: seen.brought.journey,
        _journey,
        lambda _seen, lang: say(lang, "desk-journey-note"),
    ),
)
SIDE = (
    View("funnel", _frame("funnel"), _funnel, lambda _seen, lang: say(lang, "desk-funnel-note")),
    View("drivers", _order, _drivers, _driver_note),
    View("separating", _clear, _separating, _separating_note),
    View(
        "series",
        lambda seen: series_named(seen) if len(seen.brought.series) else seen.brought.series,
        _series,
        lambda _seen, lang: say(lang, "desk-series-note"),
    ),
    View("groups", lambda seen: seen.groups, _groups, _group_note),
    View(
        "board",
        lambda seen: seen.brought.notes,
        _notes,
        lambda _seen, lang: say(lang, "desk-board-note"),
    ),
    View(
        "shift", lambda seen: seen.shift, _shift, lambda _seen, lang: say(lang, "desk-shift-note")
    ),
)
BELOW = (
    View(
        "walk",
        lambda seen: seen.brought.walks,
        _nothing,
        lambda _seen, lang: say(lang, "desk-walk-note"),
    ),
    View("people", _frame("people"), _nothing, _said("people")),
    View("promises", _frame("promises"), _nothing, _said("promises")),
    View("before-after", compared, _nothing, _said("before-after")),
    *(
        View(name, _reach if name == "reach" else _frame(name), _nothing, _said(name))
        for name in ("reach", "paths", "effort", "plane", "scores", "recommendation", "gaps")
    ),
)
VIEWS = {view.id: view for view in (*SPINE, *SIDE, *BELOW)}


def title(view: str, language: str) -> str:
    """What a view is called."""
    ours = view in {"groups", "shift", "volumes", "series", "board", "journey", "walk"}
    return say(language, f"desk-view-{view}" if ours else f"report-{view}")
