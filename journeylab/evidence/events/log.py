"""What an event log is once read: events on an engine, and a report of how they were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from journeylab.evidence.events.columns import Taken
from journeylab.evidence.events.engine import Engine, Stored
from journeylab.evidence.events.later import _
from journeylab.evidence.events.lines import AnyLines, Lines
from journeylab.evidence.files.table import Refusal

if TYPE_CHECKING:
    from ibis.expr.types import Table

UNKNOWN_CHANNEL = "(unknown)"
RowOrder = Literal["at, row", "at, step, channel"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one file, or one frame, was read.

    `refusals` lists the first refused rows by line (of a frame: the row, from 1), `refused` counts
    all of them by code. `states` are the lifecycle states seen, with their rows, and
    `rows_left_out` those of a state that was not asked for. `sheet` is that of a workbook, `sheets`
    are all it has, where there are several.
    """

    file: str
    sha256: str
    rows_read: int
    columns: tuple[Taken, ...]
    refusals: tuple[Refusal, ...] = ()
    refused: tuple[tuple[str, int], ...] = ()
    rows_left_out: int = 0
    time_zone: str = "UTC"
    zone_assumed: bool = False
    order: RowOrder = "at, row"
    states: tuple[tuple[str, int], ...] = ()
    lines: AnyLines = field(default_factory=Lines)
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def rows_refused(self) -> int:
        return sum(rows for _, rows in self.refused)

    @property
    def taken(self) -> dict[str, str]:
        """Which column was taken for which role: role → column."""
        return {found.role: found.column for found in self.columns if found.role}

    @property
    def personal(self) -> tuple[str, ...]:
        """The personal columns, none of which is read unless it was named."""
        return tuple(found.column for found in self.columns if found.personal and not found.role)


@dataclass(frozen=True)
class EventLog:
    """Events in a table of an engine, and how each file was read.

    `written` has the columns customer, at, step, channel, row, and score, segment, person and start
    where there are any: text, a UTC timestamp of microseconds without a zone, text, text
    (`(unknown)` where missing), the position among all rows read, a number, text and text (""
    where missing), and when the step began. `stored_rows` has in
    addition the rows that were refused (`why`, else ""), the lifecycle `state`, the `source`'s
    number, the row's `place` in it, and a `print` of the cells that are not kept as they are.
    They stay on `reader` where the events were moved to another engine. `step_names` are those that
    somebody gave to steps: old to new.
    """

    written: Stored
    engine: Engine
    readings: tuple[Reading, ...]
    stored_rows: Stored
    reader: Engine | None = None
    step_names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def stored(self) -> Stored:
        """The events, of which the engine hears when they are first asked for."""
        if not self.step_names:
            return self.written
        step = _.step.substitute(dict(self.step_names))
        return self.engine.view(self.written.table.mutate(step=step))

    @property
    def events(self) -> Table:
        """`stored` as an Ibis table."""
        return self.stored.table

    @property
    def rows(self) -> Table:
        """`stored_rows` as an Ibis table."""
        return self.stored_rows.table

    def with_events(self, events: Table) -> EventLog:
        """The log with its events told otherwise, by an expression about them."""
        return replace(self, written=self.engine.view(events), step_names={})

    def with_steps(self, names: Mapping[str, str]) -> EventLog:
        """The log with other names for steps, as it names them now; nothing is asked meanwhile."""
        before = {old: names.get(new, new) for old, new in self.step_names.items()}
        return replace(self, step_names={**names, **before})

    @property
    def has_scores(self) -> bool:
        return "score" in self.written.columns

    @property
    def has_people(self) -> bool:
        return "person" in self.written.columns

    @property
    def has_segments(self) -> bool:
        return "segment" in self.written.columns

    @property
    def rows_read(self) -> int:
        return sum(reading.rows_read for reading in self.readings)

    @property
    def rows_refused(self) -> int:
        return sum(reading.rows_refused for reading in self.readings)

    @property
    def rows_left_out(self) -> int:
        return sum(reading.rows_left_out for reading in self.readings)

    @property
    def refused(self) -> dict[str, int]:
        """How many rows were refused for which reason."""
        counts: Counter[str] = Counter()
        for reading in self.readings:
            counts.update(dict(reading.refused))
        return dict(counts)

    @property
    def refusals(self) -> Iterator[tuple[str, Refusal]]:
        """The refused rows that are listed, each with its file."""
        return (
            (reading.file, refusal) for reading in self.readings for refusal in reading.refusals
        )

    @property
    def time_zone(self) -> str:
        """The zone in which times without one were read."""
        return self.readings[0].time_zone if self.readings else "UTC"

    @property
    def order(self) -> RowOrder:
        return self.readings[0].order if self.readings else "at, row"
