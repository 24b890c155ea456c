"""The command line: one contract, so that a script written today works tomorrow."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from journeylab.cli.parser import parse
from journeylab.cli.running import collect_seldom, run


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; exits 0 (done), 1 (refused, one sentence on stderr) or 2 (wrong usage)."""
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        collect_seldom(asked.command)
    sys.exit(run(asked))
