"""What customers' data say of each step of the pad, and the files that they are from."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from journeylab.apps.sent.at_step import scores_by_step
from journeylab.apps.sent.whence import curve_sources, files
from journeylab.workshop.same import Same
from journeylab.workshop.state import Workshop

View = dict[str, Any]


class _Asked(Same):
    """A workshop, told apart by what its data say."""

    def __init__(self, workshop: Workshop, language: str) -> None:
        self.workshop, self.language = workshop, language
        super().__init__(workshop.findings, workshop.steps, workshop.channels, said=language)


def measured(workshop: Workshop, language: str) -> View:
    """Per step a sentence per question with its n, interval and file; and each file once."""
    return _measured(_Asked(workshop, language))


@lru_cache(maxsize=4)
def _measured(asked: _Asked) -> View:
    workshop, language = asked.workshop, asked.language
    told = scores_by_step(workshop, language)
    names = {one.id: one.source.name for one in workshop.findings.values()}
    return {
        "steps": {step: [one.text for one in said] for step, said in told.items()},
        "named": {
            step: ", ".join(dict.fromkeys(names[one.finding] for one in said))
            for step, said in told.items()
        },
        "files": files(curve_sources(workshop), language),
    }
