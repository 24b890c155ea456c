"""The rules that must hold whatever is asked, in whatever order."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from stickies import STICKIES
from voices import VOICES

from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide, evolve, replay
from journeylab.workshop.state.codec import dec_hook, enc_hook
from journeylab.workshop.state.entities import Channel, Stage
from journeylab.workshop.vocabulary import COMMANDS, change_data, change_from

CREATE = ws.CreateWorkshop(
    title="Shoes",
    stages=(Stage("before", "Before", "before"), Stage("after", "After", "after")),
    channels=(Channel("web", "Web"),),
)
FEW = st.sampled_from(["a", "b", "c", "before", "after"])
ANCHOR = st.sampled_from(["a", "b", "c", None, ""])
TEXT = st.sampled_from(["I pay", "Je paie", "<script>", "=cmd()", "\u202eabc", "🙂"])
MOVES = {"move_step", "move_stage", "move_lane", "move_notes", "name_moment"}
LANES = st.sampled_from(["a", "b", "goal", "promise"])
SIDES = st.sampled_from(["front", "back"])
VERSIONS = st.sampled_from(["target", "a"])
DOTS = st.dictionaries(FEW, st.integers(0, 3), max_size=3)
SOURCE = ws.state.entities.FindingSource("survey.csv", "0" * 64, 10)
ARGUMENTS = {
    ws.AddStep: {"id": FEW, "text": TEXT, "stage": FEW, "after": ANCHOR, "parent": ANCHOR},
    ws.MoveStep: {"id": FEW, "stage": FEW, "after": ANCHOR, "parent": ANCHOR},
    ws.RemoveStep: {"id": FEW},
    ws.RewordStep: {"id": FEW, "text": TEXT},
    ws.KeepWording: {"id": FEW},
    ws.SetChannels: {"id": FEW, "channels": st.tuples(FEW)},
    ws.SetImportance: {"id": FEW, "importance": st.sampled_from([None, 1, 5])},
    ws.SetInitiative: {"id": FEW, "initiative": st.just("company")},
    ws.MarkMomentOfTruth: {"id": FEW, "confirmed": st.sampled_from([None, True, False])},
    ws.SetCell: {"step": FEW, "lane": FEW, "text": st.sampled_from(["", "x"])},
    ws.SetTouchpoint: {
        "step": FEW,
        "channel": FEW,
        "use": st.sampled_from(["used", "avoided", None]),
    },
    ws.SetCollected: {"step": FEW, "channel": FEW, "what": st.sampled_from(["", "size"])},
    ws.RewordCell: {"step": FEW, "lane": LANES, "text": st.sampled_from(["", "y"])},
    ws.SupportCell: {
        "step": FEW,
        "lane": LANES,
        "evidence": st.sampled_from(["staff", "measured"]),
        "sources": st.tuples(FEW),
        "departments": st.tuples(TEXT),
    },
    ws.SetEngagement: {"id": FEW, "engagement": st.sampled_from([None, 1, 5])},
    ws.AddLane: {"id": FEW, "name": TEXT, "side": SIDES},
    ws.RenameLane: {"id": LANES, "name": TEXT},
    ws.ShowLane: {"id": LANES, "shown": st.booleans()},
    ws.MoveLane: {"id": LANES, "after": st.one_of(LANES, ANCHOR), "side": SIDES},
    ws.RemoveLane: {"id": LANES},
    ws.AddVariant: {"id": FEW, "name": TEXT},
    ws.SetVariant: {"id": FEW, "field": st.just("familiarity"), "value": st.just("loyal")},
    ws.RemoveVariant: {"id": FEW},
    ws.AddStepToVersion: {"version": VERSIONS, "id": FEW, "stage": FEW, "text": TEXT},
    ws.RewordInVersion: {"version": VERSIONS, "step": FEW, "text": TEXT},
    ws.RemoveFromVersion: {"version": VERSIONS, "step": FEW},
    ws.ReviseAsToday: {"version": VERSIONS, "step": FEW},
    ws.SetCellInVersion: {
        "version": VERSIONS,
        "step": FEW,
        "lane": LANES,
        "text": st.sampled_from(["", "x"]),
    },
    ws.SetTouchpointInVersion: {
        "version": VERSIONS,
        "step": FEW,
        "channel": FEW,
        "use": st.sampled_from([None, "used", "none"]),
    },
    ws.ExpectEmotion: {"version": VERSIONS, "step": FEW, "value": st.sampled_from([None, 1.5])},
    ws.SetEngagementInVersion: {
        "version": VERSIONS,
        "step": FEW,
        "engagement": st.sampled_from([None, 1, 5]),
    },
    ws.PinChallenge: {
        "id": FEW,
        "step": FEW,
        "stance": st.sampled_from(["agree", "dispute", "add"]),
        "text": TEXT,
        "lane": LANES,
    },
    ws.SetChallenge: {"id": FEW, "field": st.just("text"), "value": TEXT},
    ws.SettleChallenge: {"id": FEW, "state": st.sampled_from(["open", "resolved", "doubt"])},
    ws.RemoveChallenge: {"id": FEW},
    ws.ValidateCell: {
        "step": FEW,
        "lane": LANES,
        "participant": FEW,
        "verdict": st.sampled_from([None, "confirm", "correct"]),
        "text": TEXT,
    },
    ws.SetProcess: {"step": FEW, "department": TEXT, "text": TEXT, "systems": st.tuples(TEXT)},
    ws.SetPreference: {
        "step": FEW,
        "persona": st.sampled_from(["", "a"]),
        "field": st.sampled_from(["used", "need", "readiness"]),
        "value": st.sampled_from(["web", "", 3, None]),
    },
    ws.AddStage: {"id": FEW, "name": TEXT, "after": ANCHOR},
    ws.MoveStage: {"id": FEW, "after": ANCHOR},
    ws.RenameStage: {"id": FEW, "name": TEXT},
    ws.RemoveStage: {"id": FEW},
    ws.AddChannel: {"id": FEW, "name": TEXT},
    ws.RenameChannel: {"id": FEW, "name": TEXT},
    ws.RemoveChannel: {"id": FEW},
    ws.AddParticipant: {"id": FEW, "name": TEXT},
    ws.RemoveParticipant: {"id": FEW},
    ws.SetParticipant: {"id": FEW, "field": st.just("side"), "value": st.just("customer")},
    ws.ScoreEmotion: {"participant": FEW, "step": FEW, "value": st.sampled_from([None, -2, 0, 2])},
    ws.RaiseHotSpot: {"id": FEW, "text": TEXT, "steps": st.tuples(FEW)},
    ws.RewordHotSpot: {"id": FEW, "text": TEXT},
    ws.LinkEvidence: {"id": FEW, "steps": st.tuples(FEW), "evidence": st.tuples(FEW)},
    ws.PlaceHotSpot: {"id": FEW, "impact": st.just(70.0), "effort": st.just(20.0)},
    ws.RemoveHotSpot: {"id": FEW},
    ws.OpenRound: {"id": FEW, "items": st.tuples(FEW), "secret": st.booleans()},
    ws.CastBallot: {"round": FEW, "voter": FEW, "dots": DOTS},
    ws.CloseRound: {"round": FEW},
    ws.RevealRound: {"round": FEW},
    ws.SetSetting: {"name": st.just("weights"), "value": st.just({"votes": 0.5, "gap": 0.5})},
    ws.NameMoment: {"name": FEW},
    ws.AttachFindings: {
        "id": FEW,
        "kind": st.just("survey_scores"),
        "columns": st.just(("step", "n")),
        "rows": st.just((("a", 3),)),
        "source": st.just(SOURCE),
    },
    ws.DetachFindings: {"id": FEW},
    ws.SetScope: {
        "field": st.sampled_from(["reason", "starts", "depth"]),
        "value": st.sampled_from(["", "a", "micro"]),
    },
    ws.AddObjective: {"id": FEW, "sort": st.sampled_from(["business", "experience"]), "text": TEXT},
    ws.SetObjective: {"id": FEW, "field": st.just("text"), "value": TEXT},
    ws.RemoveObjective: {"id": FEW},
    ws.AddKpi: {"id": FEW, "objective": FEW, "name": TEXT, "target": st.just(30.0)},
    ws.SetKpi: {"id": FEW, "field": st.just("baseline"), "value": st.sampled_from([None, 22])},
    ws.RemoveKpi: {"id": FEW},
    ws.PlanInquiry: {
        "id": FEW,
        "step": FEW,
        "text": TEXT,
        "how": st.sampled_from(["interview", "manual_count"]),
        "due": st.sampled_from(["", "2026-12-01", "soon"]),
    },
    ws.SetInquiry: {"id": FEW, "field": st.just("done"), "value": st.booleans()},
    ws.RemoveInquiry: {"id": FEW},
    ws.AddKnowledge: {"id": FEW, "name": TEXT},
    ws.SetKnowledge: {"id": FEW, "field": st.just("sort"), "value": st.just("crm")},
    ws.RemoveKnowledge: {"id": FEW},
    ws.AddPersona: {"id": FEW, "name": TEXT, "channels": st.tuples(FEW)},
    ws.SetPersona: {
        "id": FEW,
        "field": st.just("share"),
        "value": st.sampled_from([None, 38, 101]),
    },
    ws.RemovePersona: {"id": FEW},
    ws.AddTrait: {"id": FEW, "persona": FEW, "aspect": st.just("thinks"), "text": TEXT},
    ws.SetTrait: {"id": FEW, "field": st.just("sources"), "value": st.just(["a", "b"])},
    ws.RemoveTrait: {"id": FEW},
    ws.AddContactReason: {"id": FEW, "text": TEXT, "volume": st.just(1150.0)},
    ws.SetContactReason: {"id": FEW, "field": st.just("pain"), "value": st.sampled_from([2, 9])},
    ws.RemoveContactReason: {"id": FEW},
    ws.AddDepartment: {"id": FEW, "name": TEXT},
    ws.RenameDepartment: {"id": FEW, "name": TEXT},
    ws.RemoveDepartment: {"id": FEW},
    **VOICES,
    **STICKIES,
}
ASKED = st.one_of(st.builds(command, **given) for command, given in ARGUMENTS.items())
STORIES = st.lists(ASKED, max_size=40)


def lived(commands):
    """What happens when all these are asked: the changes, and every state on the way."""
    changes, states = [], [replay(decide(CREATE, Workshop()))]
    for command in commands:
        try:
            decided = decide(command, states[-1])
        except Refused:
            continue
        for change in decided:
            changes.append(change)
            states.append(evolve(change, states[-1]))
    return changes, states


def visible(workshop):
    """All but the count of changes and what was set aside, which an undone addition leaves."""
    parts = {name: getattr(workshop, name) for name in workshop.__struct_fields__ if name != "seq"}
    return {
        name: (list(part.items()), getattr(part, "roots", ())) if hasattr(part, "removed") else part
        for name, part in parts.items()
    }


def test_the_stories_ask_every_command_there_is():
    assert {command.__struct_config__.tag for command in ARGUMENTS} == set(COMMANDS) - {
        "create_workshop"
    }


@given(STORIES)
def test_replaying_what_was_written_gives_the_state(commands):
    changes, states = lived(commands)
    written = [msgspec.json.encode(change_data(change)) for change in changes]
    read = [change_from(msgspec.json.decode(line)) for line in written]
    assert replay(read, states[0]) == states[-1]


@given(STORIES)
def test_every_inverse_takes_its_change_back_and_its_own_brings_it_again(commands):
    changes, states = lived(commands)
    for change, before, after in zip(changes, states, states[1:], strict=False):
        inverse = change.inverse(before)
        if inverse is None:
            continue
        undone = evolve(inverse, after)
        assert visible(undone) == visible(before), change
        again = inverse.inverse(after)
        assert again is not None
        assert visible(evolve(again, undone)) == visible(after), change


@given(STORIES)
def test_a_state_survives_the_way_through_json(commands):
    state = lived(commands)[1][-1]
    text = msgspec.json.encode(state, enc_hook=enc_hook)
    assert msgspec.json.decode(text, type=Workshop, dec_hook=dec_hook) == state


@given(STORIES)
def test_nobody_overspends_and_each_step_stands_once_in_a_stage_that_is_there(commands):
    state = lived(commands)[1][-1]
    for voting in state.rounds.values():
        for ballot in voting.ballots.values():
            assert sum(ballot.values()) <= voting.budget
            assert max(ballot.values()) <= voting.cap
    assert len(list(state.steps)) == len(set(state.steps)) == len(state.steps)
    assert {step.stage for step in state.steps.values()} <= set(state.stages)
    assert {kpi.objective for kpi in state.kpis.values()} <= set(state.objectives)
    assert {trait.persona for trait in state.traits.values()} <= set(state.personas)
    assert all(s.parent is None or s.parent in state.steps for s in state.steps.values())


@given(STORIES, ASKED)
def test_a_command_told_twice_happens_once(commands, command):
    state = lived(commands)[1][-1]
    if getattr(command, "id", None) == "":
        return  # without an id it makes a new thing each time
    try:
        once = replay(decide(command, state), state)
        twice = replay(decide(command, once), once)
    except Refused:
        return
    if command.__struct_config__.tag not in MOVES:
        assert visible(twice) == visible(once)
