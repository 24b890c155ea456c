"""Ours: from a file to the six families."""

import sys
from pathlib import Path

from results import funnel_steps, write

from journeylab.analysis.eventlog import event_numbers
from journeylab.evidence.events import read_events


def main(log, out):
    found = event_numbers(read_events(Path(log)), funnel_steps())
    write(out, found.tables)


main(*sys.argv[1:])
