"""The other parts of the page: its head, the findings, the room's agreement, the sources."""

from __future__ import annotations

import math

from journeylab.apps.markup import plain, section, typed
from journeylab.apps.reader.contents import Contents, records
from journeylab.apps.reader.findings import findings
from journeylab.words import number, say

WEAK, GOOD = 0.667, 0.8  # Krippendorff's own thresholds for tentative and firm conclusions


def head_part(shown: Contents, language: str) -> str:
    """Whose journey it is."""
    settings = shown.whole.workshop.settings
    title = (
        typed(settings.title)
        if settings.title.strip()
        else plain(say(language, "dashboard-untitled"))
    )
    by = f"<p>{typed(settings.organisation)}</p>" if settings.organisation.strip() else ""
    return f'<header class="jl-head" lang="{language}"><h1>{title}</h1>{by}</header>'


def findings_part(shown: Contents, language: str) -> str:
    """What was found, in sentences that say what they rest on."""
    items = "".join(
        f"<li><p><b>{plain(one.strong)}</b> {plain(one.rest)}</p>"
        + (
            f'<small class="{"jl-measured" if one.measured else "jl-told"}">'
            f"{plain(one.evidence)}</small>"
            if one.evidence
            else ""
        )
        + "</li>"
        for one in findings(shown, language)
    )
    title = plain(say(language, "dashboard-findings"))
    return (
        f'<section class="jl-findings" lang="{language}" aria-labelledby="jl-findings">'
        f'<h2 id="jl-findings" class="jl-unseen">{title}</h2><ul>{items}</ul></section>'
    )


def room_part(shown: Contents, language: str) -> str:
    """How far the room agrees, and the steps that divide it."""
    title = say(language, "dashboard-agreement")
    if math.isnan(shown.agreement):
        unknown = plain(say(language, "dashboard-agreement-unknown"))
        return section("room", language, title, "", f'<p class="jl-none">{unknown}</p>')
    alpha = say(language, "dashboard-alpha", alpha=number(language, shown.agreement, 2))
    level = "weak" if shown.agreement < WEAK else "good" if shown.agreement >= GOOD else "medium"
    word = say(language, f"dashboard-agreement-{level}")
    place = max(0.0, min(1.0, shown.agreement)) * 100
    meter = (
        f'<div class="jl-meter" aria-hidden="true"><i></i><i></i><i></i>'
        f'<u style="left:{place:.1f}%"></u></div>'
    )
    places = dict(zip(shown.steps["step"], shown.steps["position"], strict=True))
    divided = [str(places[s]) for s in shown.curves.loc[shown.curves["room_divides"], "step"]]
    which = say(language, "dashboard-divided", count=len(divided), steps=", ".join(divided))
    body = (
        f'<p class="jl-alpha"><b>{plain(alpha)}</b> {plain(word)}</p>{meter}<p>{plain(which)}</p>'
    )
    note = plain(say(language, "dashboard-agreement-note", count=shown.people))
    return section("room", language, title, note, body)


def sources_part(shown: Contents, language: str) -> str:
    """What everything above was made from."""
    sources = shown.whole.sources.drop_duplicates(["file", "sha256"])
    measured = [
        say(
            language,
            "dashboard-source",
            file=str(row["file"]),
            rows=number(language, row["rows_read"]),
            count=int(row["rows_read"]),
            refused=number(language, row["rows_refused"]),
            unassigned=number(language, row["rows_unassigned"]),
        )
        for row in records(sources)
    ]
    room = say(
        language,
        "dashboard-room",
        people=number(language, shown.people),
        count=shown.people,
        scores=number(language, shown.scores),
        many=shown.scores,
    )
    lines = measured or [say(language, "dashboard-no-source")]
    same = [say(language, "dashboard-same-customers")] if _pooled(shown) else []
    said = plain(" ".join([*lines, room, *same]))
    read_only = plain(say(language, "dashboard-read-only"))
    return f'<footer class="jl-source" lang="{language}"><p>{said}</p><p>{read_only}</p></footer>'


def _pooled(shown: Contents) -> bool:
    """Whether some mean pools several questions, whose answers may come from the same customers."""
    return bool((shown.curves["data_questions"] > 1).any())
