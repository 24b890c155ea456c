"""Practices seen elsewhere as read-only cards: those of the steps shown, and of the journey."""

from __future__ import annotations

from journeylab.apps.markup import plain, section, typed
from journeylab.apps.reader.contents import Contents
from journeylab.charts.journey_map.names import VERDICTS
from journeylab.words import say
from journeylab.workshop.state.voices import Practice

_LONGEST = 400


def practices_part(shown: Contents, language: str) -> str:
    """The cards by step in journey order; nothing where there is none."""
    found = shown.whole.workshop.practices.values()
    order = ["", *shown.ids]
    cards = [one for step in order for one in found if one.step == step]
    if not cards:
        return ""
    body = "".join(_card(one, shown, language) for one in cards)
    note = plain(say(language, "practice-count", count=len(cards)))
    title = say(language, "practice-dashboard")
    return section("practices", language, title, note, f'<ul class="jl-practices">{body}</ul>')


def _card(one: Practice, shown: Contents, language: str) -> str:
    steps = shown.whole.workshop.steps
    place = typed(steps[one.step].text) if one.step else plain(say(language, "practice-whole"))
    kind = plain(say(language, f"practice-kind-{one.kind}"))
    source = f" · {typed(one.source)}" if one.source else ""
    verdict = plain(say(language, f"practice-verdict-{one.verdict}"))
    return (
        f'<li class="jl-practice-{one.verdict}"><p><b>{typed(one.actor)}</b> '
        f'<i><span aria-hidden="true">{VERDICTS[one.verdict]}</span> {verdict}</i></p>'
        f"<p>{typed(one.text, _LONGEST)}</p><small>{place} · {kind}{source}</small></li>"
    )
