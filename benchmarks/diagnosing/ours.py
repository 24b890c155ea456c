"""Ours: from a file to the six families, or to the first of them."""

import sys
from pathlib import Path

from results import FUNNEL, write

from journeylab.analysis.eventlog import event_numbers
from journeylab.analysis.eventlog.touchpoints import first_touchpoints
from journeylab.evidence.events import read_events


def main(log, out, part="all"):
    events = read_events(Path(log))
    if part == "first":
        return write(out, {"touchpoints": first_touchpoints(events)})
    return write(out, event_numbers(events, FUNNEL).tables)


main(*sys.argv[1:])
