"""Ours: from a file to the six families, or to the first of them."""

import sys
from pathlib import Path

from results import FUNNEL, write

from journeylab.analysis.eventlog import event_numbers, ordered
from journeylab.analysis.eventlog.touchpoints import touchpoints
from journeylab.evidence.events import read_events


def main(log, out, part="all"):
    events = read_events(Path(log))
    if part == "first":
        return write(out, {"touchpoints": touchpoints(ordered(events))})
    return write(out, event_numbers(events, FUNNEL).tables)


main(*sys.argv[1:])
