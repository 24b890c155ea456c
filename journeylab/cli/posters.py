"""The map on paper: `export --to svg`, `png`, `pdf` or `html`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from journeylab.cli.saying import tell, write
from journeylab.export.poster.html import html
from journeylab.export.poster.pages import poster
from journeylab.export.poster.svg import svg
from journeylab.export.poster.typeset import pdf, png
from journeylab.reading import load
from journeylab.store.errors import StoreError
from journeylab.words import say

FORMS = ("svg", "png", "pdf", "html")


def export_poster(asked: Namespace) -> None:
    """One file; a picture that takes several sheets is several files with a number each."""
    with load(asked.file) as reading:
        workshop = reading.workshop
    language = asked.page_language or workshop.settings.language
    sheets = poster(workshop, language, paper=asked.paper, names=not asked.without_names)
    if asked.form == "svg":
        made = tuple(svg(sheet).encode() for sheet in sheets)
    elif asked.form == "png":
        made = png(sheets)
    elif asked.form == "pdf":
        made = (pdf(sheets),)
    else:
        made = (html(workshop, sheets, language).encode(),)
    for place in written(made, asked.out):
        tell(asked, "cli-exported", out=place)
    write(say(asked.language, "poster-left-behind"))


def written(made: tuple[bytes, ...], out: str) -> list[str]:
    """The files, all of them or none; what is there already is left alone."""
    wanted = Path(out)
    several = len(made) > 1
    places = [
        wanted.with_stem(f"{wanted.stem}-{number}") if several else wanted
        for number in range(1, len(made) + 1)
    ]
    for place in places:
        if place.exists():
            raise StoreError("exists", file=str(place))
    done: list[Path] = []
    try:
        for place, data in zip(places, made, strict=True):
            with place.open("xb") as file:
                done.append(place)
                file.write(data)
    except OSError as error:
        for place in done:
            place.unlink(missing_ok=True)
        raise StoreError("unwritable", file=out, detail=error.strerror) from error
    return [str(place) for place in places]
