"""Paths: the steps of a customer in order, and how many walked the same."""

from __future__ import annotations

import ibis
import pandas as pd
from ibis import _
from ibis.expr.types import Table

from journeylab.analysis.eventlog.engines import in_order
from journeylab.analysis.eventlog.ordered import Ordered

PATHS = ("rank", "path", "customers", "share_of_customers")


def paths(log: Ordered, top: int = 20) -> pd.DataFrame:
    """The `top` most walked paths; those of equal count in byte order.

    Paths are told apart by a fingerprint of 64 bits and their length; only those that may be shown
    are written out.
    """
    variants = log.engine.keep(
        log.journeys.group_by("path", "events").aggregate(
            customers=_.count(), example=_.customer.min()
        )
    )
    totals = variants.aggregate(all=_.customers.sum()).execute()
    everyone = int(totals.iloc[0]["all"])
    most = variants.order_by(ibis.desc("customers")).limit(top).select("customers").execute()
    candidates = variants.filter(_.customers >= int(most["customers"].min()))
    found = _written(log, candidates).order_by(ibis.desc("customers"), "path").limit(top).execute()
    return pd.DataFrame(
        {
            "rank": range(1, len(found) + 1),
            "path": found["path"],
            "customers": found["customers"].astype("int64"),
            "share_of_customers": found["customers"] / everyone,
        },
        columns=list(PATHS),
    )


def _written(log: Ordered, candidates: Table) -> Table:
    """The candidates with their steps in order, as one text."""
    chosen = candidates.select("customers", whose=_.example)
    events = log.events.join(chosen, log.events.customer == chosen.whose)
    named = events.join(log.step_names, events.step == log.step_names.code)
    return named.group_by("whose", "customers").aggregate(path=in_order(named, log.engine.name))
