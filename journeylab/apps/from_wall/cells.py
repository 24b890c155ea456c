"""What stickies write into the cells of a step; each cell remembers which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from journeylab.apps.from_wall.gathering import Gathered
from journeylab.apps.from_wall.lanes import departments_of, evidence_of, lane_of
from journeylab.workshop import SetCell
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.note import Note

DOING = "doing"


def cell_commands(step: Gathered, home: str, workshop: Workshop) -> Iterator[SetCell]:
    """One command per lane in which something is new; what stands there stays, in its words."""
    there = workshop.steps[home].lanes if home in workshop.steps else {}
    for lane, notes in _by_lane(step, home, workshop).items():
        fresh = [note for note in notes if not note.taken]
        if fresh:
            yield _written(home, lane, there.get(lane), fresh, workshop)


def _by_lane(step: Gathered, home: str, workshop: Workshop) -> dict[str, list[Note]]:
    lanes: dict[str, list[Note]] = defaultdict(list)
    lanes[DOING] = _doing(step, home)
    for note in step.around:
        if lane := lane_of(note, workshop):
            lanes[lane].append(note)
    return lanes


def _doing(step: Gathered, home: str) -> list[Note]:
    """Commands, and events: all but the one that names the step, unless it stands alone."""
    others = [note for note in step.core if note.id != home]
    return others or list(step.core)


def _written(
    home: str, lane: str, cell: Cell | None, notes: list[Note], workshop: Workshop
) -> SetCell:
    lines = cell.text.split("\n") if cell else []
    lines += [note.text for note in notes if note.text not in lines]
    sources = (*(cell.sources if cell else ()), *(note.id for note in notes))
    evidence = cell.evidence if cell else evidence_of(notes, workshop)
    told = (*(cell.departments if cell else ()), *departments_of(notes, workshop))
    return SetCell(
        home,
        lane,
        "\n".join(dict.fromkeys(lines)),
        evidence,
        tuple(dict.fromkeys(sources)),
        tuple(dict.fromkeys(told)),
    )
