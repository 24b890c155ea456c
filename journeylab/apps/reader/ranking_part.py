"""The parts of the page about hot spots: the ranking with its doubt, and the matrix."""

from __future__ import annotations

import math
from typing import Any

from journeylab.analysis.matrix import counts, quadrants
from journeylab.apps.markup import plain, section, twin, typed
from journeylab.apps.reader.contents import TOP, Contents, records
from journeylab.apps.reader.findings import undecided
from journeylab.charts.matrix import impact_effort
from journeylab.charts.ranked import doubt
from journeylab.charts.svg import svg
from journeylab.words import number, percent, say

SHOWN = 10  # hot spots on the page; the table holds them all


def ranking_part(shown: Contents, language: str) -> str:
    """The hot spots from first to last: score, interval, share of the draws in the top."""
    title = say(language, "dashboard-ranking")
    ranked = shown.ranking
    if ranked.empty:
        nothing = say(language, "dashboard-ranking-nothing")
        return section("ranking", language, title, "", f'<p class="jl-none">{plain(nothing)}</p>')
    rows = records(ranked.head(SHOWN))
    items = "".join(_item(row, shown, language) for row in rows)
    body = f'<ol class="jl-ranking">{items}</ol>'
    body += "".join(f'<p class="jl-note">{plain(text)}</p>' for text in _notes(shown, language))
    body += ranking_twin(shown, language)
    note = plain(say(language, "dashboard-ranking-note", top=TOP))
    return section("ranking", language, title, note, body)


def _item(row: dict[str, Any], shown: Contents, language: str) -> str:
    text = typed(shown.whole.workshop.hot_spots[str(row["item"])].text)
    last = " jl-last" if row["rank"] == TOP and len(shown.whole.ranking) > TOP else ""
    if math.isnan(row["score"]):
        unknown = plain(say(language, "dashboard-unranked"))
        place = f'<li value="{row["rank"]}"><b>{row["rank"]}</b>'
        return f"{place}<span>{text}</span><em>{unknown}</em></li>"
    ends = {name: max(0.0, min(100.0, row[name])) for name in ("score", "low", "high")}
    told = say(
        language,
        "dashboard-score-told",
        score=number(language, row["score"]),
        low=number(language, row["low"]),
        high=number(language, row["high"]),
    )
    bar = (
        f'<span class="jl-score" role="img" aria-label="{plain(told)}" title="{plain(told)}">'
        f'<i style="width:{ends["score"]:.1f}%"></i>'
        f'<u style="left:{ends["low"]:.1f}%;width:{ends["high"] - ends["low"]:.1f}%"></u></span>'
    )
    worth = say(language, f"chart-doubt-{doubt(row['top_share'])}")
    share = f"<em><b>{percent(language, row['top_share'])}</b> {plain(worth)}</em>"
    limit = plain(say(language, "chart-limit", top=TOP)) if last else ""
    end = f'<small class="jl-limit">{limit}</small>' if last else ""
    return (
        f'<li value="{row["rank"]}" class="jl-item{last}"><b>{row["rank"]}</b>'
        f"<span>{text}</span>{bar}{share}{end}</li>"
    )


def _notes(shown: Contents, language: str) -> list[str]:
    """What the draws do not tell apart, the formula, what is left out of the list."""
    near = [pair for pair in undecided(shown.whole.ranking) if pair[0] <= TOP + 1]
    notes = [
        say(
            language,
            "dashboard-undecided",
            first=str(first),
            second=str(second),
            share=percent(language, share),
        )
        for first, second, share in near
        if {first, second} & set(shown.ranking["rank"])
    ]
    notes.append(say(language, "dashboard-formula", weights=_formula(shown, language)))
    left = len(shown.ranking) - SHOWN
    if left > 0:
        notes.append(say(language, "dashboard-ranking-more", count=left))
    pressing = _pressing(shown, language)
    return [*notes, pressing] if pressing else notes


