"""The stickies of an Event Storming wall: kinds, what each mode allows, what may be linked."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

Kind = Literal[
    "domain_event",
    "command",
    "read_model",
    "external_system",
    "hot_spot",
    "actor",
    "pestel",
    "opportunity",
    "idea",
    "delight",
    "irritant",
    "effort_point",
    "rupture",
    "obstacle",
]
Mode = Literal["prepare", "explore", "model", "analyse"]
Pestel = Literal["", "political", "economic", "social", "technological", "environmental", "legal"]
Cost = Literal["", "low", "mid", "high"]

KINDS: tuple[Kind, ...] = get_args(Kind)
MODES: tuple[Mode, ...] = get_args(Mode)

ALLOWED: dict[Mode, tuple[Kind, ...]] = {
    "prepare": ("actor", "external_system", "pestel"),
    "explore": ("domain_event",),
    "model": (
        "domain_event",
        "command",
        "read_model",
        "external_system",
        "actor",
        "hot_spot",
        "pestel",
    ),
    "analyse": (
        "hot_spot",
        "opportunity",
        "idea",
        "delight",
        "irritant",
        "effort_point",
        "rupture",
        "obstacle",
        "pestel",
    ),
}

# what leads to what; a remark (all the other kinds) may point at anything
FLOW = frozenset(
    {
        ("actor", "command"),
        ("command", "domain_event"),
        ("domain_event", "read_model"),
        ("read_model", "command"),
        ("command", "external_system"),
        ("external_system", "command"),
        ("domain_event", "external_system"),
        ("external_system", "domain_event"),
    }
)
REMARKS = frozenset(KINDS) - {kind for pair in FLOW for kind in pair}


# gc: holds no cycles; omit_defaults: most fields are empty; and there are thousands of them
class Note(Struct, frozen=True, gc=False, omit_defaults=True):
    """A sticky: notes with the same `moment` stand in one column, whatever their lane.

    `moment` sorts the columns of a stage, `rank` the notes of a column (sorting_keys.py); `lane`
    is the persona in whose row it stands, none where it is everybody's. `links` are the notes it
    leads to. `merged` are those that said the same and stand in this one now;
    `apart` those that look the same and are not. `taken` ones are on the map. `origin` is the table
    that put it up, where another one has it now, and `told` the moment that it had there.
    """

    id: str
    kind: Kind
    text: str
    table: str
    stage: str
    moment: str
    rank: str
    lane: str = ""
    author: str = ""
    links: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    merged_into: str = ""
    apart: tuple[str, ...] = ()
    group: str = ""
    pestel: Pestel = ""
    cost: Cost = ""
    pivotal: bool = False
    hidden: bool = False
    locked: bool = False
    taken: bool = False
    origin: str = ""
    told: str = ""


def may_lead(source: Kind, target: Kind) -> bool:
    """Whether a note of one kind may be linked to one of another, in this direction."""
    return source in REMARKS or (source, target) in FLOW
