"""The frames of `tables`, whose types know missing values, go in as they are."""

import pandas as pd

from journeylab import tables
from journeylab.analysis.agreement import room_agreement
from journeylab.analysis.curve import gaps, landmarks, measured_curve, room_curve
from journeylab.analysis.matrix import quadrants
from journeylab.analysis.moments import moments_of_truth
from journeylab.analysis.ranking import ranking
from journeylab.workshop.state.entities import ROOM


def test_a_workshop_is_measured_from_its_tables(journey):
    scores = tables.scores(journey)
    ours = room_curve(scores, list(journey.steps), room=ROOM)
    theirs = room_curve(scores, list(journey.steps), room=ROOM, source="customer")
    assert ours["n"].tolist() == [1, 0, 0, 1]
    assert theirs["n"].tolist() == [0, 0, 1, 1]
    assert landmarks(ours) == {"peak": "read", "trough": "wait", "end": "wait"}
    assert gaps(ours, theirs, their_value="median")["gap"].tolist() == [1.0]
    assert pd.isna(room_agreement(scores, room=ROOM))  # one person alone cannot agree


def test_values_that_tables_call_missing_are_missing_here():
    text, real = "string", "Float64"
    findings = pd.DataFrame(
        {
            "step": pd.array(["read", "read"], dtype=text),
            "segment": pd.array([None, "new"], dtype=text),
            "n": pd.array([1, 2], dtype="Int64"),
            "n_effective": pd.array([1.0, 2.0], dtype=real),
            "excluded": pd.array([0, 0], dtype="Int64"),
            "mean": pd.array([4.0, 2.0], dtype=real),
            "sd": pd.array([None, 1.0], dtype=real),
            "scale_low": pd.array([1.0, 1.0], dtype=real),
            "scale_high": pd.array([5.0, 5.0], dtype=real),
        }
    )
    theirs = measured_curve(findings, ["read"])
    assert theirs["mean"].tolist() == [1]
    ours = pd.DataFrame({"step": ["read"], "median": pd.array([0.0], dtype=real)})
    assert gaps(ours, theirs)[["gap", "beyond_interval"]].to_numpy().tolist() == [[-1.0, None]]
    spots = pd.DataFrame(
        {
            "impact": pd.array([None, 90.0], dtype=real),
            "effort": pd.array([None, 10.0], dtype=real),
            "skipped": pd.array([False, False], dtype="boolean"),
        },
        index=["h1", "h2"],
    )
    assert quadrants(spots)["quadrant"].tolist() == ["unplaced", "quick_win"]
    ranked = ranking(spots[["impact"]], {"impact": 1}, draws=10)
    assert ranked["missing"].tolist() == [(), ("impact",)]
    steps = pd.DataFrame({"step": ["a", "b"], "emotion": pd.array([None, 2.0], dtype=real)})
    assert not moments_of_truth(steps)["proposed"].any()
