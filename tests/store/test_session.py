"""What a session does, undoes and remembers, on every engine."""

import asyncio
import threading

import pytest
from immutables import Map
from stories import PAY, refusal

from journeylab import reading, session
from journeylab import workshop as ws
from journeylab.store.errors import StoreError
from journeylab.workshop import Refused
from journeylab.workshop.state.entities import Stage


# doing
def test_what_was_done_is_there_after_a_restart_and_can_be_undone_then(paying, url):
    paying.do(ws.RewordStep("pay", "I pay by card"))
    paying.close()
    with session.Session(url, actor="Claire") as again:
        assert again.workshop.steps["pay"].text == "I pay by card"
        again.undo()
        assert again.workshop.steps["pay"].text == "I pay"
        again.redo()
        assert again.workshop.steps["pay"].text == "I pay by card"


def test_several_commands_are_one_gesture_and_one_undo(claire):
    claire.do(PAY, ws.RewordStep("pay", "I pay by card"))
    claire.undo()
    assert not claire.workshop.steps
    assert not claire.can_undo
    assert refusal(claire.undo) == "nothing_to_undo"


def test_one_refused_command_leaves_the_whole_gesture_undone(claire):
    before = claire.workshop
    assert refusal(lambda: claire.do(PAY, ws.RewordStep("gone", "I"))) == "unknown_step"
    assert claire.workshop == before
    claire.do(PAY)
    assert list(claire.workshop.steps) == ["pay"]


def test_a_command_told_twice_happens_once(claire, another):
    claire.do(PAY, command_id="retry")
    seq = claire.workshop.seq
    claire.do(PAY, command_id="retry")
    other = another("Claire")
    other.do(ws.RewordStep("pay", "I pay twice"), command_id="retry")
    assert claire.workshop.seq == other.workshop.seq == seq
    assert other.workshop.steps["pay"].text == "I pay"


def test_a_place_that_is_taken_is_left_alone(claire, url):
    claire.do(PAY)
    again = ws.CreateWorkshop(title="Other", stages=(Stage("x", "X"),))
    with pytest.raises((StoreError, Refused)) as refused:
        session.create(url, again)
    assert refused.value.code in {"exists", "workshop_exists"}
    claire.catch_up()
    assert claire.workshop.settings.title == "Shoes"


# the past
def test_a_reading_sees_the_past_and_the_present(paying, url):
    paying.do(ws.NameMoment("noon"))
    paying.do(ws.RemoveStep("pay"))
    noon = paying.history()[2].at
    with reading.load(url) as reader:
        assert not reader.workshop.steps
        for moment in ("noon", 2, "2", noon, noon.isoformat()):
            assert list(reader.at(moment).steps) == ["pay"], moment
        local = noon.astimezone().replace(tzinfo=None).isoformat()
        assert list(reader.at(local).steps) == ["pay"]
        assert list(reader.at(1).steps) == []
        assert reader.at("1999-12-31").seq == 0
        assert refusal(lambda: reader.at("teatime")) == "moment_unknown"
        assert refusal(lambda: reader.at(99)) == "moment_unknown"
    with reading.load(url, at="noon") as then:
        assert list(then.workshop.steps) == ["pay"]


def test_the_history_says_who_did_what(paying, another):
    another("Bob").do(ws.RewordStep("pay", "I pay cash"))
    paying.catch_up()
    lines = paying.history(newest=2)
    assert [(line.actor, line.kind, line.key) for line in lines] == [
        ("Claire", "step_added", "steps/pay"),
        ("Bob", "step_set", "steps/pay/text"),
    ]
    assert all(line.revertible for line in lines)


# others
def test_a_callback_gets_the_new_entries_mine_and_others(paying, another):
    told = []
    stop = paying.on_change(lambda news: told.append([entry.kind for entry in news]))
    another("Bob").do(ws.RewordStep("pay", "I pay cash"))
    paying.do(ws.RewordStep("pay", "I pay by card"))
    assert told == [["step_set", "step_set"]]
    stop()
    paying.undo()
    assert len(told) == 1


def test_a_view_that_fails_does_not_fail_the_command(paying, caplog):
    paying.on_change(lambda news: 1 / 0)
    paying.do(ws.RewordStep("pay", "I pay by card"))
    assert "ZeroDivisionError" in caplog.text


