"""What only a database server can do to a session."""

from uuid import uuid4

import pytest
from stories import CREATE

from journeylab import reading, session
from journeylab import workshop as ws
from journeylab.store.errors import StoreError

pytestmark = pytest.mark.postgresql


@pytest.fixture
def url(postgresql_server):
    return f"{postgresql_server}?workshop={uuid4()}"


def hang_up(opened, other):
    """The server ends the connection of one session, at the request of another."""
    one = opened._log.link.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    other._log.link.connection.exec_driver_sql(f"SELECT pg_terminate_backend({one})")


def test_a_lost_connection_gives_an_error_and_the_next_write_works(claire, another):
    hang_up(claire, another("Bob"))
    with pytest.raises(StoreError) as refused:
        claire.do(ws.AddStep(id="pay", stage="before", text="I pay"))
    assert refused.value.code == "unreachable"
    claire.do(ws.AddStep(id="wait", stage="before", text="I wait"))
    assert list(claire.workshop.steps) == ["wait"]
    claire.undo()


def test_a_socket_that_is_reset_while_it_is_read_is_a_lost_connection(claire, monkeypatch):
    def reset(*_):
        raise ConnectionResetError(104, "Connection reset by peer")

    with monkeypatch.context() as broken:
        broken.setattr("pg8000.core._read", reset)
        with pytest.raises(StoreError) as refused:
            claire.do(ws.AddStep(id="pay", stage="before", text="I pay"))
    assert refused.value.code == "unreachable"
    claire.do(ws.AddStep(id="wait", stage="before", text="I wait"))
    assert list(claire.workshop.steps) == ["wait"]


def test_a_follower_that_was_cut_off_sees_what_it_missed(claire, another):
    bob = another("Bob")
    hang_up(claire, bob)
    bob.do(ws.AddStep(id="pay", stage="before", text="I pay"))
    with pytest.raises(StoreError):
        claire._log.link.moved()
    assert claire._log.link.moved(), "who was away looks again"
    claire.catch_up()
    assert list(claire.workshop.steps) == ["pay"]


def test_workshops_in_one_database_do_not_meet(claire, postgresql_server):
    claire.do(ws.AddStep(id="pay", stage="before", text="I pay"))

    with session.create(f"{postgresql_server}?workshop={uuid4()}", CREATE) as second:
        assert not second.workshop.steps
        assert second.workshop.seq == 1
        assert not second._log.link.moved()
        claire.do(ws.RewordStep("pay", "I pay cash"))
        assert not second._log.link.moved()


def test_a_reading_cannot_write_there(claire, url):
    with reading.load(url) as reader:
        with pytest.raises(StoreError) as refused:
            reader._log.run("forget_round", round="r")
        assert refused.value.code == "read_only"


def test_a_wrong_password_and_a_missing_database(claire, postgresql_server, monkeypatch):
    with pytest.raises(StoreError) as refused:
        session.Session(postgresql_server.replace("/postgres", "/none") + "?workshop=x")
    assert refused.value.code == "database_missing"
    monkeypatch.setenv("JOURNEYLAB_PASSWORD", "wrong")
    with pytest.raises(StoreError) as refused:
        session.Session(f"{postgresql_server}?workshop=x")
    assert refused.value.code == "password_refused"
    assert "wrong" not in str(refused.value)
