"""What stands out, as sentences, each with the n it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from journeylab.apps.diagnosis.report.contents import Contents, records
from journeylab.apps.diagnosis.report.figures import count, plus, share, span
from journeylab.apps.diagnosis.report.sureness import whole_journey
from journeylab.words import say

MOST = 6


def findings(shown: Contents) -> list[tuple[str, str]]:
    """(what is found, what it rests on), the plainest first."""
    told = (
        _volume,
        _loss,
        _effort,
        _trough,
        _driver,
        _time,
    )
    found = (sentence for tell in told for sentence in tell(shown))
    return list(found)[:MOST]


Tell = Callable[[Contents], Iterator[tuple[str, str]]]


def _volume(shown: Contents) -> Iterator[tuple[str, str]]:
    reach, language = shown.found.reach, shown.language
    if reach.empty:
        return
    top = records(reach.sort_values("customers", ascending=False, kind="stable"))[0]
    yield (
        say(
            language,
            "report-finding-volume",
            step=shown.text(top["step"]),
            share=share(language, top["share_of_customers"]),
        ),
        _of(shown, top["customers"]),
    )


def _loss(shown: Contents) -> Iterator[tuple[str, str]]:
    """Where most customers end who do not reach the last steps."""
    reach, language = shown.found.reach, shown.language
    if reach.empty:
        return
    last = records(reach.sort_values("customers_ending", ascending=False, kind="stable"))[0]
    total = shown.found.summary.customers or 1
    yield (
        say(
            language,
            "report-finding-ending",
            step=shown.text(last["step"]),
            share=share(language, last["customers_ending"] / total),
        ),
        _of(shown, last["customers_ending"]),
    )


def _effort(shown: Contents) -> Iterator[tuple[str, str]]:
    effort, language = shown.found.effort, shown.language
    for row in records(effort[effort["measure"] == "comes_back"]):
        yield (
            say(
                language,
                "report-finding-effort",
                share=share(language, row["share_of_customers"]),
            ),
            _of(shown, row["customers"]),
        )


def _trough(shown: Contents) -> Iterator[tuple[str, str]]:
    known, language = shown.found.curve[shown.found.curve["n"] > 1], shown.language
    known = known[known["mean"].notna()]
    if known.empty:
        return
    low = records(known.sort_values("mean", kind="stable"))[0]
    yield (
        say(
            language,
            "report-finding-trough",
            step=shown.text(low["step"]),
            value=plus(language, low["mean"]),
            interval=span(language, low["low"], low["high"]),
        ),
        say(language, "report-n", n=count(language, low["n"])),
    )


def _driver(shown: Contents) -> Iterator[tuple[str, str]]:
    known, language = shown.found.drivers, shown.language
    known = known[known["importance"].notna()]
    if known.empty:
        return
    top = records(known.sort_values("importance", ascending=False, kind="stable"))[0]
    whole = shown.found.summary.r_squared or 0.0
    yield (
        say(
            language,
            "report-finding-driver",
            touchpoint=top["touchpoint"],
            share=share(language, top["importance"] / whole if whole else None),
        ),
        say(language, "report-n", n=count(language, top["n"])),
    )


def _time(shown: Contents) -> Iterator[tuple[str, str]]:
    if shown.found.summary.median_duration_seconds is None:
        return
    language = shown.language
    yield (
        say(language, "report-finding-time", **whole_journey(shown.found, language)),
        _of(shown, shown.found.summary.customers or 0),
    )


def _of(shown: Contents, customers: int) -> str:
    language = shown.language
    return say(
        language,
        "report-of-customers",
        n=count(language, customers),
        all=count(language, shown.found.summary.customers),
    )
