"""Ctrl-C ends a command with one sentence, whatever it was busy with."""

import os
import signal
from threading import Timer

import pytest

from journeylab import cli
from journeylab.cli import running
from journeylab.evidence.events import open_engine
from journeylab.evidence.unreadable import Unreadable

LONG = "SELECT sum(hash(a.range * b.range)) FROM range(1_000_000) a, range(1_000_000) b"


def amid_a_query(_asked):
    engine = open_engine()
    Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        engine.run(LONG)
    finally:
        engine.close()


def amid_a_reading(_asked):
    try:
        amid_a_query(_asked)
    except Exception as error:
        raise Unreadable("events_csv_damaged", file="log.csv") from error


@pytest.mark.parametrize("busy", [amid_a_query, amid_a_reading])
def test_ctrl_c_amid_a_query_is_one_sentence(busy, monkeypatch, capsys):
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(running, "_command", lambda _name: busy)
    with pytest.raises(SystemExit) as ended:
        cli.main(["--language", "en", "diagnose", "log.csv"])
    assert ended.value.code == 1
    told = capsys.readouterr()
    assert told.err == "Stopped. Nothing is left half-written.\n"
    assert told.out == ""
    assert signal.getsignal(signal.SIGINT) == before
