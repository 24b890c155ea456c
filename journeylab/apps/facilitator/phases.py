"""The phases that exist, in their order: the board of each, its view, and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from journeylab.apps.facilitator.emotions import view as emotions
from journeylab.apps.facilitator.hot_spots import view as hot_spots
from journeylab.apps.facilitator.journey_map import view as journey_map
from journeylab.apps.facilitator.journey_map.aging import as_it_was, last_look
from journeylab.apps.facilitator.playing import let_play, served
from journeylab.apps.facilitator.preparation.view import preparation_view
from journeylab.apps.facilitator.steps import view as steps
from journeylab.apps.facilitator.wall import tables as table_board
from journeylab.apps.facilitator.wall import view as wall
from journeylab.apps.media import remove_media
from journeylab.apps.pictures import take_picture
from journeylab.apps.ranked import Kind
from journeylab.session import Session
from journeylab.widgets.base import Board, Message
from journeylab.widgets.emotion_pad import EmotionPad
from journeylab.widgets.hot_spot_board import HotSpotBoard
from journeylab.widgets.journey_map import JourneyMap
from journeylab.widgets.preparation import Preparation
from journeylab.widgets.step_board import StepBoard
from journeylab.widgets.table_board import TableBoard
from journeylab.widgets.wall import Wall
from journeylab.workshop.preparation.team import people
from journeylab.workshop.room.rounds import open_round
from journeylab.workshop.state import Workshop, stage_root
from journeylab.workshop.state.entities import ROOM

View = dict[str, Any]


class Shown(Struct, frozen=True, kw_only=True):
    """What a board is shown, and in what light."""

    workshop: Workshop
    language: str
    about: str
    saved: str = ""
    locked: bool = False
    chosen: Mapping[str, Any] = field(default_factory=dict)
    session: Session | None = None
    has_folder: bool = False  # others lie beside this workshop
    leads: tuple[str, ...] = ()  # the phases that this page can open


class Phase(Struct, frozen=True, kw_only=True):
    """One tab of the workshop."""

    id: str
    board: type[Board]
    view: Callable[[Shown], View]
    done: Callable[[Workshop], bool]
    asks: Mapping[str, Callable[[Session, Message], None]] = field(default_factory=dict)
    """What this board asks beside what every board does."""
    under: str = ""
    """The phase from whose board it is opened, where it has no tab of its own."""
    ready: Callable[[Board, Session], None] | None = None
    """What a board needs once it is made."""


def first_shown(workshop: Workshop, phases: Mapping[str, Phase]) -> str:
    """The phase that a page begins with: a new workshop is prepared first, one whose wall is not
    yet made into steps goes on storming, and then come the steps.
    """
    wanted = "steps" if workshop.steps else "storm" if workshop.notes else ""
    return wanted if wanted in phases else next(iter(phases))


def prepared(workshop: Workshop) -> bool:
    """It is said which journey, what should change and how one would know, and who comes."""
    measured = {kpi.objective for kpi in workshop.kpis.values()}
    goals = set(workshop.objectives)
    return bool(workshop.settings.kind and goals and goals <= measured and people(workshop))


def storm_done(workshop: Workshop) -> bool:
    """The wall was analysed: its last mode is open, and something hot stands on it."""
    kinds = {note.kind for note in workshop.notes.unordered()}
    return workshop.mode == "analyse" and {"domain_event", "hot_spot"} <= kinds


def steps_done(workshop: Workshop) -> bool:
    """Every stage has its steps."""
    stages = workshop.stages
    return bool(stages) and all(workshop.steps.children(stage_root(stage)) for stage in stages)


def emotions_done(workshop: Workshop) -> bool:
    """Every step has a score of each person, or of the room as one."""
    scored = {(score.participant, score.step) for score in workshop.scores.values()}
    everyone = [person.id for person in people(workshop)]
    return bool(workshop.steps) and all(
        (ROOM, step) in scored or (everyone and all((one, step) in scored for one in everyone))
        for step in workshop.steps
    )


def hot_spots_done(workshop: Workshop) -> bool:
    """A round was revealed, and each hot spot is placed or passed over."""
    voted = any(voting.state == "revealed" for voting in workshop.rounds.values())
    spots = workshop.hot_spots.values()
    return voted and all(spot.skipped or spot.impact is not None for spot in spots)


def _preparation_view(shown: Shown) -> View:
    return preparation_view(
        shown.workshop,
        shown.language,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        chosen=shown.chosen,
        has_folder=shown.has_folder,
        url=shown.session.url if shown.session else "",
    )


def _take_picture(session: Session, message: Message) -> None:
    take_picture(session, str(message.get("persona")), str(message.get("data")))


def _storm_view(shown: Shown) -> View:
    return wall.view(
        shown.workshop,
        shown.language,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        table=str(shown.chosen.get("table", "")),
        leads=shown.leads,
        trace=shown.chosen.get("trace"),
        url=shown.session.url if shown.session else "",
    )


def _tables_view(shown: Shown) -> View:
    return table_board.view(
        shown.workshop,
        shown.language,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        leads=shown.leads,
    )


def _steps_view(shown: Shown) -> View:
    return steps.view(
        shown.workshop, shown.language, about=shown.about, saved=shown.saved, locked=shown.locked
    )


def map_done(workshop: Workshop) -> bool:
    """Somebody owns the map, and each step says what the customer does there."""
    owned = bool(workshop.settings.owner.strip())
    steps = workshop.steps.values()
    return owned and bool(steps) and all("doing" in step.lanes for step in steps)


def _map_view(shown: Shown) -> View:
    today, then = date.today(), None  # noqa: DTZ011  the reader's day
    if shown.session is not None and not shown.locked:
        then = as_it_was(shown.session, last_look(shown.workshop, today))
    return journey_map.view(
        shown.workshop,
        shown.language,
        shown.chosen,
        about=shown.about,
        saved=shown.saved,
        locked=shown.locked,
        today=today,
        then=then,
        media=served(),
        traces="storm" in shown.leads,
    )


def _remove_medium(session: Session, message: Message) -> None:
    remove_media(session, "", str(message.get("file")), challenge=str(message.get("challenge")))


def _emotions_view(shown: Shown) -> View:
    return emotions.view(
        shown.workshop, shown.language, about=shown.about, saved=shown.saved, locked=shown.locked
    )


def _hot_spots_view(shown: Shown) -> View:
    kind: Kind = "steps" if shown.chosen.get("of") == "steps" else "hot_spots"
    return hot_spots.hot_spot_view(
        shown.workshop,
        shown.language,
        about=shown.about,
        kind=kind,
        readonly=shown.locked,
        voted=_voted(shown),
        traces="storm" in shown.leads,
        back=shown.chosen.get("back"),
    )


def _voted(shown: Shown) -> frozenset[str]:
    """Who has voted in the secret round that is open: known beside the log alone."""
    voting = open_round(shown.workshop)
    if voting is None or not voting.secret or shown.session is None or shown.locked:
        return frozenset()
    return shown.session.sealed_voters(voting.id)


PHASES = (
    Phase(
        id="prepare",
        board=Preparation,
        view=_preparation_view,
        done=prepared,
        asks={"picture": _take_picture},
    ),
    Phase(id="storm", board=Wall, view=_storm_view, done=storm_done),
    Phase(id="tables", board=TableBoard, view=_tables_view, done=storm_done, under="storm"),
    Phase(id="steps", board=StepBoard, view=_steps_view, done=steps_done),
    Phase(
        id="map",
        board=JourneyMap,
        view=_map_view,
        done=map_done,
        asks={"remove_medium": _remove_medium},
        ready=let_play,
    ),
    Phase(id="emotions", board=EmotionPad, view=_emotions_view, done=emotions_done),
    Phase(id="hot_spots", board=HotSpotBoard, view=_hot_spots_view, done=hot_spots_done),
)
