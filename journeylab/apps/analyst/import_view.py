"""What the desk shows of the files on their way in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from journeylab.apps.analyst import event_source, survey_source, verbatim_source
from journeylab.apps.analyst.choices import Pair
from journeylab.apps.analyst.dates import dates_setting, is_asked
from journeylab.apps.analyst.glimpse import Glimpse, rows_at
from journeylab.apps.analyst.incoming import KINDS, Incoming
from journeylab.apps.answers import answer
from journeylab.evidence.table import Refusal
from journeylab.evidence.unreadable import Unreadable
from journeylab.words import number, say

Facts = dict[str, Any]
_SHOWN = 100  # refused rows of one file; the report of the command line has them all


def source_view(source: Incoming, seen: Glimpse, language: str, places: list[Pair]) -> Facts:
    """One file: what it is, each of its columns, what reading it gives."""
    facts = {
        "file": source.file,
        "kind": source.kind,
        "kinds": [(kind, say(language, f"desk-kind-{kind}")) for kind in KINDS],
        "kind_of": say(language, "desk-kind-of", file=source.file[:80]),
        "columns_of": say(language, "desk-columns-of", file=source.file[:80]),
        "drop": say(language, "desk-drop", file=source.file[:80]),
        "how": _size(source.path, language),
        "sha": "",
        "problem": problem_said(source.problem, language) if source.problem else "",
        "columns": [],
        "sum": [],
        "twice": None,
        "settings": _settings(dates_setting(source, language), source),
        "refused": {"says": "", "rows": []},
        "unassigned": None,
        "note": "",
    }
    return facts | (_read(source, seen, language, places) if source.found is not None else {})


def problem_said(problem: Exception, language: str) -> str:
    """What is wrong with a file, and what to do next."""
    if not isinstance(problem, Unreadable):
        return answer(language, problem)
    facts = dict(problem.facts)
    if is_asked(problem):
        return say(language, "desk-dates-either", **facts)
    if "why" in facts:
        facts["reason"] = say(language, f"evidence-refusal-{facts['why']}")
    return say(language, f"evidence-unreadable-{problem.code}", **facts)


def _read(source: Incoming, seen: Glimpse, language: str, places: list[Pair]) -> Facts:
    found, columns, kind, sha = _of_kind(source, seen, language, places)
    return {
        "how": f"{kind} · {_size(source.path, language)}",
        "sha": f"{sha[:4]} {sha[4:8]} … {sha[-4:]}",
        "columns": columns,
        "sum": [
            {"id": part, "name": say(language, f"desk-sum-{part}"), "n": number(language, count)}
            for part, count in found["sum"]
        ],
        "twice": {
            "count": found["duplicates"],
            "says": say(
                language,
                "desk-duplicates",
                n=number(language, found["duplicates"]),
                count=found["duplicates"],
            ),
            "choice": source.options.get("duplicates", "keep"),
        },
        "settings": _settings(found["settings"], source),
        "refused": _refused(
            found["refusals"], dict(found["sum"])["refused"], source, seen, language
        ),
        "unassigned": _unassigned(found, source, language, places),
        "note": found["note"],
    }


def _settings(found: Iterable[Facts], source: Incoming) -> list[Facts]:
    """Each choice with what was chosen."""
    return [one | {"value": source.options.get(one["name"], "")} for one in found]


def _of_kind(
    source: Incoming, seen: Glimpse, language: str, places: list[Pair]
) -> tuple[Facts, list[Facts], str, str]:
    """What reading gave, each column, what the file is, and its digest."""
    if source.kind == "events":
        log = source.found.log
        columns = list(event_source.columns(source, seen, language))
        kind, sha = event_source.how(source, language), log.readings[0].sha256
        return event_source.summary(source, language), columns, kind, sha
    if source.kind == "verbatims":
        columns = list(verbatim_source.columns(source, seen, language))
        kind, sha = verbatim_source.how(source, language), source.found.grid.sha256
        return verbatim_source.summary(source, language), columns, kind, sha
    columns = list(survey_source.columns(source, seen, language, places))
    kind, sha = survey_source.how(source, language), source.found.table.grid.sha256
    return survey_source.preview(source, language), columns, kind, sha


def _refused(
    refusals: Sequence[Refusal], count: int, source: Incoming, seen: Glimpse, language: str
) -> Facts:
    shown = list(refusals)[:_SHOWN]
    written = rows_at(source.path, (one.line for one in shown), seen)
    return {
        "says": say(language, "desk-refused", n=number(language, count), count=count),
        "rows": [
            {
                "key": f"{place}",
                "line": say(language, "desk-line", line=number(language, one.line)),
                "why": _why(one, language),
                "raw": written.get(one.line, ""),
            }
            for place, one in enumerate(shown)
        ],
    }


def _why(refusal: Refusal, language: str) -> str:
    said = say(language, f"evidence-refusal-{refusal.code}", **dict(refusal.facts))
    return f"{refusal.column[:60]} · {said}" if refusal.column else said


def _unassigned(found: Facts, source: Incoming, language: str, places: list[Pair]) -> Facts | None:
    if not found["unassigned"]:
        return None
    return {
        "says": found["unassigned_says"],
        "values": [
            {
                "value": value,
                "n": number(language, n) if n else "",
                "steps": places,
                "step": source.steps.get(value, ""),
                "step_of": say(language, "desk-step-of", column=value[:80]),
            }
            for value, n in found["unassigned"][:_SHOWN]
        ],
    }


def _size(path: Path, language: str) -> str:
    size = path.stat().st_size if path.exists() else 0
    for unit, worth in (("gb", 1024**3), ("mb", 1024**2), ("kb", 1024)):
        if size >= worth:
            return say(language, f"desk-size-{unit}", n=number(language, size / worth, 1))
    return say(language, "desk-size-b", n=number(language, size))


def nearby_view(files: Sequence[Path], language: str) -> list[Facts]:
    """The files beside the workshop, each ready to be brought in."""
    return [
        {
            "path": str(path),
            "file": path.name,
            "how": _size(path, language),
            "says": say(language, "desk-bring-file", file=path.name),
        }
        for path in files
    ]


def total_view(sources: Sequence[Incoming], language: str) -> Facts:
    """What would be taken, and what stays behind."""
    events = sum(one.found.rows_valid for one in sources if one.found and one.kind == "events")
    answers = sum(one.found.rows_valid for one in sources if one.found and one.kind == "survey")
    texts = sum(one.found.rows_valid for one in sources if one.found and one.kind == "verbatims")
    refused = sum(_refused_rows(one) for one in sources if one.found)
    waiting = [one for one in sources if one.found is None and one.problem is None]
    can = bool(sources) and not waiting and any(one.found is not None for one in sources)
    facts = {
        "events": events,
        "answers": answers,
        "n_events": number(language, events),
        "n_answers": number(language, answers),
        "texts": texts,
        "n_texts": number(language, texts),
    }
    if not can:
        return {
            "says": "",
            "more": say(language, "desk-nothing-yet") if not sources else "",
            "can": False,
        }
    if not (events or answers):
        kind = "texts"
    else:
        kind = "both" if events and answers else "events" if events else "answers"
    return {
        "says": say(language, "desk-will-take", kind=kind, **facts),
        "more": say(language, "desk-stays", n=number(language, refused), count=refused),
        "can": True,
    }


def _refused_rows(source: Incoming) -> int:
    if source.kind == "events":
        return int(source.found.log.rows_refused)
    return int(source.found.rows_refused)
