"""`diagnose --engine`: a server by its address, and what is said where there is none."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from journeylab.cli import main
from journeylab.evidence.events import clickhouse, spark

SERVER, SPARK = (
    Path(__file__).parent.parent / f"{name}_server.py" for name in ("clickhouse", "spark")
)
USER, PASSWORD = "ann", "p@ss/word"
LOG = """customer,at,step,channel,score
a,2026-01-01 10:00:00,ask,web,4
a,2026-01-01 10:00:00.250,pay,store,2
a,2026-01-03 09:00:00,ask,web,
NA,2026-01-02 08:00:00,ask,,5
NA,2026-01-02 09:30:00,pay,web,1
"""


@pytest.fixture(scope="module")
def server():
    """The address of a ClickHouse server, but for who asks."""
    pytest.importorskip("chdb")
    told = [sys.executable, str(SERVER), USER, PASSWORD]
    with subprocess.Popen(told, stdout=subprocess.PIPE, text=True) as child:
        yield f"127.0.0.1:{child.stdout.readline().strip()}/default"
        child.terminate()


@pytest.fixture
def diagnose(tmp_path, capsys):
    """Runs it on the log; gives the code of the end, what stderr says, and the tables."""
    log = tmp_path / "log.csv"
    log.write_text(LOG, "utf-8")

    def run(engine, folder="tables"):
        words = ["diagnose", str(log), "--engine", engine, "--order", "ask,pay"]
        with pytest.raises(SystemExit) as ended:
            main([*words, "--tables", str(tmp_path / folder), "--language", "en"])
        files = {file.name: file.read_text("utf-8") for file in (tmp_path / folder).glob("*")}
        return ended.value.code, capsys.readouterr().err, files

    return run


def gone_once_sent(engine, child, monkeypatch):
    """The server ends as soon as it has the rows."""
    sent = engine.sent

    def sent_and_gone(*rows):
        table = sent(*rows)
        child.kill()
        child.wait()
        return table

    monkeypatch.setattr(engine, "sent", sent_and_gone)


@pytest.mark.engines
@pytest.mark.slow
def test_a_server_gives_what_duckdb_gives_and_no_file_has_the_password(server, diagnose):
    code, told, there = diagnose(f"clickhouse://{USER}:p%40ss%2Fword@{server}")
    assert (code, told) == (0, "")
    _, _, here = diagnose("duckdb", "here")
    tables = {name for name in here if name.endswith(".csv")}
    assert {name: there[name] for name in tables} == {name: here[name] for name in tables}
    assert len(tables) > 6
    summary = there["summary.json"]
    assert f"clickhouse://{USER}:…@{server}" in summary
    assert "word" not in summary


@pytest.mark.engines
def test_a_wrong_password_is_told_in_one_sentence_that_does_not_repeat_it(server, diagnose):
    code, told, files = diagnose(f"clickhouse://{USER}:guess@{server}")
    assert (code, files) == (1, {})
    assert f"No ClickHouse answered at clickhouse://{USER}:…@{server}" in told
    assert "guess" not in told
    assert told.count("\n") == 1


@pytest.mark.engines
def test_a_server_that_goes_midway_is_told_and_nothing_is_written(diagnose, monkeypatch):
    pytest.importorskip("chdb")
    told = [sys.executable, str(SERVER), USER, PASSWORD]
    with subprocess.Popen(told, stdout=subprocess.PIPE, text=True) as child:
        place = f"127.0.0.1:{child.stdout.readline().strip()}/default"
        gone_once_sent(clickhouse, child, monkeypatch)
        code, told, files = diagnose(f"clickhouse://{USER}:p%40ss%2Fword@{place}")
    assert (code, files) == (1, {})
    assert f"The ClickHouse at clickhouse://{USER}:…@{place} stopped answering midway" in told
    assert told.count("\n") == 1


@pytest.mark.engines
def test_where_nobody_listens_it_is_said(diagnose):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code, told, _ = diagnose(f"clickhouse://127.0.0.1:{port}")
    assert code == 1
    assert "Check that it runs" in told


@pytest.fixture
def spark_server():
    """A Spark Connect server, and its address with a token, which it does not ask for."""
    pytest.importorskip("grpc")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = [sys.executable, str(SPARK), str(port)]
    with subprocess.Popen(
        told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        if not child.stdout.readline():
            pytest.skip("Spark did not start: it needs Java")
        yield child, f"spark://127.0.0.1:{port}"
        child.kill()


@pytest.mark.engines
@pytest.mark.slow
def test_a_spark_elsewhere_gives_what_duckdb_gives_until_it_goes(
    spark_server, diagnose, monkeypatch
):
    child, address = spark_server
    code, told, there = diagnose(address)
    assert (code, told) == (0, "")
    _, _, here = diagnose("duckdb", "here")
    tables = {name for name in here if name.endswith(".csv")}
    assert {name: there[name] for name in tables} == {name: here[name] for name in tables}
    assert f'"engine": "{address}"' in there["summary.json"]

    gone_once_sent(spark, child, monkeypatch)
    code, told, files = diagnose(address, "gone")
    assert (code, files) == (1, {})
    assert f"The Spark at {address} stopped answering midway" in told
    assert told.count("\n") == 1
    code, told, _ = diagnose(f"{address}/;token=secret", "silent")
    assert code == 1
    assert f"No Spark Connect server answered at {address}/;token=…" in told
    assert "secret" not in told


@pytest.mark.parametrize(
    ("engine", "form"),
    [
        ("clickhouse://ann@:8123", clickhouse.FORM),
        ("clickhouse://here:port/db", clickhouse.FORM),
        ("spark://:15002", spark.FORM),
        ("sc://here:port", spark.FORM),
    ],
)
def test_an_address_that_cannot_be_read_is_shown_beside_one_that_can(engine, form, diagnose):
    code, told, _ = diagnose(engine)
    assert code == 1
    assert engine in told
    assert form in told


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("spark://here", "sc://here:15002"),
        ("sc://here:7/;use_ssl=true;token=x", "sc://here:7/;use_ssl=true;token=x"),
        ("spark://[::1]:9", "sc://[::1]:9"),
    ],
)
def test_an_address_of_spark_is_one_of_spark_connect(address, meant):
    assert spark.connect_address(address) == meant


@pytest.mark.parametrize("engine", ["spork://host:7077", "postgres://x"])
def test_other_engines_are_refused_with_those_there_are(engine, diagnose):
    code, told, _ = diagnose(engine)
    assert code == 1
    assert f"There is no engine “{engine}”." in told
