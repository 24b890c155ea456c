"""What the map's panel tells of a step: volumes, scores, series, gaps, practices, with sources."""

from stories import after

from journeylab import workshop as ws
from journeylab.apps.facilitator.journey_map.panel import panel
from journeylab.apps.sent.at_step import known_at
from journeylab.workshop.state.entities import FindingSource
from journeylab.workshop.versions.version_steps import CURRENT

SCORES = ("step", "channel", "question", "segment", "n", "mean", "low", "high", "scale_low")
SERIES = ("metric", "step", "written", "channel", "period", "n", "value", "low", "high")


def attached(workshop, kind, columns, *rows, sheet=""):
    source = FindingSource(f"{kind}.xlsx", "ab" * 32, 90, sheet=sheet)
    found = ws.AttachFindings(id=kind, kind=kind, columns=columns, rows=rows, source=source)
    return after(workshop, found)


def empty(journey):
    return after(journey, *(ws.DetachFindings(one) for one in journey.findings))


def told(journey):
    counted = ("step", "channel", "count")
    found = attached(
        empty(journey), "volumes", counted, ("read", "web", 1200), ("visit", "store", 7)
    )
    columns = (*SCORES, "scale_high")
    found = attached(
        found,
        "survey_scores",
        columns,
        ("read", "web", "Good?", "", 40, 3.9, 3.8, 4.0, 1.0, 5.0),
        ("read", "web", "Good?", "new", 9, 3.0, 2.8, 3.2, 1.0, 5.0),
        ("read", "", "All?", "", 1, 4.0, None, None, None, None),
    )
    rows = (("nps", "read", "", "web", f"2026-0{n}", 80, 10.0 * n, 5.0, 45.0) for n in (1, 2))
    found = attached(found, "metric_series", SERIES, *rows, sheet="NPS")
    gaps = ("step", "channel", "lacks", "how")
    found = attached(found, "knowledge_gaps", gaps, ("read", "web", "verbatim", "interview"))
    return after(found, ws.AddPractice(step="read", actor="A shop", text="Stars", source="visit"))


def texts(workshop, step, language):
    return [one.text for one in known_at(workshop, step, language)]


def test_each_number_comes_with_its_n_interval_and_file(journey):
    assert texts(told(journey), "read", "en") == [
        "Web: 1,200 contacts (volumes.xlsx)",
        "Web, “Good?”: 3.90 on 1 to 5, 95% interval 3.80 to 4.00, n = 40 (survey_scores.xlsx)",
        "The step, “All?”: 4.00, n = 1 (survey_scores.xlsx)",
        "Web: NPS 20.0 in 2026-02, 95% interval 5.0 to 45.0, n = 80 (metric_series.xlsx · NPS)",
        "Web: customers’ words not known (knowledge_gaps.xlsx)",
        "✓ A shop: Stars (visit)",
    ]
    french = texts(told(journey), "visit", "fr")
    assert french == ["Store\u202f: 7 contacts (volumes.xlsx)"]


def test_the_maps_panel_has_it_beside_measured_lanes_of_today_alone(journey):
    there = told(journey)
    for lane in ("", "touchpoints", "volumes", "satisfaction", "best_practices"):
        found = panel(there, "en", CURRENT, "read", lane)
        assert found["known"] == texts(there, "read", "en")
        assert [one["says"].partition(":")[0] for one in found["files"]] == [
            *("volumes.xlsx", "survey_scores.xlsx", "metric_series.xlsx · NPS"),
            "knowledge_gaps.xlsx",
        ]
        assert {one["sha"] for one in found["files"]} == {"ab" * 32}
        assert all(one["says"].endswith("SHA-256 abababababab…") for one in found["files"])
    assert "known" not in panel(there, "en", CURRENT, "read", "doing")
    assert panel(empty(journey), "en", CURRENT, "visit", "")["known"] == []
