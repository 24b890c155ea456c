"""Moments as people write them, and the state that was."""

from __future__ import annotations

from datetime import datetime

from journeylab.store.log import Log
from journeylab.store.snapshots import loaded
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop

MICROSECONDS = 1_000_000
Moment = int | str | datetime


def state_at(log: Log, moment: Moment, today: Workshop) -> Workshop:
    """The workshop after a change's number, at a time, or at a named moment."""
    seq = seq_of(log, moment, today)
    return today if seq == today.seq else loaded(log, seq).workshop


def seq_of(log: Log, moment: Moment, today: Workshop) -> int:
    """The number of the last change that a moment holds."""
    if isinstance(moment, str) and moment in today.moments:
        return today.moments[moment].seq
    if isinstance(moment, int) or (isinstance(moment, str) and moment.isdecimal()):
        return _known(int(moment), log)
    return int(log.run("last_before", at=_microseconds(moment))[0][0] or 0)


def _known(seq: int, log: Log) -> int:
    if not 0 <= seq <= log.last():
        raise Refused("moment_unknown", moment=str(seq))
    return seq


def _microseconds(moment: datetime | str) -> int:
    try:
        time = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
        return round(time.astimezone().timestamp() * MICROSECONDS)  # no zone: this machine's
    except (ValueError, OverflowError):
        raise Refused("moment_unknown", moment=str(moment)[:40]) from None
