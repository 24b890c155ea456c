"""The parts of the page with a column per step: the curve and the touchpoints on one spine."""

from __future__ import annotations

import math
from typing import Any

from journeylab.apps.markup import plain, scroller, section, twin, typed
from journeylab.apps.reader.contents import Contents, records
from journeylab.apps.reader.findings import step_words, voice_of
from journeylab.apps.sent.whence import curve_sources, source_said
from journeylab.charts import crossings, curve
from journeylab.charts.sentences import interval
from journeylab.charts.spine import spine
from journeylab.charts.svg import svg
from journeylab.words import number, say, signed

_FEW, _WIDE = 10, 884  # up to so many steps, columns share a width that fits beside the ranking
_COLUMN = 88


def column_width(steps: int) -> int:
    """Pixels of a step's column: wider where there are few."""
    if steps > _FEW:
        return _COLUMN
    return max(_COLUMN, min(150, (_WIDE - 210) // max(1, steps)))


def curve_part(shown: Contents, language: str) -> str:
    """The emotion curve with its alternative text and its table."""
    title = say(language, "dashboard-curve")
    voice = voice_of(shown.curves)
    if not voice:
        nothing = say(language, "dashboard-curve-nothing" if shown.ids else "dashboard-no-steps")
        return section("curve", language, title, "", f'<p class="jl-none">{plain(nothing)}</p>')
    columns = spine(shown.steps, shown.whole.stages, column_width(len(shown.ids)))
    names = shown.whole.workshop.settings.level_names
    chart = curve.draw(shown.curves, columns, level_names=names, language=language)
    picture = scroller(title, svg(chart, _alternative(shown, voice, language)))
    body = picture + curve_twin(shown, language) + _whence(shown, language)
    return section("curve", language, title, _notes(shown, language), body)


def _whence(shown: Contents, language: str) -> str:
    """The files of which the measured curve is drawn."""
    sources = curve_sources(shown.whole.workshop)
    said = (typed(source_said(one, language), 1_000) for one in sources)
    return "".join(f'<p class="jl-note">{one}</p>' for one in said)


def curve_twin(shown: Contents, language: str) -> str:
    """The numbers of the curve, one row per step."""
    heads = [say(language, f"dashboard-head-{name}") for name in _HEADS]
    places = dict(zip(shown.steps["step"], shown.steps["position"], strict=True))
    rows = [
        [
            f"{places[row['step']]}. {shown.whole.workshop.steps[row['step']].text}",
            *(cell for voice in ("room", "data", "said") for cell in _cells(row, voice, language)),
        ]
        for row in records(shown.curves)
    ]
    numbers, caption = (say(language, f"dashboard-{name}") for name in ("numbers", "curve"))
    return twin(numbers, caption, heads, rows)


_HEADS = (
    "step",
    "room",
    "room-interval",
    "room-n",
    "data",
    "data-interval",
    "data-n",
    "said",
    "said-interval",
    "said-n",
)


def _cells(row: dict[str, float], voice: str, language: str) -> list[str]:
    if math.isnan(row[voice]):
        return ["–", "–", "0"]
    decimals = 2 if voice == "data" else 1
    return [
        signed(language, row[voice], decimals),
        interval(row[f"{voice}_low"], row[f"{voice}_high"], language, decimals),
        number(language, row[f"{voice}_n"]),
    ]


def _notes(shown: Contents, language: str) -> str:
    heard = [voice for voice in ("room", "data") if shown.curves[voice].notna().any()]
    notes = [say(language, f"dashboard-bar-{voice}") for voice in heard]
    if shown.filter.channel:
        notes += [
            say(language, f"dashboard-whole-{voice}")
            for voice in heard
            if voice not in shown.by_channel
        ]
    return plain(" · ".join(notes))


def _alternative(shown: Contents, voice: str, language: str) -> str:
    """What the picture says, for those who do not see it: the finding, then where to read all."""
    known = shown.curves[shown.curves[voice].notna()]
    by_value = known.sort_values(voice, kind="stable")
    low, high = by_value.iloc[0], by_value.iloc[-1]
    return say(
        language,
        "dashboard-curve-alternative",
        steps=number(language, len(shown.ids)),
        count=len(shown.ids),
        low=step_words(shown, low["step"]),
        worst=signed(language, low[voice], 1),
        high=step_words(shown, high["step"]),
        best=signed(language, high[voice], 1),
    )


def touchpoints_part(shown: Contents, language: str) -> str:
    """The touchpoints, steps × channels, with their table."""
    title = say(language, "dashboard-touchpoints")
    if shown.touchpoints.empty:
        nothing = plain(say(language, "dashboard-touchpoints-nothing"))
        return section("touchpoints", language, title, "", f'<p class="jl-none">{nothing}</p>')
    chart = crossings.touchpoints(
        shown.touchpoints,
        steps=shown.steps,
        stages=shown.whole.stages,
        channels=shown.channels,
        column=column_width(len(shown.ids)),
        heads=False,
        language=language,
    )
    scored = int(shown.touchpoints["value"].notna().sum())
    says = say(
        language,
        "dashboard-touchpoints-alternative",
        count=len(shown.touchpoints),
        scored=number(language, scored),
    )
    picture = scroller(title, svg(chart, says))
    note = plain(say(language, "dashboard-touchpoints-note"))
    body = picture + touchpoints_twin(shown, language)
    return section("touchpoints", language, title, note, body)


def touchpoints_twin(shown: Contents, language: str) -> str:
    """The numbers of the touchpoints, one row each, in journey order."""
    names = ("step", "channel", "use", "voice", "value", "interval", "n")
    # a column that says nothing is not there
    collects = ("collects",) if shown.whole.workshop.collected else ()
    heads = [say(language, f"dashboard-head-{name}") for name in (*names, *collects)]
    order = {step: place for place, step in enumerate(shown.ids)}
    placed = shown.touchpoints.assign(place=shown.touchpoints["step"].map(order))
    rows = [
        _touchpoint(row, shown, language)[: len(heads)]
        for row in records(placed.sort_values("place", kind="stable"))
    ]
    numbers, caption = (say(language, f"dashboard-{name}") for name in ("numbers", "touchpoints"))
    return twin(numbers, caption, heads, rows)


def _touchpoint(row: dict[str, Any], shown: Contents, language: str) -> list[str]:
    workshop = shown.whole.workshop
    collected = workshop.collected.get((str(row["step"]), str(row["channel"])))
    known = not math.isnan(row["value"])
    decimals = 2 if row["voice"] == "data" else 1
    value, low, high = (row[name] for name in ("value", "low", "high"))
    return [
        workshop.steps[str(row["step"])].text,
        workshop.channels[str(row["channel"])].name,
        say(language, f"dashboard-use-{row['use']}"),
        say(language, f"chart-{row['voice']}") if known else "–",
        signed(language, value, decimals) if known else "–",
        interval(low, high, language, decimals) if known else "–",
        number(language, row["n"]),
        collected.what if collected else "–",
    ]
