"""Every kind of change has its sentence, in both languages, and none tells a vote."""

import json

import pytest

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.facilitator.frame.history import gestures, rows, sentence
from journeylab.apps.facilitator.sentences import _FACTS
from journeylab.words import LANGUAGES
from journeylab.workshop.findings.groups import Grouping
from journeylab.workshop.state.entities import Channel, FindingSource, Stage
from journeylab.workshop.state.voices import Verbatim, VerbatimGroup
from journeylab.workshop.vocabulary import CHANGES

STORY = (
    ws.SetSetting("title", "Boots"),
    ws.SetSetting("weights", {"votes": 1.0}),
    ws.SetSetting("scope", "Lyon"),
    ws.AddStage("later", "Later"),
    ws.RenameStage("later", "Much later"),
    ws.MoveStage("later", None),
    ws.AddStep(id="pay", text="I pay", stage="before", channels=("web",)),
    ws.AddStep(id="wait", text="I wait", stage="before"),
    ws.MoveStep("wait", "after"),
    ws.RewordStep("pay", "I pay at last"),
    ws.SetChannels("pay", ()),
    ws.SetImportance("pay", 5),
    ws.SetInitiative("pay", "company"),
    ws.MarkMomentOfTruth("pay", confirmed=True),
    ws.KeepWording("pay"),
    ws.SetCell("pay", "goal", "to be done"),
    ws.SetTouchpoint("pay", "web", "avoided"),
    ws.SetCollected("pay", "web", "card, address"),
    ws.SetEngagement("pay", 4),
    ws.AddLane("own", "Our lane"),
    ws.RenameLane("own", "My lane"),
    ws.ShowLane("own", shown=False),
    ws.MoveLane("own", None, "back"),
    ws.RemoveLane("own"),
    ws.AddVariant(id="loyal", name="Loyal", familiarity="loyal"),
    ws.SetVariant("loyal", "name", "Faithful"),
    ws.RewordInVersion("target", "pay", "I pay in one gesture"),
    ws.RemoveFromVersion("loyal", "wait"),
    ws.AddStepToVersion(version="target", id="slot", text="I book a slot", stage="before"),
    ws.RemoveVariant("loyal"),
    ws.PinChallenge(id="c", step="pay", stance="dispute", text="No"),
    ws.SettleChallenge("c", "doubt"),
    ws.SettleChallenge("c", "resolved"),
    ws.SettleChallenge("c", "open"),
    ws.RemoveChallenge("c"),
    ws.SetProcess("pay", "IT", "Runs the tills", ("Till",)),
    ws.SetPreference("pay", "", "used", "web"),
    ws.AddChannel("app", "App"),
    ws.RenameChannel("app", "Our app"),
    ws.RemoveChannel("app"),
    ws.AddParticipant("ana", "Ana"),
    ws.SetParticipant("ana", "name", "Anna"),
    ws.SetParticipant("ana", "side", "customer"),
    ws.ValidateCell("pay", "goal", "ana", "confirm"),
    ws.ValidateCell("pay", "goal", "ana", None),
    ws.ScoreEmotion(participant="ana", step="pay", value=-2),
    ws.ScoreEmotion(participant="ana", step="pay", value=None),
    ws.RaiseHotSpot(id="slow", text="It is slow", steps=("pay",)),
    ws.RewordHotSpot("slow", "It is so slow"),
    ws.LinkEvidence("slow", ("pay", "wait"), ()),
    ws.PlaceHotSpot("slow", 80, 20),
    ws.PlaceHotSpot("slow", skipped=True),
    ws.OpenRound(id="r1", items=("slow",), secret=False),
    ws.CastBallot("r1", "ana", {"slow": 3}),
    ws.CloseRound("r1"),
    ws.RevealRound("r1"),
    ws.OpenRound(id="r2", items=("slow",)),
    ws.CastBallot("r2", "ana", {"slow": 2}),
    ws.CloseRound("r2"),
    ws.AttachFindings(
        id="f", kind="x", columns=("a",), rows=((1,),), source=FindingSource("may.csv", "0" * 64, 9)
    ),
    ws.DetachFindings("f"),
    ws.AddVerbatims((Verbatim("v1", "So slow"), Verbatim("v2", "Quick"), Verbatim("v3", "Ah"))),
    ws.SetVerbatim("v1", "kind", "irritant"),
    ws.GroupVerbatims((Grouping(VerbatimGroup("g", "Slow"), ("v1",)),)),
    ws.SplitGroup("Fast", ("v2",), "h"),
    ws.MoveToGroup(("v3",), "h"),
    ws.MoveToGroup(("v3",)),
    ws.RenameGroup("h", "Speed"),
    ws.PlaceGroup("h", "pay"),
    ws.JudgeGroup("h", "delight"),
    ws.MergeGroups(("g",), "h"),
    ws.RemoveGroup("h"),
    ws.RemoveVerbatims(("v3",)),
    ws.AddPractice(id="p", actor="Shop A", text="Answers within the hour"),
    ws.SetPractice("p", "kind", "commitment"),
    ws.RemovePractice("p"),
    ws.NameMoment("noon"),
    ws.SetMode("explore"),
    ws.AddNotes(texts=("Order paid", "Order payed"), ids=("paid", "payed"), stage="before"),
    ws.AddNote(text="Whispered", id="whispered", stage="before", hidden=True),
    ws.RewordNote("whispered", "Whispered twice"),
    ws.RevealNotes(("paid", "whispered")),
    ws.RewordNote("paid", "Order paid at last"),
    ws.MoveNotes(ids=("paid",), stage="after"),
    ws.SetPivotal("paid"),
    ws.MergeNotes("paid", ("payed",)),
    ws.KeepApart("paid", "whispered"),
    ws.SetMode("model"),
    ws.AddNote(text="I pay", id="pays", kind="command", beside="paid"),
    ws.SetKind(("pays",), "command"),
    ws.LinkNotes("pays", "paid"),
    ws.UnlinkNotes("pays", "paid"),
    ws.GroupNotes(("pays", "paid"), "Paying"),
    ws.SetCost(("pays",), "mid"),
    ws.LockNotes(("pays",)),
    ws.UnlockNotes(("pays",)),
    ws.RemoveNotes(("pays",)),
    ws.RemoveParticipant("ana"),
    ws.RemoveHotSpot("slow"),
    ws.RemoveStep("wait"),
    ws.RemoveStage("later"),
)


