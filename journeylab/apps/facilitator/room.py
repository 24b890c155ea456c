"""One facilitator's page: a session, the frame, and the boards that were opened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from journeylab.apps.answers import answer, refused
from journeylab.apps.facilitator.following import follow
from journeylab.apps.facilitator.frame.asking import ASKS, Looking, guard
from journeylab.apps.facilitator.frame.recent import KEPT, Recent
from journeylab.apps.facilitator.frame.view import (
    frame_view,
    history_view,
    past_view,
    team_view,
)
from journeylab.apps.facilitator.phases import PHASES, Phase, Shown, first_shown
from journeylab.session import Session
from journeylab.widgets.base import Board, Message
from journeylab.widgets.frame import Frame
from journeylab.words import say, timed
from journeylab.workshop.entry import Entry
from journeylab.workshop.messages import commands_from
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop


class Room:
    """Shows the session's workshop phase by phase and hands on what people do.

    A board is made when its phase is first opened, and brought up to date only while it is shown.
    """

    def __init__(
        self,
        session: Session,
        language: str,
        about: str = "",
        phases: Sequence[Phase] = PHASES,
        url: str = "",
    ) -> None:
        self.phases = {phase.id: phase for phase in phases}
        self.home = url  # the workshop that the page was opened on; others lie beside it
        self._frame: Frame | None = None
        self._boards: dict[str, Board] = {}
        self._enter(session, language, url, about)

    def _enter(self, session: Session, language: str, url: str, about: str) -> None:
        self.session, self.url, self.about = session, url, about
        self.looking = Looking(phase=first_shown(session.workshop, self.phases), language=language)
        self._recent = Recent(session.history(KEPT))
        self._waiting = False
        self._past: tuple[int, Workshop] | None = None
        self._unhear = session.on_change(self._changed)

    def go(self, url: str) -> None:
        """Leave this workshop for another one; the page, its language and its home stay."""
        if url == self.url:
            return
        session = Session(url, self.session.actor)
        self.close()
        left, self._boards = self._boards, {}
        self._enter(session, self.looking.language, url, about(url))
        follow(session)
        self.show()
        for board in left.values():
            board.close()

    @property
    def frame(self) -> Frame:
        """The whole screen."""
        if self._frame is None:
            self._open_board()
            self._frame = Frame(self._frame_view(), **self.hands(""))
            self._frame.hold(self._boards)
        return self._frame

    @property
    def board(self) -> Board:
        """The board of the phase that is open."""
        self._open_board()
        return self._boards[self.looking.phase]

    @property
    def workshop(self) -> Workshop:
        """The state that is shown: now, or the moment that is looked at."""
        line = self.looking.past
        if line is None:
            return self.session.workshop
        if self._past is None or self._past[0] != line.seq:
            self._past = line.seq, self.session.at(line.seq)
        return self._past[1]

    def hands(self, phase: str) -> dict[str, Callable[..., Any]]:
        """What a board is given: the door, the questions, the sentences."""
        return {
            "do": self._do,
            "ask": lambda message: self._asked(phase, message),
            "say_refusal": lambda problem: answer(self.looking.language, problem),
        }

    def show(self) -> None:
        """Bring the frame and the open board up to date; what is hidden waits."""
        self._waiting = False
        self._open_board()
        if self._frame is None:
            return
        self._frame.hold(self._boards)
        self._frame.show(self._frame_view())

    def close(self) -> None:
        """Leave the workshop."""
        self._unhear()
        self.session.close()

    def _open_board(self) -> None:
        phase = self.phases[self.looking.phase]
        view = phase.view(self._shown(phase.id))
        if phase.id in self._boards:
            self._boards[phase.id].show(view)
        else:
            self._boards[phase.id] = phase.board(view, **self.hands(phase.id))
            if phase.ready:
                phase.ready(self._boards[phase.id], self.session)

    def _do(self, message: Message) -> None:
        with _told():
            guard(self.looking, message)
            commands = commands_from({k: v for k, v in message.items() if k != "command"})
            self.session.do(*commands, command_id=message.get("command"))
            self.show()

    def _asked(self, phase: str, message: Message) -> None:
        with _told():
            guard(self.looking, message)
            ask = ASKS.get(str(message["ask"]))
            own = self.phases[phase].asks.get(str(message["ask"])) if phase else None
            if ask:
                ask(self, message)
            elif own:
                own(self.session, message)
            elif phase:
                self.looking.chosen[phase] = {**self.looking.chosen.get(phase, {}), **message}
            else:
                raise Refused("message_unknown", name=str(message["ask"])[:40])
            self.show()

    def _changed(self, entries: tuple[Entry, ...]) -> None:
        """Note what happened; show it once, however much more comes before the loop is free."""
        self._recent.heard(entries)
        if self._waiting:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # no kernel: whoever wrote will show
        self._waiting = True
        loop.call_soon(self._show_news)

    def _show_news(self) -> None:
        if not self._waiting:
            return  # shown already, together with the answer to a gesture of this page
        with _logged():
            self.show()

    def _shown(self, phase: str) -> Shown:
        language = self.looking.language
        return Shown(
            workshop=self.workshop,
            language=language,
            about=self.about,
            saved=self._saved(language),
            locked=self.looking.past is not None,
            chosen=self.looking.chosen.get(phase, {}),
            session=self.session,
            has_folder=bool(self.url),
            leads=tuple(self.phases),
        )

    def _frame_view(self) -> dict[str, Any]:
        looking, now, session = self.looking, self.session.workshop, self.session
        language = looking.language
        recent = self._recent
        return {
            **frame_view(self.workshop, language, tuple(self.phases.values())),
            "about": self.about,
            "workshop": "" if self.url == self.home else Path(self.url).name,
            "phase": looking.phase,
            "tab": self.phases[looking.phase].under or looking.phase,
            "panel": looking.panel,
            "curtain": looking.curtain,
            "past": past_view(looking.past, language),
            "saved": self._saved(language),
            "undo": {
                "can": session.can_undo,
                "says": recent.offer("undo", session.would_undo, now, language),
            },
            "redo": {
                "can": session.can_redo,
                "says": recent.offer("redo", session.would_redo, now, language),
            },
            "team": team_view(self.workshop, language) if looking.panel == "people" else None,
            "history": self._history(language) if looking.panel == "history" else None,
        }

    def _history(self, language: str) -> dict[str, Any]:
        # a gesture has a few changes; what is cut at the far end comes with "more"
        lines = self.session.history(4 * self.looking.most)
        return history_view(lines, self.session.workshop, language, self.looking.most)

    def _saved(self, language: str) -> str:
        return say(language, "frame-saved-at", time=timed(language, self.session.saved_at))


def about(url: str) -> str:
    """A name for the workshop under which a browser keeps drafts: its place, told to nobody."""
    return sha256(url.encode()).hexdigest()[:16]


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong is told to the one who asked, never lost."""
    try:
        yield
    except Exception as problem:
        raise refused(problem) from problem


@contextmanager
def _logged() -> Iterator[None]:
    """Nobody asked: what goes wrong can only be written down."""
    try:
        yield
    except Exception as problem:  # noqa: BLE001  the next change must still be shown
        refused(problem)
