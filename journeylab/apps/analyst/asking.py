"""What people do at the desk that writes nothing yet: each question by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from journeylab.apps.analyst.choices import roles
from journeylab.apps.analyst.incoming import KINDS, Incoming
from journeylab.apps.analyst.promising import Promised, promise, since, unpromise
from journeylab.apps.analyst.views import VIEWS
from journeylab.evidence.events.columns import REQUIRED
from journeylab.words import LANGUAGES
from journeylab.workshop.refused import Refused

PLACES = ("import", "explore", "practices", "send")
ALWAYS = ("import", "practices")  # places that need no diagnosis
OPTIONS = ("time_zone", "lifecycle", "dates", "duplicates", "valid", "missing")
_LONGEST = 300


def _place(desk: Any, message: dict[str, Any]) -> None:
    name = message.get("name")
    if name not in PLACES or (name not in ALWAYS and desk.found is None):
        raise Refused("desk_empty")
    desk.place = name


def _language(desk: Any, message: dict[str, Any]) -> None:
    if message.get("language") not in LANGUAGES:
        raise Refused("message_unknown", name=str(message.get("language"))[:40])
    desk.language = message["language"]


def _bring(desk: Any, message: dict[str, Any]) -> None:
    """A file by its path; what starts beside the workshop may be named by its name alone."""
    typed = str(message.get("path", ""))[:4096]
    path = Path(typed).expanduser()
    if not path.is_absolute() and desk.beside is not None:
        path = desk.beside / path
    if "\0" in typed or not path.is_file():
        raise Refused("desk_no_file", file=typed[:120])
    desk.bring(path)


def _upload(desk: Any, message: dict[str, Any]) -> None:
    """The next piece of a file that a browser sends."""
    data = b"".join(bytes(part) for part in message.get("bytes", ()))
    size, at = (int(message.get(name) or 0) for name in ("size", "at"))
    whole = desk.arrivals.piece(str(message.get("file", ""))[:400], size, at, data)
    if whole is not None:
        desk.bring(whole)


def _read(desk: Any, message: dict[str, Any]) -> None:
    """A file once more, whose reading was stopped."""
    source = _known(desk, message)
    source.problem = None  # not told any longer while it is read
    desk.read(source)


def _drop(desk: Any, message: dict[str, Any]) -> None:
    """A file off the desk; all of them where none is named."""
    one = message.get("source")
    for source in [one] if one else list(desk.sources):
        desk.sources.pop(source, None)
        desk.glimpses.pop(source, None)
    desk.taken = desk.pictures = None
    desk.filters, desk.order, desk.promised = {}, None, Promised()
    desk.read_others()
    desk.place = "import"


def _option(desk: Any, message: dict[str, Any]) -> None:
    source = _known(desk, message)
    name, value = message.get("name"), str(message.get("value", ""))[:_LONGEST]
    if name == "kind":
        kind = next((kind for kind in KINDS if kind == value), None)
        if kind is None:
            raise Refused("message_unknown", name=value[:40])
        source.kind = kind
        source.roles.clear()
        source.steps.clear()
        source.order = ()
        source.found = None
    elif name == "sheet":
        if value not in (source.sheets or ()):
            raise Refused("message_unknown", name=value[:40])
        desk.turn(source, value)
        return
    elif name in OPTIONS:
        source.options[str(name)] = value
    else:
        raise Refused("message_unknown", name=str(name)[:40])
    desk.read(source)


def _column(desk: Any, message: dict[str, Any]) -> None:
    """What a column is taken for: a role that one column alone can have leaves the other."""
    source = _known(desk, message)
    column, role = str(message.get("column"))[:10_000], str(message.get("role", ""))
    known = {name for name, _ in roles(desk.language, source.kind)}
    if role not in known:
        raise Refused("message_unknown", name=role[:40])
    if role == "" and source.kind == "events" and source.found is not None:
        plays = {one.column: one.role for one in source.found.log.readings[0].columns}
        if plays.get(column) in REQUIRED:
            raise Refused("desk_column_needed", column=column[:80])
    if role not in {"", "question", "comment"}:
        source.roles = {name: as_ for name, as_ in source.roles.items() if as_ != role}
    source.roles[column] = role
    desk.read(source)


def _step(desk: Any, message: dict[str, Any]) -> None:
    source = _known(desk, message)
    said = message.get("all")
    # one place for a name, or all the likely ones at once
    places = said if isinstance(said, dict) else {message.get("column"): message.get("value", "")}
    for name, value in places.items():
        source.steps[str(name)[:10_000]] = str(value)[:_LONGEST]
    if source.kind == "events" and source.found is not None:
        desk.place_steps(source)
    else:
        desk.read(source)


def _names(desk: Any, message: dict[str, Any]) -> None:
    """Another page of the names in a file, or those that hold some letters."""
    source, first = _known(desk, message), message.get("first", 0)
    source.find = str(message.get("find", source.find))[:_LONGEST]
    source.first = max(0, first) if isinstance(first, int) else 0


def _take(desk: Any, _message: dict[str, Any]) -> None:
    desk.take()


def _filter(desk: Any, message: dict[str, Any]) -> None:
    """Another segment, channel or period: what rests on them is worked out anew."""
    name, value = str(message.get("name")), str(message.get("value", ""))[:_LONGEST]
    if desk.taken is None or (value and value not in desk.taken.choices.get(name, ())):
        raise Refused("message_unknown", name=name[:40])
    desk.filters[name] = value
    desk.take()


def _funnel(desk: Any, message: dict[str, Any]) -> None:
    """A step into the funnel, or out of it; the steps stay in the order of the journey."""
    if desk.taken is None or desk.pictures is None:
        raise Refused("desk_empty")
    step, on = str(message.get("step")), bool(message.get("on"))
    now = set(desk.taken.found.funnel["step"]) - {step} | ({step} if on else set())
    desk.order = [one for one in desk.pictures.seen.steps["step"] if one in now]
    desk.take()


def _flow(desk: Any, message: dict[str, Any]) -> None:
    """The transitions of one step alone, or of all."""
    step = str(message.get("step", ""))[:10_000]
    if desk.pictures is None or (step and step not in set(desk.pictures.seen.steps["step"])):
        raise Refused("message_unknown", name=step[:40])
    desk.pictures = desk.pictures.renewed(replace(desk.pictures.seen, flow=step), "flow")


def _stop(desk: Any, _message: dict[str, Any]) -> None:
    desk.work.stop()


def _table(desk: Any, message: dict[str, Any]) -> None:
    _toggled(desk.tables, message.get("panel"), on=bool(message.get("open")))


def _choose(desk: Any, message: dict[str, Any]) -> None:
    _toggled(desk.chosen, message.get("panel"), on=bool(message.get("on")))


def _toggled(members: set[str], panel: object, *, on: bool) -> None:
    if panel != "draft" and panel not in VIEWS:
        raise Refused("message_unknown", name=str(panel)[:40])
    (members.add if on else members.discard)(str(panel))


def _width(desk: Any, message: dict[str, Any]) -> None:
    width = message.get("width")
    if isinstance(width, int) and not isinstance(width, bool):
        desk.fit(min(max(width, 300), 4_000))


def _undo(desk: Any, _message: dict[str, Any]) -> None:
    desk.session.undo()
    desk.news = None


def _known(desk: Any, message: dict[str, Any]) -> Incoming:
    source: Incoming | None = desk.sources.get(message.get("source"))
    if source is None:
        raise Refused("desk_no_source")
    return source


ASKS: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "place": _place,
    "language": _language,
    "bring": _bring,
    "upload": _upload,
    "read": _read,
    "drop": _drop,
    "option": _option,
    "column": _column,
    "step": _step,
    "names": _names,
    "take": _take,
    "stop": _stop,
    "filter": _filter,
    "funnel": _funnel,
    "flow": _flow,
    "promise": promise,
    "unpromise": unpromise,
    "since": since,
    "table": _table,
    "choose": _choose,
    "undo": _undo,
    "width": _width,
}
