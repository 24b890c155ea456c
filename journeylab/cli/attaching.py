"""`attach`: evidence into a workshop, previewed first."""

from __future__ import annotations

import datetime as dt
from argparse import Namespace

from journeylab.apps.attachment import Preview, preview
from journeylab.apps.attachment import attach as take
from journeylab.cli.previews import report, summary
from journeylab.cli.saying import tell, write, write_json
from journeylab.evidence.mapping import read_mapping, save_mapping
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.steps import StepsPreview
from journeylab.reading import load
from journeylab.session import Session
from journeylab.workshop.refused import Refused


def attach(asked: Namespace) -> None:
    """Show what a file would bring, then take it, unless it was to be shown only."""
    if asked.save_mapping and not asked.dry_run:
        raise Refused("save_mapping_needs_dry_run")
    if asked.dry_run:
        found = _previewed(asked)
        _save_mapping(asked, found)
    else:
        with Session(asked.file) as session:
            said = reading_options(asked)
            found = take(session, asked.data, asked.kind, said, mask=not asked.unmasked)
    if asked.json:
        write_json(summary(found))
        return
    for line in report(found, asked.language, _names(asked.file)):
        write(line)
    if asked.save_mapping:
        tell(asked, "attach-mapping-saved", file=asked.save_mapping)
    tell(asked, "attach-nothing-taken" if asked.dry_run else "attach-taken", file=asked.file)


def reading_options(asked: Namespace) -> ReadingOptions:
    """The reading options of the command line, as every reader takes them."""

    def said(name: str) -> str:
        return getattr(asked, name, None) or ""

    return ReadingOptions(
        customer=said("customer"),
        at=said("at"),
        start=said("start"),
        step=said("step"),
        channel=said("channel"),
        score=said("score"),
        person=said("person"),
        text=said("text"),
        count=said("count"),
        time_zone=said("time_zone"),
        dates=getattr(asked, "dates", None) or "",
        lifecycle=said("lifecycle"),
        duplicates=asked.duplicates,
        questions=tuple(filter(None, said("questions").split(","))),
        segment=said("segment"),
        overall=said("overall"),
        weight=said("weight"),
        valid=said("valid"),
        missing=said("missing"),
        sheet=said("sheet") or None,
        mapping=read_mapping(asked.mapping) if asked.mapping else (),
        today=dt.datetime.now().astimezone().date(),
    )


def _previewed(asked: Namespace) -> Preview:
    with load(asked.file) as reading:
        return preview(asked.data, reading.workshop, asked.kind, reading_options(asked))


def _names(file: str) -> dict[str, str]:
    with load(file) as reading:
        workshop = reading.workshop
    channels = {channel.id: channel.name for channel in workshop.channels.values()}
    return channels | {step.id: step.text for step in workshop.steps.values()}


def _save_mapping(asked: Namespace, found: Preview) -> None:
    if asked.save_mapping and not isinstance(found, StepsPreview):
        save_mapping(found.mapping, asked.save_mapping)
