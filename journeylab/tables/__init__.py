"""Read models: a workshop as data frames, headless twins of what the widgets show."""

from journeylab.tables.decisions import evidence, hot_spots, rounds, votes
from journeylab.tables.journey import channels, stages, steps, touchpoints
from journeylab.tables.links import links
from journeylab.tables.map import (
    cells,
    challenges,
    lanes,
    preferences,
    processes,
    validations,
    version_cells,
    version_steps,
    version_touchpoints,
)
from journeylab.tables.measured import (
    customer_shares,
    inquiries,
    sources,
    survey_scores,
)
from journeylab.tables.notes import notes
from journeylab.tables.people import participants, scores
from journeylab.tables.preparation import contact_reasons, kpis, traits
from journeylab.tables.verbatims import practices, verbatim_groups, verbatims
from journeylab.tables.volumes import metric_series, touchpoint_volumes, volumes
from journeylab.tables.walks import walks

__all__ = [
    "cells",
    "challenges",
    "channels",
    "contact_reasons",
    "customer_shares",
    "evidence",
    "hot_spots",
    "inquiries",
    "kpis",
    "lanes",
    "links",
    "metric_series",
    "notes",
    "participants",
    "practices",
    "preferences",
    "processes",
    "rounds",
    "scores",
    "sources",
    "stages",
    "steps",
    "survey_scores",
    "touchpoint_volumes",
    "touchpoints",
    "traits",
    "validations",
    "verbatim_groups",
    "verbatims",
    "version_cells",
    "version_steps",
    "version_touchpoints",
    "volumes",
    "votes",
    "walks",
]
