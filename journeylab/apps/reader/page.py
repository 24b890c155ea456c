"""The page and its three controls: stage, channel, language. None of them writes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

import ipywidgets

from journeylab.apps.answers import answer
from journeylab.apps.markup import plain
from journeylab.apps.reader.contents import Contents, Filter, Whole, seen, whole
from journeylab.apps.reader.curve_part import curve_part, touchpoints_part
from journeylab.apps.reader.findings import cut
from journeylab.apps.reader.map_part import BESIDE, map_part, versions
from journeylab.apps.reader.measured_part import measured_part
from journeylab.apps.reader.page_parts import findings_part, head_part, room_part, sources_part
from journeylab.apps.reader.practices_part import practices_part
from journeylab.apps.reader.ranking_part import matrix_part, ranking_part
from journeylab.charts.journey_map.names import version_name
from journeylab.charts.journey_map.still import css as map_css
from journeylab.charts.svg import unchecked
from journeylab.words import LANGUAGES, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import CURRENT

PARTS: Mapping[str, Callable[[Contents, str], str]] = {
    "head": head_part,
    "findings": findings_part,
    "map": map_part,
    "curve": curve_part,
    "touchpoints": touchpoints_part,
    "ranking": ranking_part,
    "matrix": matrix_part,
    "room": room_part,
    "measured": measured_part,
    "practices": practices_part,
    "source": sources_part,
}
_FEW_STEPS, _MANY_STEPS = 10, 16
_CHOICE = 40
log = logging.getLogger("journeylab")


class Rehearsed(NamedTuple):
    """The page of a state as it is before anything is chosen, drawn before a reader comes."""

    whole: Whole
    language: str
    texts: Mapping[str, str]


def rehearse(workshop: Workshop, language: str) -> Rehearsed:
    """Draw the page for nobody: what is slow the first time is then over, and the page is there."""
    all_of_it = whole(workshop)
    return Rehearsed(all_of_it, language, _texts(seen(all_of_it), language))


class Page:
    """One reader's page: each part is redrawn alone, and only where it has changed."""

    def __init__(
        self, workshop: Workshop, language: str, rehearsed: Rehearsed | None = None
    ) -> None:
        if not (
            rehearsed and rehearsed.language == language and rehearsed.whole.workshop == workshop
        ):
            rehearsed = rehearse(workshop, language)
        self._language = language
        self._whole: Whole = rehearsed.whole
        self._parts = {name: _html(f"jl-area-{name}") for name in PARTS}
        self._stage, self._channel, self._spoken, self._version = (_select() for _ in range(4))
        controls = ipywidgets.HBox([self._stage, self._channel, self._spoken])
        controls.add_class("jl-controls")
        areas = [self._parts["head"], controls, *list(self._parts.values())[1:]]
        self._version.add_class("jl-version")
        areas[3:3] = [self._version]  # between the findings and the map
        self._body = ipywidgets.VBox(areas)
        self._body.add_class("jl-dashboard")
        self.box = _boxed(self._body)
        self._listening = False
        self._offer()
        self._show(len(self._whole.steps), rehearsed.texts)
        for control in (self._stage, self._channel, self._spoken, self._version):
            control.observe(self._chosen, "value")
        self._listening = True

    @property
    def filter(self) -> Filter:
        """What the reader has chosen."""
        version = self._version.value or ""
        beside = version.startswith(BESIDE)
        places = self._stage.value or "", self._channel.value or ""
        return Filter(*places, version.removeprefix(BESIDE), beside)

    def show(self, workshop: Workshop) -> None:
        """Another state of the workshop."""
        self._whole = whole(workshop)
        self._offer()
        self._draw()

    def _chosen(self, change: Mapping[str, Any]) -> None:
        if not self._listening:
            return
        if change["owner"] is self._spoken:
            self._language = str(change["new"])
            self._offer()
        if change["owner"] is self._version:
            shown = seen(self._whole, self.filter)
            self._parts["map"].value = _safely(map_part, shown, self._language)
            return
        self._draw()

    def _offer(self) -> None:
        """The choices there are, keeping what is chosen where it still exists."""
        self._listening, listened = False, getattr(self, "_listening", False)
        language, shown = self._language, self._whole
        _fill(
            self._stage,
            say(language, "dashboard-stage"),
            say(language, "dashboard-all-stages"),
            list(zip(shown.stages["stage"], shown.stages["name"], strict=True)),
        )
        _fill(
            self._channel,
            say(language, "dashboard-channel"),
            say(language, "dashboard-all-channels"),
            list(zip(shown.channels["channel"], shown.channels["name"], strict=True)),
        )
        others = versions(shown.workshop, language)
        _fill(
            self._version,
            say(language, "dashboard-map"),
            version_name(CURRENT, shown.workshop, language),
            [(key, name) for key, name in others],
        )
        (self._body.add_class if others else self._body.remove_class)("jl-versioned")
        self._spoken.description = say(language, "dashboard-language")
        self._spoken.options = [(say(code, "dashboard-own-name"), code) for code in LANGUAGES]
        self._spoken.value = language
        self._listening = listened

    def _draw(self) -> None:
        shown = seen(self._whole, self.filter)
        self._show(len(shown.ids), _texts(shown, self._language))

    def _show(self, steps: int, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self._parts[name].value = text
        width = "few" if steps <= _FEW_STEPS else "some" if steps <= _MANY_STEPS else "many"
        for name in ("few", "some", "many"):
            (self._body.add_class if name == width else self._body.remove_class)(f"jl-{name}")


def refusal(problem: Exception, language: str) -> ipywidgets.VBox:
    """One sentence in place of the page, where there is nothing to read."""
    message = _html("jl-area-refusal")
    said = plain(_sentence(problem, language))
    message.value = f'<p class="jl-refusal" role="alert" lang="{language}">{said}</p>'
    return _boxed(message)


def _sentence(problem: Exception, language: str) -> str:
    if isinstance(problem, FileNotFoundError):
        return say(language, "dashboard-no-file")
    return answer(language, problem)


def _texts(shown: Contents, language: str) -> dict[str, str]:
    with unchecked():
        return {name: _safely(part, shown, language) for name, part in PARTS.items()}


def _safely(part: Callable[[Contents, str], str], shown: Contents, language: str) -> str:
    """A part that fails says so in its place and leaves the others alone; the log has the cause."""
    try:
        return part(shown, language)
    except Exception:
        log.exception("a part of the dashboard could not be drawn")
        said = plain(say(language, "dashboard-part-failed"))
        return f'<p class="jl-none" lang="{language}">{said}</p>'


def _boxed(body: ipywidgets.Widget) -> ipywidgets.VBox:
    style = ipywidgets.HTML(f"<style>{_css()}</style>")
    style.add_class("jl-style")
    box = ipywidgets.VBox([style, body])
    box.add_class("jl-reader")
    return box


def _css() -> str:
    return files(__package__).joinpath("page.css").read_text("utf-8") + map_css()


def _html(name: str) -> ipywidgets.HTML:
    part = ipywidgets.HTML()
    part.add_class(name)
    return part


def _select() -> ipywidgets.Dropdown:
    select = ipywidgets.Dropdown(style={"description_width": "auto"})
    select.add_class("jl-select")
    return select


def _fill(
    select: ipywidgets.Dropdown, label: str, every: str, choices: list[tuple[str, str]]
) -> None:
    """New words for a select without losing what is chosen."""
    kept = select.value or ""
    select.description = label
    options = [(every, ""), *((cut(name, _CHOICE), key) for key, name in choices)]
    if list(select.options) != options:
        select.options = options
    select.value = kept if kept in {key for key, _ in choices} else ""
