"""`new`, `copy`, `check`: a workshop's file as a whole."""

from __future__ import annotations

from argparse import Namespace

import msgspec

from journeylab.apps.beginning import beginning
from journeylab.apps.templates import additions, template
from journeylab.cli.saying import tell, warn_of_place, write_json
from journeylab.session import create
from journeylab.store import checking, copying
from journeylab.store.errors import StoreError
from journeylab.words import say


def new(asked: Namespace) -> None:
    """A new workshop, empty or from a template; what is there already is left alone."""
    wanted = template(asked.template) if asked.template else None
    untitled = wanted.name.said(asked.language) if wanted else say(asked.language, "start-title")
    with create(asked.file, beginning(asked.title or untitled, asked.language)) as session:
        if wanted:
            added = additions(wanted, session.workshop, asked.language, "standard")
            session.do(*added.commands)
    tell(asked, "cli-created", file=asked.file)
    warn_of_place(asked, asked.file)


def copy(asked: Namespace) -> None:
    """A safe copy, also while the workshop is open."""
    copying.copy(asked.file, asked.out)
    tell(asked, "cli-copied", out=asked.out)


def check(asked: Namespace) -> None:
    """Read and verify every change."""
    found = checking.check(asked.file)
    if asked.json:
        write_json(msgspec.to_builtins(found) | {"whole": found.whole})
    if not found.whole:
        raise StoreError(found.problem, file=asked.file, seq=found.first_bad)
    if not asked.json:
        tell(asked, "cli-whole", file=asked.file, changes=found.changes)
