"""A version of the map beside today's, on the reader's page: what goes, what comes, what stays."""

from __future__ import annotations

from typing import Any

from journeylab.apps.facilitator.journey_map.compare import compare
from journeylab.apps.markup import plain, scroller, typed
from journeylab.apps.reader.contents import Contents
from journeylab.charts.journey_map.painting import Size, painted
from journeylab.words import say

View = dict[str, Any]
_COLUMN, _LABEL = 136, 180  # pixels, as in the still map
_ELEMENTS = {"added": "ins", "removed": "del"}
_SIGNS = {"added": "+ ", "removed": "− ", "changed": "≠ ", "same": ""}


def compared_part(shown: Contents, language: str) -> str:
    """The columns that the filter lets through with their differences, then what it comes to."""
    version = shown.filter.version
    among = shown.steps_in(version)
    sheet = compare(shown.whole.workshop, language, version, lambda step: step.id in among)
    compared = sheet["compared"]
    counts = "".join(
        f'<li class="jl-is-{one["standing"]}">{plain(one["text"])}</li>'
        for one in compared["counts"]
    )
    label = say(language, "dashboard-compared", version=compared["version"])
    return (
        f'<ul class="jl-counts">{counts}</ul>{scroller(label, _table(sheet, language))}'
        f'<dl class="jl-facts">{"".join(map(_fact, compared["facts"]))}</dl>'
    )


def _table(sheet: View, language: str) -> str:
    count = len(sheet["columns"])
    width = _LABEL + _COLUMN * count
    stages = "".join(
        f'<th scope="colgroup" colspan="{span["count"]}">{typed(span["name"])}</th>'
        for span in sheet["spans"]
    )
    compared, lane = sheet["compared"], say(language, "map-lane")
    corner = f"<small>{typed(compared['today'])}</small><b>{typed(compared['version'])}</b>"
    steps = "".join(_step(sheet["cols"][step], language) for step in sheet["columns"])
    rows = "".join(_row(sheet, row) for row in sheet["rows"])
    return (
        f'<table class="jl-still jl-compared" style="width:{width}px">'
        f'<colgroup><col style="width:{_LABEL}px"><col span="{max(1, count)}"></colgroup>'
        f'<thead><tr class="jl-still-stages"><td></td>{stages}</tr><tr class="jl-still-steps">'
        f'<th scope="col"><span class="jl-unseen">{plain(lane)}</span>{corner}</th>{steps}</tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _step(step: View, language: str) -> str:
    """What it was, how it stands, and what it will be."""
    standing = step["standing"]
    said = "" if standing == "same" else plain(say(language, f"map-standing-{standing}"))
    mark = f"<i>{_SIGNS[standing]}{said}</i>" if said else ""
    was = typed(step["was"]) if standing in {"changed", "removed"} else ""
    will = "" if standing == "removed" else typed(step["text"])
    gone = f"<del>{was}</del>" if was else ""
    return f'<th scope="col" class="jl-is-{standing}">{gone}{mark}{will}</th>'


def _row(sheet: View, row: str) -> str:
    lane, columns = sheet["lanes"][row], sheet["columns"]
    head = f'<th scope="row">{typed(lane["name"])}'
    if lane["kind"] == "marks":
        size = Size(_COLUMN, lane["height"])
        drawing = painted(lane["marks"], size, max(1, len(columns)), lane["name"])
        names = "".join(
            f'<li style="top:{one["at"] * size.height:.0f}px">{typed(one["text"])}</li>'
            for one in lane["axis"]
        )
        cell = f'<td class="jl-still-drawn" colspan="{max(1, len(columns))}">{drawing}</td>'
        return f'<tr>{head}<ul aria-hidden="true">{names}</ul></th>{cell}</tr>'
    cells = sheet["cells"][row]
    drawn = "".join(
        f'<td class="jl-is-{sheet["cols"][step]["standing"]}">{_parts(cells.get(step, {}))}</td>'
        for step in columns
    )
    return f"<tr>{head}</th>{drawn}</tr>"


def _parts(cell: View) -> str:
    found = ""
    for sign, text in cell.get("parts", ()):
        name = _ELEMENTS.get(sign, "span")
        found += f"<p><{name}>{_SIGNS[sign]}{typed(text)}</{name}></p>"
    return found


def _fact(fact: View) -> str:
    note = f" <small>{typed(fact['note'])}</small>" if fact["note"] else ""
    told = f"{plain(fact['today'])} → <b>{plain(fact['version'])}</b>{note}"
    return f"<div><dt>{typed(fact['name'])}</dt><dd>{told}</dd></div>"
