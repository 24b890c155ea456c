"""A workshop's steps and channels, as readers look them up, and channels that are new to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

import pandas as pd

from journeylab.apps.sheet_of_steps import fresh_names
from journeylab.evidence.files.grid import Grid
from journeylab.workshop import AddChannel, SetChannels, Workshop
from journeylab.workshop.command import Command, new_id


def batch_of(kind: str, grid: Grid, workshop: Workshop) -> str:
    """The id of what a file brings: the same again for the same file, so that none comes twice.

    Another sheet of a workbook brings things of its own.

    What was taken back once comes in anew under another id, since ids are given out only once.
    """
    batch = f"{kind}-{grid.sha256[:16]}"
    there = workshop.findings.get(batch)
    if there is not None and there.source.sheet not in ("", grid.sheet):
        batch = f"{batch}-{sha256(grid.sheet.encode()).hexdigest()[:8]}"
    taken_back = workshop.findings.known(batch) and batch not in workshop.findings
    return f"{batch}-{new_id()[:8]}" if taken_back else batch


def on_their_channels(
    rows: pd.DataFrame, workshop: Workshop
) -> tuple[pd.DataFrame, tuple[Command, ...]]:
    """The rows with ids for their channels, and the commands that add the channels that are new.

    A step on which something was counted takes place there: it gets the channel, too.
    """
    known = {channel.id: channel.name for channel in workshop.channels.values()}
    named = [name for name in rows.loc[rows["step"] != "", "channel"] if name]
    ids, fresh = fresh_names(named, known)
    placed = rows.assign(channel=[ids.get(name, name) for name in rows["channel"]])
    added = (AddChannel(channel, name) for channel, name in fresh.items())
    pairs = placed.loc[(placed["step"] != "") & (placed["channel"] != ""), ["step", "channel"]]
    return placed, (*added, *_widened(pairs.to_numpy().tolist(), workshop))


def _widened(pairs: Iterable[list[str]], workshop: Workshop) -> Iterator[Command]:
    found: dict[str, dict[str, None]] = {}
    for step, channel in pairs:
        found.setdefault(step, {})[channel] = None
    for step, channels in found.items():
        there = workshop.steps[step].channels
        wider = tuple(dict.fromkeys((*there, *channels)))
        if wider != there:
            yield SetChannels(step, wider)
