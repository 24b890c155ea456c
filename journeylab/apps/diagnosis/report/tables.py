"""Every table of the report: what a picture shows, as numbers, and what no picture can hold."""

from __future__ import annotations

from journeylab.apps.diagnosis.report.comparing import (
    changed,
    changed_between,
    counted_of,
    on_side,
    points,
    points_between,
    since,
)
from journeylab.apps.diagnosis.report.contents import UNKNOWN
from journeylab.apps.diagnosis.report.figures import (
    NOTHING,
    Cell,
    Row,
    count,
    duration,
    plus,
    real,
    share,
    span,
)
from journeylab.apps.diagnosis.report.sureness import (
    rests_on,
    shares_between,
    shares_of,
    stands_for,
    times_between,
    walked,
)
from journeylab.words import say


def text(name: str) -> Cell:
    """A cell with what was typed."""
    return lambda row, _: str(row[name]) or NOTHING


def channel(row: Row, language: str) -> str:
    """A channel, or that nobody knows it."""
    name = str(row["channel"])
    return say(language, "report-channel-unknown") if name == UNKNOWN else name or NOTHING


def coded(name: str, words: str) -> Cell:
    """A cell with the word for a code."""
    return lambda row, language: say(language, f"{words}{row[name]}") if row[name] else NOTHING


def whole(name: str) -> Cell:
    return lambda row, language: count(language, row[name])


def some(name: str) -> Cell:
    """A number, where there is any."""
    return lambda row, language: count(language, row[name]) if row[name] else NOTHING


def decimal(name: str, decimals: int = 2) -> Cell:
    return lambda row, language: real(language, row[name], decimals)


def sign(name: str, decimals: int = 2) -> Cell:
    return lambda row, language: plus(language, row[name], decimals)


def part(name: str) -> Cell:
    return lambda row, language: share(language, row[name])


def between(low: str, high: str, decimals: int = 2) -> Cell:
    return lambda row, language: span(language, row[low], row[high], decimals)


def time(name: str) -> Cell:
    return lambda row, language: duration(language, row[name])


def effective(row: Row, language: str) -> str:
    """The effective n, where weights make it another number than n."""
    weighed = row["n_effective"] != row["n"]
    return real(language, row["n_effective"], 1) if weighed else NOTHING


def met(row: Row, language: str) -> str:
    """A step or channel by its name, an effort by its words."""
    if row["kind"] == "measure":
        return say(language, f"report-measure-{row['name']}")
    return channel({"channel": row["name"]}, language)


