"""Whatever several people ask, undo and redo, the memory adds up to what they see."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workshop.test_rules import ASKED, CREATE, visible

from journeylab import reading, session
from journeylab.store.checking import check
from journeylab.store.log import open_log
from journeylab.workshop import Refused, replay
from journeylab.workshop.vocabulary import change_from

ACTORS = ("Ana", "Bob", "Cy")
DONE = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.one_of(ASKED, st.sampled_from(["undo", "redo"]))),
    max_size=25,
)
FEWER = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def lived(story, url):
    """The sessions of those who lived a story, and the state after each change."""
    first = session.create(url, CREATE, actor=ACTORS[0])
    sessions = {ACTORS[0]: first, **{a: session.Session(url, actor=a) for a in ACTORS[1:]}}
    states = {first.workshop.seq: first.workshop}
    for actor, asked in story:
        mine = sessions[actor]
        try:
            getattr(mine, asked)() if isinstance(asked, str) else mine.do(asked)
        except Refused:
            continue
        states[mine.workshop.seq] = mine.workshop
    return sessions, states


@FEWER
@given(DONE)
def test_the_log_replayed_the_file_read_and_every_session_agree(story):
    with tempfile.TemporaryDirectory() as folder:
        url = str(Path(folder) / "a.journey")
        sessions, states = lived(story, url)
        last = states[max(states)]
        log = open_log(url, writes=False)
        assert replay(change_from(entry.data) for entry, _ in log.read()) == last
        log.close()
        for one in sessions.values():
            one.catch_up()
            assert one.workshop == last
            assert all(one.at(seq) == state for seq, state in states.items())
            one.close()
        with reading.load(url) as reader:
            assert reader.workshop == last
        assert check(url).whole


@FEWER
@given(DONE, st.sampled_from(ACTORS))
def test_what_is_undone_and_redone_is_as_before(story, actor):
    with tempfile.TemporaryDirectory() as folder:
        sessions, _ = lived(story, str(Path(folder) / "a.journey"))
        mine = sessions[actor]
        mine.catch_up()
        before, undone = visible(mine.workshop), 0
        try:
            while mine.can_undo:
                mine.undo()
                undone += 1
        except Refused as refused:
            assert refused.code in {"changed_since", "holds_others", "last_stage"}  # noqa: PT017  either is right
        for _ in range(undone):
            mine.redo()
        assert visible(mine.workshop) == before
        for one in sessions.values():
            one.close()


@FEWER
@given(DONE)
def test_nobody_ever_takes_back_what_another_did(story):
    with tempfile.TemporaryDirectory() as folder:
        sessions, _ = lived(story, str(Path(folder) / "a.journey"))
        lines = sessions["Ana"].history()
        makers = {line.command: line.actor for line in lines}
        assert all(makers[line.undoes] == line.actor for line in lines if line.undoes)
        for one in sessions.values():
            one.close()