@pytest.fixture
def told(tmp_path):
    stages = (Stage("before", "Before"), Stage("after", "After"))
    create = ws.CreateWorkshop(title="Shoes", stages=stages, channels=(Channel("web", "Web"),))
    with sessions.create(str(tmp_path / "a.journey"), create, actor="Claire") as session:
        for command in STORY:
            session.do(command)
        for _ in range(4):
            session.undo()
        session.redo()
        yield session


def test_every_kind_of_change_has_its_facts():
    assert set(_FACTS) == set(CHANGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_is_a_sentence(told, language):
    lines = told.history()
    known = gestures(lines)
    for gesture in known.values():
        said = sentence(gesture, known, told.workshop, language)
        assert said[0].isupper(), said
        assert "{" not in said
        assert "sait pas nommer" not in said
        assert "cannot name" not in said


def test_the_sentences_say_who_did_what(told):
    said = [row["says"] for row in rows(told.history(), told.workshop, "en", 1000)]
    assert said[0].startswith("Claire did again: ")
    for expected in (
        "Claire opened the workshop “Shoes”",
        "Claire reworded a step: “I pay at last”",
        "Claire: Anna scored “I pay at last” −2",
        "Anna voted",
        "A vote was taken in secret",
        "Claire attached the findings of may.csv",
        "Claire took back: stage “Much later” removed",
        "Claire added 3 verbatims",
        "Claire made the group “Fast”",
        "Claire put a verbatim apart",
        "Claire merged “Slow” into “Speed”",
    ):
        assert expected in said, said


def test_nobody_learns_from_the_history_what_was_voted(told):
    lines = [line for line in told.history() if line.kind.startswith(("ballot", "round_closed"))]
    assert lines
    assert not any({"dots", "tally"} & set(line.data) for line in lines)
    secret = [line for line in lines if line.kind == "ballot_sealed"]
    assert all(line.actor == "" and "ana" not in json.dumps(line.data) for line in secret)


def test_what_was_written_in_private_is_not_told_before_it_is_revealed(told):
    told.do(ws.SetMode("explore"))
    told.do(ws.AddNote(text="Nobody may know", id="secret", hidden=True))
    told.do(ws.RewordNote("secret", "Nobody, really"))
    hidden = [row["says"] for row in rows(told.history(), told.workshop, "en", 2)]
    assert hidden[1] == "Claire put up a sticky in private"
    assert "Nobody" not in "".join(hidden)
    told.do(ws.RevealNotes())
    newest = rows(told.history(), told.workshop, "en", 2)
    assert newest[0]["says"] == "Claire turned the sticky “Nobody, really” over"


def test_a_gesture_of_many_is_one_line(told):
    told.do(*(ws.AddStep(id=f"n{n}", text=f"I do {n}", stage="before") for n in range(20)))
    newest = rows(told.history(), told.workshop, "fr", 2)
    assert newest[0]["says"] == "Claire a ajouté 20 étapes"
    assert len(newest) == 2


def test_what_was_taken_back_and_done_again_is_in_force(told):
    told.do(ws.AddStep(id="again", text="I come again", stage="before"))
    told.undo()
    told.redo()
    newest = rows(told.history(), told.workshop, "en", 3)
    assert [row["gone"] for row in newest] == [False, True, False]
