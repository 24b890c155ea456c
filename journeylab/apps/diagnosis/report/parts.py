"""The sections of the report, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from journeylab.analysis.eventlog.people import mean_of_people
from journeylab.apps.diagnosis.report import pictures, tables
from journeylab.apps.diagnosis.report.contents import UNKNOWN, Contents
from journeylab.apps.diagnosis.report.figures import Cell, count, real, share, span
from journeylab.apps.diagnosis.report.folded import table
from journeylab.apps.diagnosis.report.sureness import sure, whole_journey
from journeylab.apps.markup import plain, section
from journeylab.charts.arcs import largest
from journeylab.words import say

SHORT = 40  # rows of a table that no picture tells and that stands open


def flow(shown: Contents) -> str:
    """How customers go from step to step."""
    moves = shown.found.transitions
    if moves.empty:
        return ""
    steps = set(shown.steps["step"])
    known = moves[moves["source"].isin(steps) & moves["target"].isin(steps)]
    notes = [largest(known, len(steps)).says(shown.language), *_left_out(shown)]
    title = _title(shown, "flow")
    body = pictures.picture(title, pictures.flow(shown))
    twin = table(sure(shown.found, "transitions"), tables.TRANSITIONS, title, shown)
    return _part(shown, "flow", body + twin, notes)


def touchpoints(shown: Contents) -> str:
    """Steps × channels, and what the rules take each for."""
    if shown.found.inventory.empty:
        return ""
    title = _title(shown, "touchpoints")
    body = pictures.picture(title, pictures.offer(shown))
    twin = table(shown.found.inventory, tables.INVENTORY, title, shown)
    return _part(shown, "touchpoints", body + twin, [*_left_out(shown), _rules(shown)])


def reach(shown: Contents) -> str:
    """Who reaches each step, starts there, ends there."""
    order = {step: place for place, step in enumerate(shown.steps["step"])}
    found = sure(shown.found, "reach")
    place = found["step"].map(order).fillna(len(order))
    rows = found.loc[place.sort_values(kind="stable").index]
    return _table(shown, "reach", rows, tables.REACH)


def funnel(shown: Contents) -> str:
    """The funnel of the order asked for."""
    if shown.found.funnel.empty:
        return ""
    title = _title(shown, "funnel")
    body = pictures.picture(title, pictures.funnel(shown))
    twin = table(sure(shown.found, "funnel"), tables.FUNNEL, title, shown)
    return _part(shown, "funnel", body + twin)


def effort(shown: Contents) -> str:
    """What customers must do over: repeats, returns, changes of channel."""
    return _table(shown, "effort", sure(shown.found, "effort"), tables.EFFORT)


def paths(shown: Contents) -> str:
    """The most frequent paths."""
    return _table(shown, "paths", sure(shown.found, "paths"), tables.PATHS)


def separating(shown: Contents) -> str:
    """What tells those who finished from the others: what their intervals leave no doubt about."""
    found = shown.found.separating
    clear = found[(found["low"] > 0) | (found["high"] < 0)]
    return _table(shown, "separating", clear, tables.SEPARATING)


def people(shown: Contents) -> str:
    """How many people of the company customers met."""
    met, language = shown.found.people, shown.language
    if met.empty:
        return ""
    mean = mean_of_people(met)
    note = say(
        language,
        "report-people-mean",
        mean=real(language, mean.mean),
        interval=span(language, mean.low, mean.high),
        n=count(language, mean.n),
    )
    twin = table(met, tables.PEOPLE, _title(shown, "people"), shown, open_=True)
    return _part(shown, "people", twin, [note])


def promises(shown: Contents) -> str:
    """The promises that were asked about, and how many were kept."""
    return _table(shown, "promises", shown.found.promises, tables.PROMISES)


def before_after(shown: Contents) -> str:
    """What is another since the day that was named."""
    return _table(shown, "before-after", shown.found.before_after, tables.BEFORE_AFTER)


def moments(shown: Contents) -> str:
    """Moments of truth, proposed."""
    found = shown.found.moments
    proposed = found[found["proposed"].astype(bool)]
    told = shown.found.curve[["step", "mean", "low", "high", "n"]]
    return _table(shown, "moments", proposed.merge(told, on="step", how="left"), tables.MOMENTS)


def curve(shown: Contents) -> str:
    """The measured emotion curve, with its gaps."""
    known = shown.found.curve[shown.found.curve["n"] > 0]
    if known.empty:
        return ""
    title = _title(shown, "curve")
    body = pictures.picture(title, pictures.curve(shown))
    twin = table(shown.found.curve, tables.CURVE, title, shown)
    return _part(shown, "curve", body + twin, [say(shown.language, "dashboard-bar-data")])


def scores(shown: Contents) -> str:
    """Every question, for everyone and for each segment, on its own scale."""
    return _table(shown, "scores", shown.found.measured, tables.SCORES)


def recommendation(shown: Contents) -> str:
    """Net Promoter Scores."""
    return _table(shown, "recommendation", shown.found.recommendation, tables.RECOMMENDATION)


def drivers(shown: Contents) -> str:
    """What drives the whole, with the plane of the four classes beside it."""
    found, language = shown.found, shown.language
    if found.drivers.empty:
        return ""
    title = _title(shown, "drivers")
    whole = found.importance[found.importance["touchpoint"] == ""]
    low, high = (whole[name].iloc[0] if len(whole) else None for name in ("low", "high"))
    notes = [
        say(
            language,
            "report-r-squared",
            r=real(language, found.summary.r_squared, 3),
            low=real(language, low, 3),
            high=real(language, high, 3),
            n=count(language, found.summary.complete_cases),
        )
    ]
    twin = table(sure(shown.found, "drivers"), tables.DRIVERS, title, shown)
    if found.drivers["importance"].isna().all():
        return _part(shown, "drivers", twin, [say(language, "report-too-few-cases"), *notes])
    return _part(shown, "drivers", pictures.picture(title, pictures.drivers(shown)) + twin, notes)


def plane(shown: Contents) -> str:
    """Tetraclass."""
    known = shown.found.plane
    if known.empty or (known["class"] == "").all():
        return ""
    title = _title(shown, "plane")
    body = pictures.picture(title, pictures.plane(shown))
    return _part(shown, "plane", body + table(known, tables.PLANE, title, shown))


def gaps(shown: Contents) -> str:
    """What is not known, and how it could be."""
    return _table(shown, "gaps", shown.found.gaps, tables.GAPS)


Part = Callable[[Contents], str]
PARTS: tuple[Part, ...] = (
    *(flow, touchpoints, funnel, reach, effort, separating, people, promises, before_after, paths),
    *(curve, moments, scores, recommendation, drivers, plane, gaps),
)


def read(shown: Contents) -> str:
    """What was read, in one line."""
    summary, language = shown.found.summary, shown.language
    rows = {
        "rows": count(language, summary.rows_read),
        "refused": count(language, summary.rows_refused),
    }
    said = say(language, "report-rows", count=summary.rows_read, **rows)
    if summary.events is None:
        return said
    known = [name for name in shown.channels["channel"] if name != UNKNOWN]
    log = say(
        language,
        "report-log",
        customers=count(language, summary.customers),
        events=count(language, summary.events),
        steps=count(language, summary.steps),
        channels=say(language, "report-channels", count=len(known)),
        **whole_journey(shown.found, language),
    )
    return f"{log} {said}"


def sources(shown: Contents) -> str:
    """Each file with its digest, and how it was read."""
    language, summary = shown.language, shown.found.summary
    lines = [
        say(
            language,
            "report-source",
            file=source.name,
            sha=source.sha256,
            rows=count(language, source.rows_read),
            refused=count(language, source.rows_refused),
        )
        for source in shown.found.sources
    ]
    if summary.events is not None:
        lines.append(
            say(
                language,
                "report-order",
                zone=summary.time_zone or "UTC",
                ties=count(language, summary.tied_pairs),
                order=say(language, f"report-order-{_slug(summary.order_used or '')}"),
            )
        )
    lines.append(say(language, "report-made-by", version=summary.version))
    items = "".join(f"<li>{plain(line)}</li>" for line in lines)
    title = plain(say(language, "report-sources"))
    return f'<footer class="jl-source"><h2>{title}</h2><ul>{items}</ul></footer>'


def _table(shown: Contents, name: str, frame: pd.DataFrame, cells: Mapping[str, Cell]) -> str:
    if frame.empty:
        return ""
    twin = table(frame, dict(cells), _title(shown, name), shown, open_=len(frame) <= SHORT)
    return _part(shown, name, twin)


def _part(shown: Contents, name: str, body: str, notes: Sequence[str] = ()) -> str:
    note = plain(say(shown.language, f"report-{name}-note"))
    below = "".join(f'<p class="jl-note">{plain(text)}</p>' for text in notes)
    return section(name, shown.language, _title(shown, name), note, body + below)


def _title(shown: Contents, name: str) -> str:
    return say(shown.language, f"report-{name}")


def _rules(shown: Contents) -> str:
    """The rules of the inventory, with the thresholds that were used."""
    cuts, language = shown.found.thresholds, shown.language
    return say(
        language,
        "report-rules",
        missing=share(language, cuts.missing_from, 0),
        redundant=share(language, cuts.redundant_from, 0),
        hours=count(language, cuts.redundant_hours),
        rare=share(language, cuts.avoided_under, 0),
        usual=share(language, cuts.avoided_from, 0),
        fewest=count(language, cuts.fewest),
    )


def _left_out(shown: Contents) -> list[str]:
    if not shown.left_out:
        return []
    return [say(shown.language, "report-steps-left-out", count=shown.left_out)]


def _slug(order: str) -> str:
    return "-".join(part.strip() for part in order.split(",") if part.strip()) or "row"
