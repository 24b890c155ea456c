"""The desk of one page: the session, the files on their way in, what was found in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from journeylab.apps.analyst import event_source, survey_source
from journeylab.apps.analyst.asking import ASKS
from journeylab.apps.analyst.desk_view import desk_view
from journeylab.apps.analyst.diagnosing import Taken, diagnosed
from journeylab.apps.analyst.explore_view import Pictures
from journeylab.apps.analyst.glimpse import Glimpse, glimpse, head_of, is_mapping, sheets_of
from journeylab.apps.analyst.ground import Ground, ground
from journeylab.apps.analyst.guessing import guessed
from journeylab.apps.analyst.import_view import problem_said
from journeylab.apps.analyst.incoming import LENDING, Arrivals, Incoming
from journeylab.apps.analyst.kinds import Place, read
from journeylab.apps.analyst.promising import Promised
from journeylab.apps.analyst.proposals import with_uses
from journeylab.apps.analyst.reading import Reader
from journeylab.apps.analyst.seen import seen_on
from journeylab.apps.analyst.sending import gesture
from journeylab.apps.analyst.working import Piece, Progress, Stopped, Work
from journeylab.apps.answers import refused
from journeylab.evidence.mapping import read_mapping
from journeylab.session import Session
from journeylab.widgets.base import Message
from journeylab.widgets.diagnosis import DiagnosisDesk
from journeylab.words import say
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.entry import Entry
from journeylab.workshop.messages import commands_from
from journeylab.workshop.refused import Refused

# what hands decide at the desk beside sending; of some, news says that it is done
DECIDED = {
    *("set_touchpoint", "plan_inquiry", "set_inquiry", "remove_inquiry"),
    *("add_practice", "set_practice", "remove_practice"),
}
TOLD = {"send", "set_touchpoint", "plan_inquiry", "remove_inquiry", "remove_practice"}
FIRST_CHOSEN = ("curve", "touchpoints", "groups", "draft")
Facts = dict[str, Any]


class Desk:
    """Hands on what people do, and shows what becomes of it."""

    def __init__(
        self, session: Session, language: str, about: str = "", beside: Path | None = None
    ) -> None:
        self.session, self.language, self.about, self.beside = session, language, about, beside
        self.place = "import"
        self.sources: dict[str, Incoming] = {}
        self.glimpses: dict[str, Glimpse] = {}
        self.taken: Taken | None = None
        self.pictures: Pictures | None = None
        self.chosen: set[str] = set(FIRST_CHOSEN)
        self.tables: set[str] = set()
        self.filters: dict[str, str] = {}
        self.order: list[str] | None = None  # of the funnel, once somebody chose it
        self.promised = Promised()
        self.news: Facts | None = None
        self.screen = 1440
        self.arrivals, self.reader = Arrivals(), Reader()
        self.work = Work(self.show, self.reader.interrupt, self.reader.share_done)
        self._widget: DiagnosisDesk | None = None
        self._unhear = session.on_change(self._changed)

    @property
    def widget(self) -> DiagnosisDesk:
        """The whole screen."""
        if self._widget is None:
            self._widget = DiagnosisDesk(
                desk_view(self),
                do=self._do,
                ask=self._asked,
                say_refusal=self.said,
            )
        return self._widget

    def said(self, problem: Exception) -> str:
        """What went wrong, as a sentence."""
        return problem_said(problem, self.language)

    def show(self) -> None:
        """Bring the screen up to date."""
        if self._widget is not None:
            self._widget.show(desk_view(self))

    def tell(self, says: str, *, undo: bool = False, refusal: bool = False) -> None:
        """News for the strip above the foot."""
        self.news = {"id": new_id(), "says": says, "undo": undo, "refusal": refusal}

    def fit(self, width: int) -> None:
        """Draw for a screen of that width from now on."""
        self.screen = width
        if self.pictures is not None and self.pictures.seen.screen != width:
            self.pictures = Pictures(replace(self.pictures.seen, screen=width))

    def close(self) -> None:
        """Leave the workshop, and nothing behind."""
        self._unhear()
        self.work.close()
        self.arrivals.close()
        self.reader.close()
        self.session.close()

    # files

    def bring(self, path: Path) -> None:
        """Put a file on the desk and read it; a mapping is laid on the files that are there."""
        head = head_of(path)
        seen = glimpse(head)
        if is_mapping(seen):
            self._map(path)
            return
        source = Incoming(new_id(), path, guessed(path, head))
        self.sources[source.id] = source
        self.glimpses[source.id] = seen
        self.read(source)

    def turn(self, source: Incoming, sheet: str) -> None:
        """Another table of the file: what was said of the one before does not hold for it."""
        head = head_of(source.path, sheet)
        self.glimpses[source.id] = glimpse(head)
        source.options, source.kind = {"sheet": sheet}, guessed(source.path, head)
        source.roles, source.steps, source.found, source.problem = {}, {}, None, None
        source.order = ()
        self.read(source)

    def _map(self, path: Path) -> None:
        spoken_of = [one for one in self.sources.values() if one.kind != "steps"]
        if not spoken_of:
            raise Refused("desk_mapping_alone", file=path.name[:80])
        lines = read_mapping(path)
        for source in spoken_of:
            source.given, source.order = lines, ()
            self.read(source)
        self.tell(say(self.language, "desk-mapped", file=path.name[:80], count=len(lines)))

    def read(self, source: Incoming) -> None:
        """Read a file again, with all that was said of it."""
        place = Place(self.ground(), self.session.workshop, self.reader.engine)

        def job(progress: Progress) -> Any:
            if source.sheets is None:
                source.sheets = sheets_of(source.path)
            return read(source, place, progress)

        unordered = not source.order

        def then(found: Any) -> None:
            source.found, source.problem = found, None
            if unordered:
                source.order = ()  # what was shown meanwhile was read before
            self.taken = None
            if source.kind == "survey" and survey_source.suggested(source):
                self.read(source)
            if source.kind in LENDING:
                self.read_others()

        self._start("read", source.file, job, then, lambda problem: _missed(source, problem))

    def place_steps(self, source: Incoming) -> None:
        """A log's steps go where a hand says, without reading it again."""
        source.found = event_source.placed(source.found, source, self.session.workshop)
        self.taken = None
        self.read_others()

    def read_others(self) -> None:
        """Read anew what speaks of steps: those that a log brings, or took away, are theirs too."""
        for source in self.sources.values():
            if source.kind not in LENDING:
                self.read(source)

    def ground(self) -> Ground:
        """Where rows may belong: the steps of the workshop, and of what lies on the desk."""
        there = [one for one in self.sources.values() if one.found is not None]
        logs = [one.found for one in there if one.kind == "events"]
        journeys = [one.found for one in there if one.kind == "steps"]
        return ground(
            self.session.workshop,
            [
                *(step for log in logs for step in log.steps),
                *(step for journey in journeys for step in journey.texts),
            ],
            [channel for log in logs for channel in log.channels],
        )

    def take(self) -> None:
        """Compute every table from the files that could be read."""
        workshop, language, screen = self.session.workshop, self.language, self.screen
        filters, order, promised = dict(self.filters), self.order, self.promised
        ready = [one for one in self.sources.values() if one.found is not None]
        if not ready:
            raise Refused("desk_empty")

        def job(progress: Progress) -> Any:
            taken = diagnosed(ready, workshop, filters, order, promised, progress)
            groups = taken.voices.groups if taken.voices else None
            told: Facts = {"groups": groups, "shift": taken.shift, "screen": screen}
            told["brought"] = taken.brought
            seen = seen_on(taken.found, workshop, language, **told)
            pictures = Pictures(seen)
            pictures.draw(language, progress)  # here, so that the page stays awake meanwhile
            return taken, pictures

        def then(result: Any) -> None:
            self.taken, self.pictures = result
            self.place = "explore"

        self._start("diagnose", "", job, then, self._failed)

    @property
    def found(self) -> Any:
        """The diagnosis, once something was taken."""
        return None if self.taken is None else self.taken.found

    # what is heard

    def _start(
        self,
        code: str,
        file: str,
        job: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.work.add(Piece(code, file, job, then, failed))

    def _failed(self, problem: Exception) -> None:
        stopped = isinstance(problem, Stopped)
        says = say(self.language, "desk-stopped") if stopped else self.said(problem)
        self.tell(says, refusal=not stopped)

    def _do(self, message: Message) -> None:
        try:
            adds = self._commands(message)
            self.session.do(*adds, command_id=message.get("command"))
        except Exception as problem:
            raise refused(problem) from problem
        done = f"desk-done-{message['do']}".replace("_", "-")
        if message["do"] in TOLD:
            self.tell(say(self.language, done), undo=True)
        self._see_uses()
        self.show()

    def _see_uses(self) -> None:
        """Draw the touchpoints as hands have decided on them by now."""
        if self.pictures is None:
            return
        seen = self.pictures.seen
        told = with_uses(seen.found.inventory, self.session.workshop)
        if not told.equals(seen.found.inventory):
            found = seen.found.with_(inventory=told)
            self.pictures = self.pictures.renewed(replace(seen, found=found), "touchpoints")

    def _commands(self, message: Message) -> tuple[Command, ...]:
        """What is sent of the diagnosis, or one thing that a hand decides here."""
        name = str(message.get("do"))
        if name == "send":
            if self.taken is None:
                raise Refused("desk_empty")
            return gesture(self.taken, self.chosen, self.session.workshop)
        several = message.get("of") if name == "all" else [message]
        asked = [str(one.get("do")) for one in several or () if isinstance(one, dict)]
        other = next((one for one in asked or [name] if one not in DECIDED), None)
        if other is not None:
            raise Refused("message_unknown", name=other[:40])
        return commands_from({k: v for k, v in message.items() if k != "command"})

    def _asked(self, message: Message) -> None:
        ask = ASKS.get(str(message.get("ask")))
        if ask is None:
            raise Refused("message_unknown", name=str(message.get("ask"))[:40])
        try:
            ask(self, message)
        except Refused:
            raise
        except Exception as problem:
            raise refused(problem) from problem
        self.show()

    def _changed(self, _entries: tuple[Entry, ...]) -> None:
        self._see_uses()
        self.show()


def _missed(source: Incoming, problem: Exception) -> None:
    source.found, source.problem = None, problem
