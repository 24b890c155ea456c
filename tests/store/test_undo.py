"""What one actor takes back: their own, and only what nobody has built upon."""

import pytest
from stories import PAY, refusal

from journeylab import workshop as ws
from journeylab.workshop import Refused


def test_undo_is_personal_and_shared_by_the_sessions_of_an_actor(paying, another):
    tablet, bob = another("Claire"), another("Bob")
    bob.do(ws.AddStep(id="wait", stage="before", text="I wait"))
    tablet.undo()
    paying.catch_up()
    assert list(paying.workshop.steps) == ["wait"]
    assert paying.can_redo
    paying.redo()
    assert set(paying.workshop.steps) == {"pay", "wait"}


def test_undo_is_refused_where_someone_else_has_changed_the_same(paying, another):
    paying.do(ws.RewordStep("pay", "I pay by card"))
    bob = another("Bob")
    bob.do(ws.RewordStep("pay", "I pay cash"))
    with pytest.raises(Refused) as refused:
        paying.undo()
    assert refused.value.code == "changed_since"
    assert refused.value.facts["actor"] == "Bob"
    assert paying.workshop.steps["pay"].text == "I pay cash"
    bob.undo()
    paying.undo()
    assert paying.workshop.steps["pay"].text == "I pay"


def test_removing_touches_everything_below(paying, another):
    paying.do(ws.RewordStep("pay", "I pay by card"))
    another("Bob").do(ws.RemoveStep("pay"))
    assert refusal(paying.undo) == "changed_since"


def test_what_others_have_filled_is_not_undone_from_under_them(claire, another):
    claire.do(ws.AddStage("late", "Late"))
    another("Bob").do(ws.AddStep(id="pay", stage="late", text="I pay"))
    assert refusal(claire.undo) == "holds_others"
    assert list(claire.workshop.steps) == ["pay"]


def test_a_step_with_steps_below_it_is_not_undone_from_under_them(paying, another):
    another("Bob").do(ws.AddStep(id="sub", stage="before", text="I sign", parent="pay"))
    assert refusal(paying.undo) == "holds_others"


def test_a_move_is_not_undone_into_a_circle(paying, another):
    paying.do(ws.AddStep(id="x", stage="before", text="I x", parent="pay"))
    paying.do(ws.MoveStep("x", "before"))
    another("Bob").do(ws.MoveStep("pay", "before", parent="x"))
    assert refusal(paying.undo) == "holds_others"
    assert set(paying.workshop.steps) == {"pay", "x"}


def test_redo_lasts_until_my_next_command(paying, another):
    paying.undo()
    another("Bob").do(ws.AddStep(id="wait", stage="before", text="I wait"))
    paying.catch_up()
    assert paying.can_redo
    paying.do(ws.AddStep(id="leave", stage="before", text="I leave"))
    assert refusal(paying.redo) == "nothing_to_redo"


def test_many_undone_and_redone_come_back_in_order(claire):
    words = [f"I pay in way {n}" for n in range(6)]
    claire.do(PAY)
    for text in words:
        claire.do(ws.RewordStep("pay", text))
    for text in [*words[4::-1], "I pay"]:
        claire.undo()
        assert claire.workshop.steps["pay"].text == text
    for text in words:
        claire.redo()
        assert claire.workshop.steps["pay"].text == text


# reverting
def test_the_facilitator_reverts_what_another_did_and_can_undo_that(claire, another):
    command = another("Bob").do(PAY)
    claire.revert(command)
    assert not claire.workshop.steps
    assert refusal(lambda: claire.revert(command)) == "taken_back_already"
    claire.undo()
    assert list(claire.workshop.steps) == ["pay"]


def test_what_was_reverted_is_no_longer_its_makers_to_undo(paying, another):
    bob = another("Bob")
    command = bob.do(ws.RewordStep("pay", "I pay cash"))
    paying.revert(command)
    assert refusal(bob.undo) == "nothing_to_undo"


def test_scores_of_others_are_theirs(paying, another):
    ana = another("ana")
    command = ana.do(ws.ScoreEmotion(participant="ana", step="pay", value=-2))
    assert refusal(lambda: paying.revert(command)) == "not_yours"
    own = ana.history()[-1]
    assert own.revertible
    assert not paying.history()[-1].revertible
    ana.revert(command)
    assert not ana.workshop.scores


def test_a_round_is_not_undone(paying):
    command = paying.do(ws.OpenRound(id="r", items=("pay",)))
    assert refusal(lambda: paying.revert(command)) == "not_undoable"
    assert refusal(lambda: paying.revert("nothing")) == "command_unknown"
