"""The wall of the sample, as a room would have stormed it: first what happened, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeylab.workshop import AddNote, LinkNotes, SetMode, SetPivotal
from journeylab.workshop.command import Command

Story = dict[str, Any]


def storming(story: Story, language: str) -> Iterator[tuple[Command, ...]]:
    """The gestures of the storm: events in time, then commands, actors, views, systems, pains."""
    yield (SetMode("explore"),)
    for place, moment in enumerate(story["wall"]):
        yield from _happened(moment, place, language)
    yield (SetMode("model"),)
    put_up: set[str] = set()
    for place, moment in enumerate(story["wall"]):
        yield from _asked(moment, place, language)
        yield from _borne(moment, place, story["systems"], put_up, language)


def _happened(moment: Story, place: int, language: str) -> Iterator[tuple[Command, ...]]:
    """The events of one moment, one under the other."""
    for number, event in enumerate(moment["events"]):
        beside = {"beside": _event(place, 0)} if number else {}
        told = _event(place, number)
        add = AddNote(text=event[language], id=told, stage=moment["stage"], **beside)
        yield (add, SetPivotal(told)) if event.get("pivotal") else (add,)


def _asked(moment: Story, place: int, language: str) -> Iterator[tuple[Command, ...]]:
    """Who does what, what is seen, what hurts and what presses from outside."""
    events = [_event(place, number) for number in range(len(moment["events"]))]
    at = {"beside": events[0]} if events else {"stage": moment["stage"]}
    command = f"command-{place}"
    if "command" in moment:
        add = AddNote(text=moment["command"][language], id=command, kind="command", **at)
        caused = zip(events, moment["events"], strict=True)
        links = (LinkNotes(command, e) for e, told in caused if not told.get("alone"))
        yield (add, *links)
        actor = f"actor-{place}"
        named = AddNote(text=moment["actor"][language], id=actor, kind="actor", beside=command)
        yield (named, LinkNotes(actor, command))
    if "read" in moment:
        seen = f"read-{place}"
        add = AddNote(text=moment["read"][language], id=seen, kind="read_model", **at)
        yield (add, LinkNotes(events[-1], seen))
    if "hot" in moment:
        hurts = f"hot-{place}"
        add = AddNote(text=moment["hot"][language], id=hurts, kind="hot_spot", **at)
        yield (add, LinkNotes(hurts, events[-1]))
    if "pestel" in moment:
        text, letter = moment["pestel"][language], moment["pestel"]["letter"]
        yield (AddNote(text=text, id=f"pestel-{place}", kind="pestel", pestel=letter, **at),)


def _borne(
    moment: Story, place: int, systems: Story, put_up: set[str], language: str
) -> Iterator[tuple[Command, ...]]:
    """The systems that answer, each put up where it is first needed."""
    for number, event in enumerate(moment["events"]):
        system = event.get("system")
        if not system:
            continue
        told, link = f"system-{system}", LinkNotes(_event(place, number), f"system-{system}")
        if system in put_up:
            yield (link,)
        else:
            put_up.add(system)
            text, at = systems[system][language], _event(place, number)
            yield (AddNote(text=text, id=told, kind="external_system", beside=at), link)


def _event(place: int, number: int) -> str:
    return f"event-{place}-{number}"
