"""A log told in the steps of its draft: customers of what was merged are counted anew."""

from __future__ import annotations

import pandas as pd

from journeylab.analysis.draft import Draft, step_ids
from journeylab.analysis.eventlog import event_numbers
from journeylab.analysis.eventlog.seconds import seconds
from journeylab.analysis.intervals import with_times
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.evidence.events import EventLog


def merged(log: EventLog, draft: Draft, options: DiagnosisOptions) -> dict[str, pd.DataFrame]:
    """The tables of the log with the draft's ids as its steps; what is left out keeps its name.

    Adding up the customers of two activities would count twice whoever did both.
    """
    ids = step_ids(draft.steps)
    order = tuple(dict.fromkeys(ids.get(step, step) for step in options.order))
    found = event_numbers(log.with_steps(ids), order, options.top)
    return found.tables | {"transitions": with_times(found.tables["transitions"], seconds(found))}
