"""Everything goes out as open JSON and comes back without loss."""

import json
import runpy
from pathlib import Path

import jsonschema
import pytest

from journeylab import reading, session
from journeylab import workshop as ws
from journeylab.store import open_json
from journeylab.store.errors import StoreError
from journeylab.store.open_json import export_json, import_json
from journeylab.workshop.state.entities import FindingSource

TOOL = Path(__file__).resolve().parents[2] / "tools" / "schema.py"
PUBLISHED = Path(open_json.__file__).with_name(open_json.SCHEMA)


@pytest.fixture
def rich(claire):
    """A workshop with something of nearly every kind."""
    claire.do(
        ws.AddChannel("web", "Web"),
        ws.AddStep(id="pay", stage="before", text="Je paie « 10 € » 🙂", channels=("web",)),
        ws.AddStep(id="sign", stage="before", text="I sign", parent="pay"),
        ws.SetTouchpoint("pay", "web", "avoided"),
        ws.SetCollected("pay", "web", "card, address"),
        ws.SetCell("pay", "goal", "to be done", "staff", ("Sales",)),
        ws.SetSetting("weights", {"votes": 0.25}),
        ws.AddParticipant("p1", "Ana"),
    )
    claire.do(ws.ScoreEmotion(participant="p1", step="pay", value=-2, channel="web", word="ugh"))
    claire.do(ws.RaiseHotSpot(id="h", text="Too slow", steps=("pay",)), ws.PlaceHotSpot("h", 7, 3))
    claire.do(ws.OpenRound(id="r", items=("h",), secret=False))
    claire.do(ws.CastBallot("r", "p1", {"h": 2}), ws.CloseRound("r"), ws.RevealRound("r"))
    source = FindingSource("survey.csv", "0" * 64, 3, mapping=(("q1", "pay"),))
    claire.do(
        ws.AttachFindings(
            kind="survey", columns=("step", "mean"), rows=(("pay", 4.25),), source=source
        )
    )
    claire.do(ws.NameMoment("noon"))
    claire.do(ws.RemoveStep("sign"))
    claire.undo()
    return claire


def test_out_and_in_again_is_the_same_workshop_with_its_past_and_its_undo(rich, url, tmp_path):
    out, back = tmp_path / "all.json", str(tmp_path / "back.journey")
    export_json(url, out)
    import_json(out, back)
    with session.Session(back, actor="Claire") as again:
        assert again.workshop == rich.workshop
        assert again.history() == rich.history()
        assert again.at("noon") == rich.at("noon")
        again.redo()
        assert "sign" not in again.workshop.steps
        again.undo()
    once_more = tmp_path / "more.json"
    export_json(back, once_more)
    assert (
        json.loads(once_more.read_text())["changes"][:-2] == json.loads(out.read_text())["changes"]
    )


def test_the_published_schema_is_that_of_the_types():
    made = runpy.run_path(str(TOOL))["text"]()
    assert PUBLISHED.read_text("utf-8") == made, "run tools/schema.py"


def test_what_goes_out_keeps_to_the_published_schema(rich, url, tmp_path):
    export_json(url, tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    published = json.loads(PUBLISHED.read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(published)
    checker.validate(document)
    document["changes"][1]["data"]["kind"] = "nonsense"
    assert not checker.is_valid(document)


def test_ballots_still_sealed_stay_behind(rich, url, tmp_path):
    rich.do(ws.OpenRound(id="r2", items=("h",)))
    rich.do(ws.CastBallot("r2", "p1", {"h": 3}))
    export_json(url, tmp_path / "all.json")
    text = (tmp_path / "all.json").read_text("utf-8")
    assert '"ballot_sealed"' in text
    assert text.count('"ballot_cast"') == 2  # kind and data of the open round's one ballot


def told(path, change):
    document = json.loads(path.read_text("utf-8"))
    change(document)
    path.write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda d: d["changes"][1].update(actor="Eve"), "damaged"),
        (lambda d: d["changes"].pop(3), "damaged"),
        (lambda d: d["changes"].reverse(), "damaged"),
        (lambda d: d.update(format="journeylab/99"), "newer"),
        (lambda d: d.pop("changes"), "json_malformed"),
        (lambda d: d["changes"][1].pop("actor"), "json_malformed"),
    ],
)
def test_what_was_altered_does_not_come_in(rich, url, tmp_path, change, code):
    out, back = tmp_path / "all.json", tmp_path / "back.journey"
    export_json(url, out)
    told(out, change)
    with pytest.raises(StoreError) as refused:
        import_json(out, str(back))
    assert refused.value.code == code
    assert not back.exists()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'"\xff"', b"[" * 100_000])
def test_other_files_do_not_come_in(tmp_path, content):
    (tmp_path / "other.json").write_bytes(content)
    with pytest.raises(StoreError) as refused:
        import_json(tmp_path / "other.json", str(tmp_path / "back.journey"))
    assert refused.value.code == "json_malformed"


def test_neither_way_writes_over_a_file(rich, url, tmp_path):
    out = tmp_path / "all.json"
    export_json(url, out)
    with pytest.raises(StoreError) as refused:
        export_json(url, out)
    assert refused.value.code == "exists"
    taken = tmp_path / "taken.journey"
    taken.write_text("mine")
    with pytest.raises(StoreError) as refused:
        import_json(out, str(taken))
    assert refused.value.code == "exists"
    assert taken.read_text() == "mine"


def test_a_workshop_moves_between_engines(rich, url, tmp_path):
    export_json(url, tmp_path / "all.json")
    import_json(tmp_path / "all.json", str(tmp_path / "back.journey"))
    with reading.load(str(tmp_path / "back.journey")) as moved:
        assert moved.workshop == rich.workshop
