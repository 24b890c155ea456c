"""What of an engine's address may be shown."""

import pytest

from journeylab.evidence.events.addresses import without_password


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("duckdb", "duckdb"),
        ("clickhouse://ann:secret@here:1/db", "clickhouse://ann:…@here:1/db"),
        ("clickhouse://ann:se:cr@et@here/db", "clickhouse://ann:…@here/db"),
        ("clickhouse://ann:se/cr?e;t@here", "clickhouse://ann:…@here"),
        ("clickhouse://here:1/db?secure=1", "clickhouse://here:1/db?secure=1"),
        ("clickhouse://ann@here", "clickhouse://ann@here"),
        ("clickhouse://:secret@here", "clickhouse://:…@here"),
        ("spark://ann:secret@here", "spark://ann:…@here"),
        ("sc://here:1/;user_id=a@b", "sc://here:1/;user_id=a@b"),
        ("sc://here:1/;token=secret;use_ssl=true", "sc://here:1/;token=…;use_ssl=true"),
    ],
)
def test_a_password_is_not_shown(address, shown):
    assert without_password(address) == shown
