"""An XES file's events, one by one, from a stream of bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from journeylab.evidence.files.streamed import Streamed
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.xes.grammar import TYPED, Oddity, flawed, misplaced, rank

DEEPEST = 60
MOST_ODDITIES = 200
LONGEST_TOKEN = 16 * 1024**2


class Event(NamedTuple):
    """The attributes of an event and of its trace, and the line it begins on; outside: no trace."""

    line: int
    own: Mapping[str, str]
    trace: Mapping[str, str] | None


class Parsed:
    """What has been read so far; `events` fills as bytes are fed and is emptied by the reader."""

    def __init__(self, file: str) -> None:
        self.events: list[Event] = []
        self.oddities: list[Oddity] = []
        self.traces = 0
        self.file = file
        self.fed = 0
        self._path: list[str] = []
        self._rank = 0
        self._waiting: list[Event] = []  # a trace may name itself after its events
        self._trace: dict[str, str] | None = None
        self._event: dict[str, str] | None = None
        self._line = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._entity
        self._parser.buffer_text = True

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Read on; `Unreadable` where the text is no XML, or XML that could do harm."""
        self.fed += len(piece)
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "")
            raise Unreadable(
                "xes_malformed", file=self.file, line=error.lineno, reason=reason
            ) from None
        except (ValueError, LookupError):  # an encoding that nobody knows
            line = self._parser.CurrentLineNumber
            raise Unreadable("xes_malformed", file=self.file, line=line, reason="") from None
        if self.fed - max(self._parser.CurrentByteIndex, 0) > LONGEST_TOKEN:
            raise Unreadable("xes_too_deep", file=self.file, line=self._parser.CurrentLineNumber)

    def taken(self) -> list[Event]:
        """The events read since this was last asked."""
        events, self.events = self.events, []
        return events

    def _start(self, prefixed: str, given: dict[str, str]) -> None:
        name = prefixed.rpartition(":")[2] if ":" in prefixed else prefixed
        parent = self._path[-1] if self._path else ""
        if parent == "event" and name in TYPED and self._event is not None:
            self._path.append(name)
            self._open(name, parent, given)  # nearly all of a log: what may stand here is known
            return
        if not parent and name != "log":
            raise Unreadable("xes_no_log", file=self.file, element=name[:60])
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise Unreadable("xes_too_deep", file=self.file, line=self._parser.CurrentLineNumber)
        if parent == "log":
            self._watch_order(name)
        code = misplaced(name, parent)
        if code:
            self._odd(code, f"<{name}> in <{parent}>")
        elif name != "log":
            self._open(name, parent, given)

    def _open(self, name: str, parent: str, given: dict[str, str]) -> None:
        code, what = flawed(name, given)
        if code:
            self._odd(code, f"<{name}>: {what}")
        if name == "trace":
            self._trace, self.traces = {}, self.traces + 1
        elif name == "event":
            self._event, self._line = {}, self._parser.CurrentLineNumber
        elif name in TYPED and code != "attribute_missing":
            self._attribute(parent, given)

    def _attribute(self, parent: str, given: dict[str, str]) -> None:
        held = {"event": self._event, "trace": self._trace}.get(parent)
        if held is None:
            return
        if given["key"] in held:
            self._odd("key_twice", given["key"][:60])
        else:
            held[given["key"]] = given["value"]

    def _end(self, _: str) -> None:
        name = self._path.pop()
        if name in TYPED:
            return
        parent = self._path[-1] if self._path else ""
        if name == "event" and parent in ("trace", "log") and self._event is not None:
            held = self.events if self._trace is None else self._waiting
            held.append(Event(self._line, self._event, self._trace))
            self._event = None
        elif name == "trace" and parent == "log":
            self.events += self._waiting
            self._waiting, self._trace = [], None

    def _watch_order(self, name: str) -> None:
        if misplaced(name, "log"):
            return
        if rank(name) < self._rank:
            self._odd("element_late", f"<{name}>")
        self._rank = max(self._rank, rank(name))

    def _odd(self, code: str, what: str) -> None:
        if len(self.oddities) < MOST_ODDITIES:
            self.oddities.append(Oddity(self._parser.CurrentLineNumber, code, what))

    def _entity(self, *_: object) -> None:
        """No log needs entities; what declares them may grow without end or read other files."""
        line = self._parser.CurrentLineNumber
        raise Unreadable("xes_entities", file=self.file, line=line)


def parsed(stream: Streamed, into: Parsed) -> Iterator[Event]:
    """The events of a file in file order; oddities gather in `into`."""
    for piece in stream.pieces():
        into.feed(piece)
        yield from into.taken()
    if not into.fed:
        raise Unreadable("file_empty", file=stream.file)
    into.feed(b"", last=True)
    yield from into.taken()
