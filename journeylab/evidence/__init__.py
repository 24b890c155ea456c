"""Files in: readers that turn exports into tidy tables with a report of every row refused."""

from journeylab.evidence.unreadable import Unreadable

__all__ = ["Unreadable"]
