"""What the pad says of a measured number: n, interval and file, as the map does."""

from stories import after

from journeylab import workshop as ws
from journeylab.apps.facilitator.emotions.measured import measured
from journeylab.apps.sent.at_step import known_at
from journeylab.workshop.state.entities import FindingSource

COLUMNS = ("step", "channel", "question", "segment", "n", "mean", "low", "high")
SOURCE = FindingSource("answers.csv", "0" * 64, 1_200, 3)


def test_each_measured_number_names_its_file_as_the_map_does(journey):
    bare = after(journey, *(ws.DetachFindings(one) for one in journey.findings))
    assert measured(bare, "en") == {"steps": {}, "named": {}, "files": []}
    rows = (("wait", None, "Quick?", None, 60, 1.8, 1.6, 2.0), ("gone", "", "", "", 9, 1.0, 1, 1))
    adds = ws.AttachFindings(kind="survey_scores", columns=COLUMNS, rows=rows, source=SOURCE)
    workshop = after(bare, adds)
    told = measured(workshop, "en")
    assert told["steps"] == {"wait": [one.text for one in known_at(workshop, "wait", "en")]}
    assert told["steps"]["wait"] == [
        "The step, “Quick?”: 1.80, 95% interval 1.60 to 2.00, n = 60 (answers.csv)"
    ]
    assert told["named"] == {"wait": "answers.csv"}
    [file] = told["files"]
    assert file["says"] == "answers.csv: 1,200 rows read, 3 refused. SHA-256 000000000000…"
    assert file["sha"] == "0" * 64