REACH: dict[str, Cell] = {
    "step": text("step"),
    "events": whole("events"),
    "customers": whole("customers"),
    "share": part("share_of_customers"),
    "interval": shares_between(),
    "starting": whole("customers_starting"),
    "ending": whole("customers_ending"),
}
TRANSITIONS: dict[str, Cell] = {
    "source": text("source"),
    "target": text("target"),
    "n": whole("n"),
    "customers": whole("customers"),
    "median-time": time("median_seconds"),
    "median-interval": times_between("median"),
    "mean-time": time("mean_seconds"),
    "mean-interval": times_between("mean"),
    "leaving": part("share_of_leaving"),
    "interval": shares_between(),
}
FUNNEL: dict[str, Cell] = {
    "step": text("step"),
    "customers": whole("customers"),
    "conversion": part("conversion"),
    "interval": shares_between(),
}
EFFORT: dict[str, Cell] = {
    "measure": coded("measure", "report-measure-"),
    "customers": whole("customers"),
    "share": part("share_of_customers"),
    "interval": shares_between(),
}
PATHS: dict[str, Cell] = {
    "path": text("path"),
    "rank": whole("rank"),
    "customers": whole("customers"),
    "share": part("share_of_customers"),
    "interval": shares_between(),
}
SCORES: dict[str, Cell] = {
    "touchpoint": text("touchpoint"),
    "segment": text("segment"),
    "n": whole("n"),
    "n-effective": effective,
    "excluded": whole("excluded"),
    "mean": decimal("mean"),
    "interval": between("low", "high"),
    "sd": decimal("sd"),
    "scale": between("scale_low", "scale_high", 0),
    "by-customer": between("customer_low", "customer_high"),
}
CURVE: dict[str, Cell] = {
    "step": text("step"),
    "emotion": sign("mean"),
    "interval": between("low", "high"),
    "n": whole("n"),
    "excluded": whole("excluded"),
    "questions": whole("questions"),
}
RECOMMENDATION: dict[str, Cell] = {
    "touchpoint": text("touchpoint"),
    "segment": text("segment"),
    "n": whole("n"),
    "excluded": whole("excluded"),
    "promoters": whole("promoters"),
    "detractors": whole("detractors"),
    "nps": sign("nps", 1),
    "interval": between("low", "high", 1),
}
DRIVERS: dict[str, Cell] = {
    "touchpoint": text("touchpoint"),
    "importance": part("importance"),
    "interval": shares_between("importance_low", "importance_high"),
    "pearson": sign("pearson"),
    "pearson-interval": between("pearson_low", "pearson_high"),
    "spearman": sign("spearman"),
    "spearman-interval": between("spearman_low", "spearman_high"),
    "n": whole("n"),
    "class": coded("class", "report-class-"),
}
PLANE: dict[str, Cell] = {
    "touchpoint": text("touchpoint"),
    "class": coded("class", "report-class-"),
    "class-share": part("class_share"),
    "pleases": part("contribution_positive"),
    "hurts": part("contribution_negative"),
    "satisfied-if-positive": part("satisfied_if_positive"),
    "positive-interval": shares_of("satisfied_if_positive", "positive"),
    "positive": whole("positive"),
    "satisfied-if-negative": part("satisfied_if_negative"),
    "negative-interval": shares_of("satisfied_if_negative", "negative"),
    "negative": whole("negative"),
    "middle": whole("middle"),
}
INVENTORY: dict[str, Cell] = {
    "step": text("step"),
    "channel": channel,
    "events": whole("events"),
    "customers": whole("customers"),
    "contacts": some("contacts"),
    "share-of-step": part("share_of_step"),
    "starts": coded("initiative", "report-starts-"),
    "emotion": sign("satisfaction"),
    "interval": between("low", "high"),
    "n": whole("n"),
    "followed": some("followed"),
    "taken-for": coded("proposed", "report-use-"),
    "rests-on": rests_on,
    "walk": walked,
    "stands-for": stands_for,
}
GAPS: dict[str, Cell] = {
    "step": text("step"),
    "channel": channel,
    "lacks": coded("lacks", "report-lacks-"),
    "how": coded("how", "report-how-"),
}
SEPARATING: dict[str, Cell] = {
    "what": met,
    "finished": counted_of("finished", "of_finished"),
    "others": counted_of("others", "of_others"),
    "difference": points,
    "interval": points_between,
}
PEOPLE: dict[str, Cell] = {
    "people": whole("people"),
    "customers": whole("customers"),
    "share": part("share_of_customers"),
    "interval": shares_between(),
}
PROMISES: dict[str, Cell] = {
    "source": text("source"),
    "target": text("target"),
    "limit": time("limit_seconds"),
    "period": lambda row, language: say(language, f"report-period-{row['period'] or 'all'}"),
    "n": whole("n"),
    "customers": whole("customers"),
    "kept": part("share_kept"),
    "interval": shares_between(),
    "open": whole("open"),
    "answered": whole("answered"),
    "median-time": time("median_seconds"),
    "median-interval": times_between("median"),
}
BEFORE_AFTER: dict[str, Cell] = {
    "promised": text("name"),
    "since": since,
    "n-before": whole("n_before"),
    "before": on_side("before"),
    "n-after": whole("n_after"),
    "after": on_side("after"),
    "difference": changed,
    "interval": changed_between,
}
MOMENTS: dict[str, Cell] = {
    "step": text("step"),
    "weight": decimal("weight", 3),
    "emotion": sign("mean"),
    "interval": between("low", "high"),
    "n": whole("n"),
}
