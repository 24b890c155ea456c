"""The columns of the frames that this room gives, named once."""

from __future__ import annotations

SURVEY_SCORES = (
    "step",
    "channel",
    "question",
    "segment",
    "n",
    "n_effective",
    "excluded",
    "mean",
    "sd",
    "low",
    "high",
    "scale_low",
    "scale_high",
    "below_middle",
    "customers",
    "customer_low",
    "customer_high",
)
SCORED = (*SURVEY_SCORES, "touchpoint", "measure")
CURVE = (
    "step",
    "n",
    "median",
    "quartile_low",
    "quartile_high",
    "divides",
    "agreed",
)
MEASURED = ("step", "n", "n_effective", "excluded", "questions", "mean", "low", "high")
GAPS = ("way", "rank", "step", "ours", "theirs", "gap", "beyond_interval")
RANKING = ("rank", "item", "score", "low", "high", "top_share", "beats_next", "missing")
DRIVERS = ("touchpoint", "n", "pearson", "spearman", "importance", "class")
IMPORTANCE = ("touchpoint", "n", "n_effective", "value", "low", "high")
INTERVALS = ("table", "item", "measure", "n", "value", "low", "high")
PLANE = (
    "touchpoint",
    "positive",
    "negative",
    "middle",
    "satisfied_if_positive",
    "satisfied_if_negative",
    "coordinate_positive",
    "coordinate_negative",
    "contribution_positive",
    "contribution_negative",
    "class",
    "class_share",
)
# of an event log and of surveys, as `journeylab diagnose` writes them (docs/metrics.md)
TOUCHPOINTS = ("step", "channel", "events", "customers")
REACH = (
    "step",
    "events",
    "customers",
    "share_of_customers",
    "customers_starting",
    "customers_ending",
)
TRANSITIONS = (
    "source",
    "target",
    "n",
    "customers",
    "median_seconds",
    "mean_seconds",
    "share_of_leaving",
)
SECONDS = (
    "source",
    "target",
    "n",
    "customers",
    "median_seconds",
    "median_low",
    "median_high",
    "mean_seconds",
    "mean_low",
    "mean_high",
)
FUNNEL = ("position", "step", "customers", "conversion")
EFFORT = ("measure", "customers", "share_of_customers")
PATHS = ("rank", "path", "customers", "share_of_customers")
SCORES = ("touchpoint", "segment", "n", "n_effective", "excluded", "mean", "sd", "low", "high")
RECOMMENDATION = (
    "touchpoint",
    "segment",
    "n",
    "excluded",
    "promoters",
    "detractors",
    "nps",
    "low",
    "high",
)
SEPARATING = (
    "kind",
    "name",
    "finished",
    "of_finished",
    "others",
    "of_others",
    "difference",
    "low",
    "high",
)
PEOPLE_MET = ("people", "customers", "share_of_customers", "low", "high")
PROMISES = (
    "source",
    "target",
    "limit_seconds",
    "period",
    "n",
    "customers",
    "kept",
    "share_kept",
    "low",
    "high",
    "open",
    "answered",
    "median_seconds",
    "median_low",
    "median_high",
)
BEFORE_AFTER = (
    "since",
    "kind",
    "name",
    "n_before",
    "before",
    "n_after",
    "after",
    "difference",
    "low",
    "high",
)
METRIC_SERIES = (
    "metric",
    "step",
    "written",
    "channel",
    "period",
    "n",
    "positives",
    "negatives",
    "value",
    "low",
    "high",
)
MOMENTS = ("step", "weight", "proposed")
INVENTORY = (
    "step",
    "channel",
    "events",
    "customers",
    "contacts",
    "share_of_step",
    "declared",
    "initiative",
    "n",
    "satisfaction",
    "low",
    "high",
    "followed",
    "verbatims",
    "use",
    "proposed",
    "why",
    "share",
    "share_of",
    "share_low",
    "share_high",
    "walk_met",
    "walk_of",
    "stands_for",
    "matched_by",
)
LEFT_OUT = ("step", "customers", "share_of_customers")
KNOWLEDGE_GAPS = ("step", "channel", "lacks", "how")
DRAFT = (
    "step",
    "text",
    "stage",
    "initiative",
    "channels",
    "activities",
    "customers",
    "share_of_customers",
    "events",
    "position",
    "reworded",
)
LOADS = ("kind", "note", "name", "notes", "count", "share", "bottleneck")
NOTE_MARKS = ("note", "code")
GAPS_IN_TIME = ("code", "stage", "column")
TWINS = ("note", "other", "likeness")
SHARED = ("group", "note", "table")
