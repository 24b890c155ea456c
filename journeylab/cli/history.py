"""`history`: what happened, or the state at a past moment."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

import msgspec

from journeylab.apps.facilitator.frame.history import gestures, sentence
from journeylab.cli.saying import write, write_json
from journeylab.reading import Reading, load
from journeylab.words import say, timed
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.codec import plain


def history(asked: Namespace) -> None:
    """One line per gesture, oldest first; with a moment, the journey as it was then."""
    with load(asked.file) as reading:
        if asked.at is not None:
            _tell_state(reading.at(asked.at), asked)
        elif asked.json:
            write_json(msgspec.to_builtins(reading.history()))
        else:
            for line in _told(reading, asked.language):
                write(line)


def _told(reading: Reading, language: str) -> Iterator[str]:
    known = gestures(reading.history())
    for gesture in known.values():
        last = gesture[-1]
        what = sentence(gesture, known, reading.workshop, language)
        at = f"{last.at.astimezone():%Y-%m-%d} {timed(language, last.at)}"
        yield say(language, "cli-history-line", seq=f"{last.seq:>6}", at=at, what=what)


def _tell_state(workshop: Workshop, asked: Namespace) -> None:
    if asked.json:
        write_json(plain(workshop))
        return
    write(workshop.settings.title)
    numbers = {step: number for number, step in enumerate(workshop.steps, 1)}
    for stage in workshop.stages.values():
        write(stage.name)
        for step in workshop.steps.children(stage_root(stage.id)):
            write(f"  {numbers[step]}. {workshop.steps[step].text}")
