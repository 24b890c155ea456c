"""The map on paper, or told as a story: `export --to svg`, `png`, `pdf` or `html`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from journeylab.apps.facilitator.journey_map.story import story, told_first
from journeylab.cli.saying import tell, write
from journeylab.evidence.values.names import folded
from journeylab.export.poster.html import html
from journeylab.export.poster.pages import poster
from journeylab.export.poster.svg import svg
from journeylab.export.poster.typeset import pdf, png
from journeylab.export.story.html import html as story_html
from journeylab.export.story.told import story_of
from journeylab.export.story.typeset import pdf as story_pdf
from journeylab.reading import load
from journeylab.store.errors import StoreError
from journeylab.words import say
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.mapped import VERSIONS
from journeylab.workshop.versions.version_steps import CURRENT

FORMS = ("svg", "png", "pdf", "html")
STORY_FORMS = ("pdf", "html")


def export_poster(asked: Namespace) -> None:
    """One file; a picture that takes several sheets is several files with a number each."""
    with load(asked.file) as reading:
        workshop = reading.workshop
    language = asked.page_language or workshop.settings.language
    version = version_asked(asked.version, workshop)
    if asked.story:
        return _export_story(asked, workshop, language, version)
    sheets = poster(
        workshop, language, version=version, paper=asked.paper, names=not asked.without_names
    )
    if asked.form == "svg":
        made = tuple(svg(sheet).encode() for sheet in sheets)
    elif asked.form == "png":
        made = png(sheets)
    elif asked.form == "pdf":
        made = (pdf(sheets),)
    else:
        made = (html(workshop, sheets, language, version).encode(),)
    for place in written(made, asked.out):
        tell(asked, "cli-exported", out=place)
    write(say(asked.language, "poster-left-behind"))
    return None


def _export_story(asked: Namespace, workshop: Workshop, language: str, version: str) -> None:
    """A version told step by step; the target where there is one and none is named."""
    if asked.form not in STORY_FORMS:
        raise Refused("story_form", form=asked.form)
    which = told_first(workshop) if version == CURRENT else version
    told = story_of(workshop, story(workshop, language, which), language)
    made = story_pdf(told) if asked.form == "pdf" else story_html(told).encode()
    for place in written((made,), asked.out):
        tell(asked, "cli-exported", out=place)


def version_asked(named: str, workshop: Workshop) -> str:
    """The version of that id, or the variant of that name; today's where none is named."""
    variants = workshop.variants
    if named in (CURRENT, *VERSIONS, *variants):
        return named
    called = [one.id for one in variants.values() if folded(one.name) == folded(named)]
    if len(called) != 1:
        there = [CURRENT, *VERSIONS, *(one.name for one in variants.values())]
        raise Refused("version_unknown", name=named[:80], list=", ".join(there))
    return called[0]


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