async def test_a_session_and_a_reading_follow_others(paying, another, url):
    bob = another("Bob")
    seen = asyncio.Event()
    with reading.load(url) as reader:
        bob.follow()
        reader.follow(lambda news: seen.set())
        await asyncio.sleep(0.05)
        paying.do(ws.RewordStep("pay", "I pay by card"))
        await asyncio.wait_for(seen.wait(), 5)
        assert reader.workshop.steps["pay"].text == "I pay by card"
        for _ in range(100):
            if bob.workshop == paying.workshop:
                break
            await asyncio.sleep(0.02)
        assert bob.workshop == paying.workshop


def test_two_writers_at_once_keep_both_facts_in_order(paying, another):
    sessions = [another("Ana"), another("Bob"), another("Cy")]

    def write(mine):
        for n in range(25):
            mine.do(ws.AddStep(id=f"{mine.actor}-{n}", stage="before", text="I write"))

    threads = [threading.Thread(target=write, args=(one,)) for one in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    paying.catch_up()
    for one in sessions:
        one.catch_up()
        assert one.workshop == paying.workshop
        mine = [s for s in paying.workshop.steps if s.startswith(one.actor)]
        assert mine == [f"{one.actor}-{n}" for n in range(25)]
    assert [line.seq for line in paying.history()] == list(range(1, 78))


# secret rounds
@pytest.fixture
def voting(paying):
    paying.do(ws.AddParticipant("p1", "Ana"), ws.AddParticipant("p2", "Bo"))
    paying.do(ws.OpenRound(id="r", items=("pay",)))
    return paying


def test_a_secret_ballot_is_a_turnout_and_then_a_sum(voting, another):
    voting.do(ws.CastBallot("r", "p1", {"pay": 3}))
    phone = another("p2")
    phone.do(ws.CastBallot("r", "p2", {"pay": 1}))
    voting.catch_up()
    assert voting.workshop.rounds["r"].turnout == 2
    assert not voting.workshop.rounds["r"].ballots
    assert voting.sealed_voters("r") == {"p1", "p2"}
    assert voting.sealed_ballot("r", "p2") == {"pay": 1}
    voting.do(ws.CloseRound("r"))
    assert voting.workshop.rounds["r"].tally == Map({"pay": 4})
    assert voting.sealed_voters("r") == frozenset()


def test_a_secret_ballot_is_changed_and_withdrawn_by_its_voter_and_never_undone(voting):
    voting.do(ws.CastBallot("r", "p1", {"pay": 3}))
    seq = voting.workshop.seq
    voting.do(ws.CastBallot("r", "p1", {"pay": 3}))
    assert voting.workshop.seq == seq
    voting.do(ws.CastBallot("r", "p1", {"pay": 2}))
    voting.do(ws.CastBallot("r", "p2", {"pay": 1}))
    voting.do(ws.CastBallot("r", "p2"))
    assert voting.workshop.rounds["r"].turnout == 1
    assert voting.sealed_voters("r") == {"p1"}
    voting.undo()  # the participants: the last thing that can be taken back
    assert voting.sealed_ballot("r", "p1") == {"pay": 2}
    voting.do(ws.CloseRound("r"))
    assert voting.workshop.rounds["r"].tally == Map({"pay": 2})


def test_history_and_past_say_neither_who_nor_what(voting):
    voting.do(ws.CastBallot("r", "p1", {"pay": 3}))
    voting.do(ws.CastBallot("r", "p2", {"pay": 1}))
    sealed = [line for line in voting.history() if line.kind == "ballot_sealed"]
    assert [(line.actor, line.key) for line in sealed] == [("", "rounds/r/turnout")] * 2
    assert len({line.command for line in voting.history()[-2:]}) == 2
    assert not any(line.revertible for line in sealed)
    assert [voting.at(line.seq).rounds["r"].turnout for line in sealed] == [1, 2]


def test_an_overspent_secret_ballot_is_refused_and_the_old_one_stays(voting):
    voting.do(ws.CastBallot("r", "p1", {"pay": 3}))
    assert refusal(lambda: voting.do(ws.CastBallot("r", "p1", {"pay": 4}))) == "cap_passed"
    assert voting.sealed_ballot("r", "p1") == {"pay": 3}
