"""What the desk shows of a diagnosis: each view as a picture, beside its table."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from journeylab.apps.analyst.promising import promises_judged
from journeylab.apps.analyst.proposals import gaps_to_plan, uses_to_confirm
from journeylab.apps.analyst.seen import Seen
from journeylab.apps.analyst.sending import FRAMES
from journeylab.apps.analyst.twins import twin
from journeylab.apps.analyst.views import BELOW, SIDE, SPINE, VIEWS, View, title
from journeylab.apps.analyst.working import Progress
from journeylab.charts.spine import LEFT
from journeylab.charts.svg import svg
from journeylab.words import number, say
from journeylab.workshop.state import Workshop

Facts = dict[str, Any]
_HEAD, _LOWER = 52, 260  # pixels of a panel around its picture; by which the side may be longer
_DRAWN_HEIGHT = re.compile(r"--jl-drawn-height:([\d.]+)")


class Pictures:
    """Pictures drawn once for each diagnosis and language: a click must not draw them anew."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def renewed(self, seen: Seen, *views: str) -> Pictures:
        """The same on something newer, of which these views alone are drawn anew."""
        found = Pictures(seen)
        found._known = {key: svgs for key, svgs in self._known.items() if key[0] not in views}
        return found

    def draw(self, language: str, progress: Progress) -> None:
        """Draw all of them ahead."""
        for done, view in enumerate(VIEWS.values()):
            progress("pictures", done, len(VIEWS))
            if len(view.frame(self.seen)):
                self._drawn(view, language)

    def of(self, view: View, language: str) -> list[str]:
        """The SVG text of each picture of a view."""
        return list(self._drawn(view, language))

    def _drawn(self, view: View, language: str) -> tuple[str, ...]:
        key = view.id, language
        if key not in self._known:
            charts = view.pictures(self.seen, language)
            name = title(view.id, language)
            self._known[key] = tuple(svg(chart, _said(chart, name)) for chart in charts)
        return self._known[key]


def _said(chart: Any, otherwise: str) -> str:
    told = chart.description
    return told if isinstance(told, str) else otherwise


def explore_view(
    pictures: Pictures,
    language: str,
    *,
    chosen: Collection[str],
    tables: Collection[str],
    filters: list[Facts],
    funnel: list[Facts],
    promising: Facts,
    workshop: Workshop,
) -> Facts:
    """Every view that has something to show, in its place, and what the workshop says of it."""
    seen = pictures.seen
    named = seen.touchpoints
    names = seen.names | dict(zip(named["touchpoint"], named["text"], strict=True))
    shown = {
        place: [view for view in views if len(view.frame(seen))]
        for place, views in (("spine", SPINE), ("side", SIDE), ("below", BELOW))
    }
    panels = {
        view.id: _panel(view, pictures, language, chosen, tables, names)
        for views in shown.values()
        for view in views
    }
    # the workshop's own groups are corrected on a page of their own
    if "groups" in panels and len(workshop.verbatims):
        panels["groups"]["correct"] = say(language, "desk-correct")
    shown = _levelled(shown, panels, wide=seen.is_wide)
    for view, acts in _acts(seen, names, workshop, language).items():
        if view in panels:
            panels[view]["acts"] = acts
            if not panels[view]["pictures"] and view not in tables:
                panels[view]["table"] = None
    count = len([view for view in panels if view in chosen and view in FRAMES])
    return {
        "filters": filters,
        "send": say(language, "desk-send-views", n=number(language, count), count=count),
        **{place: [view.id for view in views] for place, views in shown.items()},
        "panels": panels,
        "funnel": funnel,
        "flow": _flow(seen, language),
        "promising": promising,
    }


def _levelled(shown: dict[str, list[View]], panels: Facts, *, wide: bool) -> dict[str, list[View]]:
    """What would stand beside nothing goes below: all where the spine has, or needs, no side."""
    high = sum(_height(panels[view.id]) for view in shown["spine"])
    beside: list[View] = []
    if shown["spine"] and not wide:
        for view in shown["side"]:
            high -= _height(panels[view.id])
            if high < -_LOWER:
                break
            beside.append(view)
    rest = shown["side"][len(beside) :]
    return shown | {"side": beside, "below": [*rest, *shown["below"]]}


def _height(panel: Facts) -> float:
    """Pixels that a panel takes with its picture, whatever it shows at the moment."""
    drawn = [float(h) for text in panel["pictures"] for h in _DRAWN_HEIGHT.findall(text[:2_000])]
    return _HEAD + max(drawn, default=0.0)


def _flow(seen: Seen, language: str) -> Facts:
    """Whose transitions are drawn: those of all steps or of one."""
    moving = {*seen.found.transitions["source"], *seen.found.transitions["target"]}
    steps = list(zip(seen.steps["step"], seen.steps["position"], seen.steps["text"], strict=True))
    place = next((place for step, place, _ in steps if step == seen.flow), None)
    return {
        "at": None if place is None else LEFT + (int(place) - 0.5) * seen.column,
        "says": say(language, "desk-flow-of"),
        "value": seen.flow,
        "options": [
            ("", say(language, "desk-flow-all")),
            *((step, f"{place}. {text[:120]}") for step, place, text in steps if step in moving),
        ],
    }


def _acts(
    seen: Seen, names: Mapping[str, str], workshop: Workshop, language: str
) -> dict[str, Facts | None]:
    """What a hand decides on a view."""
    found = seen.found
    return {
        "touchpoints": uses_to_confirm(found.inventory, names, workshop, language),
        "promises": promises_judged(found, names, language),
        "gaps": gaps_to_plan(found.gaps, names, workshop, language),
    }


def _panel(
    view: View,
    pictures: Pictures,
    language: str,
    chosen: Collection[str],
    tables: Collection[str],
    names: Mapping[str, str],
) -> Facts:
    name = title(view.id, language)
    drawn = pictures.of(view, language)
    frame = view.frame(pictures.seen)
    as_table = view.id in tables or not drawn
    return {
        "title": name,
        "note": view.note(pictures.seen, language),
        "pictures": drawn,
        "table": twin(view.id, frame, names, name, language) if as_table else None,
        "table_of": say(language, "desk-table-of", view=name),
        "chosen": view.id in chosen,
        "choose_of": say(language, "desk-choose-of", view=name),
        "sendable": view.id in FRAMES,
        "empty": "",
        "correct": "",
        "acts": None,
    }
