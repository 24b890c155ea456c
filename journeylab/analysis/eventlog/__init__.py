"""What an event log says, as Ibis expressions: one text for DuckDB, Spark and ClickHouse."""

from journeylab.analysis.eventlog.numbers import EventNumbers, event_numbers
from journeylab.analysis.eventlog.ordered import Ordered, ordered
from journeylab.analysis.eventlog.work import Stopped, Work

__all__ = ["EventNumbers", "Ordered", "Stopped", "Work", "event_numbers", "ordered"]
