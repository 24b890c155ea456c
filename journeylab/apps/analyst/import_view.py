"""What the desk shows of the files on their way in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from journeylab.apps.analyst.choices import Pair
from journeylab.apps.analyst.dates import dates_setting, is_asked
from journeylab.apps.analyst.glimpse import Glimpse, rows_at
from journeylab.apps.analyst.incoming import KINDS, Incoming
from journeylab.apps.analyst.kinds import SHOWING
from journeylab.apps.analyst.names_view import names_view
from journeylab.apps.analyst.working import Stopped
from journeylab.apps.answers import answer
from journeylab.evidence.files.table import Refusal
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
        "sheet": _sheet(source, language),
        "kind_of": say(language, "desk-kind-of", file=source.file[:80]),
        "columns_of": say(language, "desk-columns-of", file=source.file[:80]),
        "drop": say(language, "desk-drop", file=source.file[:80]),
        "how": _size(source.path, language),
        "sha": "",
        "problem": problem_said(source.problem, language) if source.problem else "",
        "again": say(language, "desk-read-again") if isinstance(source.problem, Stopped) else "",
        "columns": [],
        "sum": [],
        "twice": None,
        "settings": _settings(dates_setting(source, language), source),
        "refused": {"says": "", "rows": []},
        "names": None,
        "note": "",
    }
    return facts | (_read(source, seen, language, places) if source.found is not None else {})


def _sheet(source: Incoming, language: str) -> Facts | None:
    """The tables of the file to choose from; None where there is one."""
    if not source.sheets:
        return None
    return {
        "value": source.sheet or source.sheets[0],
        "options": [(name, name[:80]) for name in source.sheets],
        "says_of": say(language, "desk-sheet-of", file=source.file[:80]),
        "says": say(language, "desk-sheets", count=len(source.sheets)),
    }


def problem_said(problem: Exception, language: str) -> str:
    """What is wrong with a file, and what to do next."""
    if isinstance(problem, Stopped):
        return say(language, "desk-reading-stopped")
    if not isinstance(problem, Unreadable):
        return answer(language, problem)
    facts = dict(problem.facts)
    if is_asked(problem):
        return say(language, "desk-dates-either", **facts)
    if "why" in facts:
        facts["reason"] = say(language, f"evidence-refusal-{facts['why']}")
    return say(language, f"evidence-unreadable-{problem.code}", **facts)


def _read(source: Incoming, seen: Glimpse, language: str, places: list[Pair]) -> Facts:
    showing = SHOWING[source.kind]
    found, sha = showing.summary(source, language, places), showing.digest(source)
    return {
        "how": f"{showing.how(source, language)} · {_size(source.path, language)}",
        "sha": f"{sha[:4]} {sha[4:8]} … {sha[-4:]}",
        "columns": list(showing.columns(source, seen, language, places)),
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
        "names": names_view(found["names"], source, language),
        "note": found["note"],
    }


def _settings(found: Iterable[Facts], source: Incoming) -> list[Facts]:
    """Each choice with what was chosen."""
    return [one | {"value": source.options.get(one["name"], "")} for one in found]


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
    read = [one for one in sources if one.found is not None]
    waiting = [one for one in sources if one.found is None and one.problem is None]
    if not read or waiting:
        more = say(language, "desk-nothing-yet") if not sources else ""
        return {"says": "", "more": more, "can": False}
    refused = sum(_refused_rows(one) for one in read)
    rows: dict[str, int] = {}
    for one in read:
        rows[one.kind] = rows.get(one.kind, 0) + one.found.rows_valid
    parts = [
        say(language, "desk-will-take", kind=kind, n=number(language, count), count=count)
        for kind, count in rows.items()
    ]
    return {
        "says": say(language, "desk-ready", what=", ".join(parts)),
        "more": say(language, "desk-stays", n=number(language, refused), count=refused),
        "can": True,
    }


def _refused_rows(source: Incoming) -> int:
    found = source.found
    return int(found.log.rows_refused if source.kind == "events" else found.rows_refused)
