"""What was sent about the whole journey: promises, shares of channels, people met, a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from journeylab.analysis.eventlog.people import mean_of_people
from journeylab.analysis.scores import wilson
from journeylab.apps.diagnosis.report.comparing import changed, changed_between, on_side, since
from journeylab.apps.diagnosis.report.contents import records
from journeylab.apps.diagnosis.report.figures import count, duration, real, share, span
from journeylab.apps.diagnosis.report.sureness import shares_between
from journeylab.apps.sent.sent import frame_of, journey_of, numbers, worded
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Finding

Row = dict[str, Any]
PROMISES, PEOPLE, SHIFT, DAY = "promises", "people", "channel_shift", "before_after"


class Known(NamedTuple):
    """A sentence, and the finding that it is from: a practice is from none."""

    text: str
    finding: str = ""


def known_across(workshop: Workshop, language: str) -> list[Known]:
    """A sentence per promise, clear difference since a day, channel and file that counts people."""
    promised = [said for _, said in promises_said(workshop, language)]
    since = [said for row, said in since_said(workshop, language) if _is_clear(row)]
    parts = (_shifts, _people)
    return [*promised, *since, *(said for part in parts for said in part(workshop, language))]


def promises_said(workshop: Workshop, language: str) -> Iterator[tuple[Row, Known]]:
    """Each promise, over the whole log: on the workshop's ids, and in words."""
    for finding, row, names in _told(workshop, PROMISES):
        if row["period"] != "":
            continue
        text = say(
            language,
            "sent-promise",
            source=names["source"],
            target=names["target"],
            limit=duration(language, row["limit_seconds"]),
            share=share(language, row["share_kept"]),
            interval=shares_between()(row, language),
            n=count(language, row["n"]),
            file=finding.source.name,
        )
        yield row, Known(text, finding.id)


def _is_clear(row: Row) -> bool:
    """Whether it is of a promise, or leaves no doubt that a score has changed."""
    return bool(row["kind"] == "promise" or row["low"] * row["high"] > 0)


def since_said(workshop: Workshop, language: str) -> Iterator[tuple[Row, Known]]:
    """What is another since a day, of each promise and each scored step."""
    for finding, row, names in _told(workshop, DAY):
        text = say(
            language,
            "sent-since",
            name=names["name"],
            day=since(row, language),
            before=on_side("before")(row, language),
            after=on_side("after")(row, language),
            difference=changed(row, language),
            interval=changed_between(row, language),
            n=count(language, row["n_before"]),
            more=count(language, row["n_after"]),
            file=finding.source.name,
        )
        yield row, Known(text, finding.id)


def _shifts(workshop: Workshop, language: str) -> Iterator[Known]:
    """Of each channel its share in the first period and in the last."""
    ends: dict[tuple[str, str], list[tuple[Finding, Row, Row]]] = {}
    for told in _told(workshop, SHIFT):
        ends.setdefault((told[0].id, str(told[1]["channel"])), []).append(told)
    for periods in ends.values():
        (finding, first, names), (_, last, _) = periods[0], periods[-1]
        text = say(
            language,
            "sent-shift",
            channel=names["channel"],
            file=finding.source.name,
            **_in_period(first, "first", language),
            **_in_period(last, "last", language),
        )
        yield Known(text, finding.id)


def _in_period(row: Row, name: str, language: str) -> dict[str, str]:
    events, every = int(row["events"]), round(row["events"] / row["share"])
    low, high = wilson(events, every)
    return {
        name: str(row["period"]),
        f"{name}_share": share(language, row["share"]),
        f"{name}_interval": shares_between()({"low": low, "high": high}, language),
        f"{name}_n": count(language, every),
    }


def _people(workshop: Workshop, language: str) -> Iterator[Known]:
    for finding in _findings(workshop, PEOPLE):
        mean = mean_of_people(numbers(frame_of(finding)))
        text = say(
            language,
            "sent-people",
            mean=real(language, mean.mean),
            interval=span(language, mean.low, mean.high),
            n=count(language, mean.n),
            file=finding.source.name,
        )
        yield Known(text, finding.id)


def _findings(workshop: Workshop, kind: str) -> list[Finding]:
    return [one for one in workshop.findings.values() if one.kind == kind and one.rows]


def _told(workshop: Workshop, kind: str) -> Iterator[tuple[Finding, Row, Row]]:
    """Each row of the findings of a kind, and the same in the words of steps and channels."""
    for finding in _findings(workshop, kind):
        frame = numbers(frame_of(finding))
        words = worded(frame, journey_of(workshop))
        for row, named in zip(records(frame), records(words), strict=True):
            yield finding, row, named
