"""The page: what was read, what stands out, then each table with its picture."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from journeylab.apps.diagnosis.report import parts
from journeylab.apps.diagnosis.report.contents import Contents, contents
from journeylab.apps.diagnosis.report.findings import findings
from journeylab.apps.diagnosis.results import Diagnosis
from journeylab.apps.markup import plain
from journeylab.words import say


def report(found: Diagnosis, language: str) -> str:
    """The whole report as one HTML page, without a script and without a network."""
    shown = contents(found, language)
    body = "".join([_head(shown), _findings(shown), *_parts(shown), parts.sources(shown)])
    title = plain(say(language, "report-title"))
    style = files(__package__).joinpath("report.css").read_text("utf-8")
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{style}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def _parts(shown: Contents) -> Iterator[str]:
    for part in parts.PARTS:
        body = part(shown)
        if body:
            yield body


def _head(shown: Contents) -> str:
    said = plain(parts.read(shown))
    files = ", ".join(source.name for source in shown.found.sources)
    title = plain(say(shown.language, "report-title-of", files=files))
    return f'<header class="jl-head"><h1>{title}</h1><p>{said}</p></header>'


def _findings(shown: Contents) -> str:
    title = plain(say(shown.language, "dashboard-findings"))
    items = "".join(
        f"<li><p>{plain(what)}</p><small>{plain(why)}</small></li>" for what, why in findings(shown)
    )
    if not items:
        return ""
    return (
        f'<section class="jl-findings" aria-labelledby="jl-found">'
        f'<h2 id="jl-found" class="jl-unseen">{title}</h2><ul>{items}</ul></section>'
    )
