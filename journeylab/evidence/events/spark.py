"""Spark elsewhere, by its address: a Spark Connect server, to which no Java here is needed."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from journeylab.evidence.events.addresses import without_password
from journeylab.evidence.events.later import ibis
from journeylab.evidence.unreadable import Unreadable

LOCAL = "spark://local"
FORM = "spark://host:15002"
_PORT = 15_002  # Spark Connect's own
_WAIT_SECONDS = 10
_ROWS = 500_000  # sent at once
_SETTINGS = {"spark.sql.session.timeZone": "UTC", "spark.sql.shuffle.partitions": "8"}


def connect_address(address: str) -> str:
    """`spark://host:15002/;token=…` as Spark Connect writes it (`sc://…`, which may be said, too).

    `Unreadable` where it names no host. What follows that (`;use_ssl=true`, `;user_id=…`) is
    Spark's own and stays.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:  # a port that is no number, a bracket left open
        host, port = None, 0
    if not host:
        shown = without_password(address)
        raise Unreadable("events_engine_address", engine=shown, form=FORM)
    shown = f"[{host}]" if ":" in host else host
    return f"sc://{shown}:{port}{parts.path}"


def connected(address: str) -> Any:
    """An Ibis backend on the server of that address; `Unreadable` where it does not answer.

    A server that is gone is asked twice more, not for the ten minutes that are Spark's own way.
    """
    from pyspark.errors import PySparkException  # noqa: PLC0415  a part that may be missing
    from pyspark.sql.connect.client.retries import DefaultPolicy  # noqa: PLC0415  likewise
    from pyspark.sql.connect.session import SparkSession  # noqa: PLC0415  likewise

    # Spark warns, at times from a thread, of what `answering` says in a sentence
    warnings.filterwarnings("ignore", r"\[RETRIES_EXCEEDED\]", UserWarning)
    there = connect_address(address)
    try:
        _listens(there)
        session = SparkSession(there)
        session.client.set_retry_policies([DefaultPolicy(max_retries=2, max_backoff=1_000)])
        for name, value in _SETTINGS.items():
            session.conf.set(name, value)
        return ibis.pyspark.connect(session)
    except (PySparkException, OSError) as error:
        shown = without_password(address)
        raise Unreadable("events_spark_silent", engine=shown) from error


@contextmanager
def answering(address: str) -> Iterator[None]:
    """What is asked of that server is answered; `Unreadable` where it goes meanwhile."""
    from pyspark.errors.exceptions.connect import SparkConnectGrpcException  # noqa: PLC0415  likewise

    try:
        yield
    except SparkConnectGrpcException as error:
        raise Unreadable("events_spark_lost", engine=without_password(address)) from error


def sent(connection: Any, parquet: Path) -> str:
    """The rows of a Parquet file on a server, under a name that goes when the session does."""
    import pyarrow as pa  # noqa: PLC0415  both for a server alone, and slow to import
    import pyarrow.parquet as pq  # noqa: PLC0415  likewise

    session, name = connection._session, f"loaded_{uuid4().hex}"  # noqa: SLF001  Ibis shows it nowhere
    batches = pq.ParquetFile(parquet).iter_batches(_ROWS)
    frames = [session.createDataFrame(pa.Table.from_batches([batch])) for batch in batches]
    reduce(lambda one, other: one.union(other), frames).cache().createOrReplaceTempView(name)
    return name


def _listens(there: str) -> None:
    """`OSError` where nobody does: gRPC would try for minutes."""
    from socket import create_connection  # noqa: PLC0415  for a server alone

    parts = urlsplit(there)
    create_connection((parts.hostname or "", parts.port or _PORT), _WAIT_SECONDS).close()