def _formula(shown: Contents, language: str) -> str:
    total = sum(shown.whole.weights.values()) or 1.0
    return ", ".join(
        f"{say(language, f'dashboard-criterion-{name}')} {percent(language, weight / total)}"
        for name, weight in shown.whole.weights.items()
        if weight
    )


def _pressing(shown: Contents, language: str) -> str:
    """The steps that the same formula puts first, by the numbers that people say."""
    ranked = shown.whole.step_ranking
    places = dict(zip(shown.whole.steps["step"], shown.whole.steps["position"], strict=True))
    known = ranked[ranked["score"].notna() & ranked["item"].isin(shown.ids)].head(TOP)
    if known.empty:
        return ""
    steps = ", ".join(
        say(
            language,
            "dashboard-pressing-step",
            number=str(places[row["item"]]),
            score=number(language, row["score"]),
            share=percent(language, row["top_share"]),
        )
        for row in records(known)
    )
    return say(language, "dashboard-pressing", steps=steps)


def ranking_twin(shown: Contents, language: str) -> str:
    """The whole ranking as a table."""
    names = ("item", "rank", "score", "interval", "share", "beats", "missing")
    heads = [say(language, f"dashboard-head-{name}", top=TOP) for name in names]
    rows = [_row(row, shown, language) for row in records(shown.ranking)]
    numbers, caption = (say(language, f"dashboard-{name}") for name in ("numbers", "ranking"))
    return twin(numbers, caption, heads, rows)


def _row(row: dict[str, Any], shown: Contents, language: str) -> list[str]:
    known, beats = not math.isnan(row["score"]), not math.isnan(row["beats_next"])
    ends = {name: number(language, row[name], 1) for name in ("low", "high")} if known else {}
    return [
        shown.whole.workshop.hot_spots[str(row["item"])].text,
        str(row["rank"]),
        number(language, row["score"], 1) if known else "–",
        say(language, "chart-interval", **ends) if known else "–",
        percent(language, row["top_share"], 1) if known else "–",
        percent(language, row["beats_next"], 1) if beats else "–",
        ", ".join(say(language, f"dashboard-criterion-{name}") for name in row["missing"]) or "–",
    ]


def matrix_part(shown: Contents, language: str) -> str:
    """Impact × effort of the hot spots that were placed, and how many were not."""
    title = say(language, "dashboard-matrix")
    spots = shown.whole.hot_spots
    kept = spots[spots["item"].isin(shown.ranking["item"])]
    items = kept.merge(shown.whole.ranking[["item", "rank"]], on="item")
    items = items.astype({"impact": float, "effort": float})
    placed = quadrants(items)
    many = counts(placed)
    settled = len(items) - many["skipped"] - many["unplaced"]
    facts = {
        name: say(language, f"dashboard-{name}", count=count)
        for name, count in (
            ("placed", settled),
            ("skipped", many["skipped"]),
            ("unplaced", many["unplaced"]),
        )
        if count
    }
    if not settled:
        nothing = say(language, "dashboard-matrix-nothing")
        return section("matrix", language, title, "", f'<p class="jl-none">{plain(nothing)}</p>')
    says = say(language, "dashboard-matrix-alternative", wins=many["quick_win"], placed=settled)
    picture = f'<div class="jl-matrix">{svg(impact_effort(items, language=language), says)}</div>'
    heads = [
        say(language, f"dashboard-head-{name}")
        for name in ("item", "rank", "impact", "effort", "quadrant")
    ]
    rows = [
        [
            str(row["text"]),
            str(row["rank"]),
            *(
                number(language, row[name]) if not math.isnan(row[name]) else "–"
                for name in ("impact", "effort")
            ),
            say(language, "dashboard-quadrant-" + str(row["quadrant"]).replace("_", "-")),
        ]
        for row in records(placed.sort_values("rank"))
    ]
    numbers = say(language, "dashboard-numbers")
    body = picture + twin(numbers, title, heads, rows)
    return section("matrix", language, title, plain(", ".join(facts.values())), body)
