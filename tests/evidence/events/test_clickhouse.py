"""The address of a ClickHouse server: what it names."""

import pytest

from journeylab.evidence import Unreadable
from journeylab.evidence.events.clickhouse import Server, server_of


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("clickhouse://here", Server("here")),
        ("clickhouse://here/sales?secure=1", Server("here", database="sales", secure=True)),
        ("clickhouse://ann@here:9000", Server("here", 9000, "ann")),
        ("clickhouse://ann:a%40b%2F%3A@[::1]:1/db", Server("::1", 1, "ann", "a@b/:", "db")),
        ("clickhouse://here?secure=0", Server("here")),
    ],
)
def test_an_address_names_a_server(address, named):
    assert server_of(address) == named


@pytest.mark.parametrize("address", ["clickhouse://", "clickhouse://h:99999", "clickhouse://[::1"])
def test_an_address_that_names_none_is_refused(address):
    with pytest.raises(Unreadable, match="events_engine_address"):
        server_of(address)


def test_a_server_does_not_print_its_password():
    assert "secret" not in repr(server_of("clickhouse://ann:secret@here"))
