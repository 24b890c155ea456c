"""Paths: the steps of a customer in order, and how many walked the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeylab.analysis.columns import PATHS
from journeylab.analysis.eventlog.engines import in_order
from journeylab.analysis.eventlog.ordered import Ordered
from journeylab.evidence.events.engine import Name
from journeylab.evidence.events.later import _, ibis, pd

if TYPE_CHECKING:
    from ibis.expr.types import Table


def paths(log: Ordered, top: int = 20) -> pd.DataFrame:
    """The `top` most walked paths; those of equal count in byte order.

    Paths are told apart by a fingerprint of 64 bits and their length; only those that may be shown
    are written out.
    """
    engine = log.engine
    variants = engine.keep(_variants, log.journeys)
    most = engine.ask(_most, variants, top=top)
    everyone = int(most["everyone"].iloc[0])
    found = engine.ask(
        _written,
        *(log.events, variants, log.step_names),
        numbers={"least": int(most["customers"].min())},
        top=top,
        engine=engine.name,
    )
    return pd.DataFrame(
        {
            "rank": range(1, len(found) + 1),
            "path": found["path"],
            "customers": found["customers"].astype("int64"),
            "share_of_customers": found["customers"] / everyone,
        },
        columns=list(PATHS),
    )


def _variants(journeys: Table) -> Table:
    return journeys.group_by("path", "events").aggregate(
        customers=_.count(), example=_.customer.min()
    )


def _most(variants: Table, top: int) -> Table:
    """How many walked each of the most walked paths, and how many customers there are."""
    most = variants.order_by(ibis.desc("customers")).limit(top).select("customers")
    return most.cross_join(variants.aggregate(everyone=_.customers.sum()))


def _written(
    events: Table, variants: Table, step_names: Table, least: Any, top: int, engine: Name
) -> Table:
    """The paths that many enough walked, with their steps in order, as one text."""
    candidates = variants.filter(_.customers >= least)
    chosen = candidates.select("customers", whose=_.example)
    walked = events.join(chosen, events.customer == chosen.whose)
    named = walked.join(step_names, walked.step == step_names.code)
    written = named.group_by("whose", "customers").aggregate(path=in_order(named, engine))
    return written.order_by(ibis.desc("customers"), "path").limit(top)
