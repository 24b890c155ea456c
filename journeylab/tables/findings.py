"""The rows of a finding by the names of its columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeylab.workshop.state.entities import Finding


def named_rows(finding: Finding) -> Iterator[dict[str, Any]]:
    """Each row of a finding's table, with the finding's id."""
    for row in finding.rows:
        yield {"finding": finding.id, **dict(zip(finding.columns, row, strict=True))}
