"""Mermaid's own parse of 32 journeys, agreed with to the letter; a model of code is refused."""

import json

import pytest

from journeylab.apps.attachment import steps_preview
from journeylab.evidence import Unreadable
from journeylab.evidence.files.decoding import decoded
from journeylab.evidence.mermaid import diagram_of, read_mermaid

pytestmark = pytest.mark.data


def test_every_journey_is_read_as_mermaid_reads_it(real_data):
    folder = real_data / "mermaid_journeys"
    expected = json.loads((folder / "expected_mermaid_10.9.8.json").read_text("utf-8"))
    assert set(expected) == {path.name for path in folder.glob("*.mmd")}
    for name, parse in expected.items():
        text = decoded((folder / name).read_bytes(), name)[0]
        if not parse["ok"]:
            with pytest.raises(Unreadable, match="mermaid_"):
                diagram_of(text, name)
            continue
        diagram = diagram_of(text, name)
        tasks = [
            {"section": t.section, "task": t.task, "score": t.score, "people": list(t.people)}
            for t in diagram.tasks
        ]
        assert (diagram.title, list(diagram.sections)) == (parse["title"], parse["sections"]), name
        assert tasks == parse["tasks"], name
        preview = read_mermaid(folder / name)
        assert len(preview.steps) == parse["n_tasks"] == preview.rows_read
        whole = [task["score"] for task in parse["tasks"] if task["score"] in (1, 2, 3, 4, 5)]
        assert [score + 3 for score in preview.scores.values()] == whole


def test_a_model_of_code_is_refused_as_one(real_data):
    models = sorted((real_data / "eventstorming" / "contextmapper").glob("*.cml"))
    assert len(models) == 2
    for path in models:
        with pytest.raises(Unreadable, match="file_binary") as refused:
            steps_preview(path)
        assert refused.value.facts["looks"] == "cml"
