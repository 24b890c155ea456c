"""What the hot-spot board shows of dot voting: the open round, its voters, its ballot.

A secret round's ballots are nowhere in the workshop, so none can be in a view. What an open round's
voters placed is shown for one voter at a time; sums are shown once a round is revealed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from journeylab.apps.ranked import Kind
from journeylab.words import number, say
from journeylab.workshop.room.rounds import open_round
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import ROOM, HotSpot, Round


def rounds_view(workshop: Workshop, kind: Kind, language: str) -> list[dict[str, Any]]:
    """The rounds on such items, the oldest first, each with its dots once revealed."""
    among = workshop.hot_spots if kind == "hot_spots" else workshop.steps
    return [
        {
            "id": voting.id,
            "name": say(language, "rounds-name", number=place),
            "state": voting.state,
            "turnout": say(language, "rounds-turnout", n=voting.turnout),
            "dots": _dots(voting, language) if voting.state == "revealed" else {},
        }
        for place, voting in enumerate(workshop.rounds.values(), 1)
        if any(item in among for item in voting.items)
    ]


def ballot_view(
    workshop: Workshop, language: str, voted: Collection[str] = ()
) -> dict[str, Any] | None:
    """The round in which votes are taken now; `voted` tells who has voted, where one may know."""
    voting = open_round(workshop)
    if voting is None:
        return None
    people = [p for p in workshop.participants.values() if p.id != ROOM]
    done = set(voting.ballots) | set(voted)
    numbers = {step: place for place, step in enumerate(workshop.steps, 1)}
    return {
        "id": voting.id,
        "name": say(language, "rounds-name", number=list(workshop.rounds).index(voting.id) + 1),
        "secret": voting.secret,
        "budget": voting.budget,
        "cap": voting.cap,
        "of": "steps" if voting.items[0] in workshop.steps else "hot_spots",
        "turnout": voting.turnout,
        "words": _words(voting, len(people), language),
        "items": [item for item in voting.items if _is_there(item, workshop)],
        "texts": {
            item: _said(item, workshop, numbers, language)
            for item in voting.items
            if _is_there(item, workshop)
        },
        "people": [{"id": p.id, "name": p.name, "voted": p.id in done} for p in people],
        "dots": {} if voting.secret else {who: dict(b) for who, b in voting.ballots.items()},
    }


def hidden_round(workshop: Workshop, language: str) -> dict[str, str] | None:
    """The last round that is closed and waits to be revealed."""
    for place, voting in reversed(list(enumerate(workshop.rounds.values(), 1))):
        if voting.state == "closed":
            return {"id": voting.id, "name": say(language, "rounds-name", number=place)}
    return None


def _words(voting: Round, people: int, language: str) -> dict[str, Any]:
    return {
        "open": say(language, "rounds-open-secret" if voting.secret else "rounds-open-open"),
        "each": say(language, "rounds-each", n=voting.budget),
        "cap": say(language, "rounds-cap", n=voting.cap),
        "voted": say(language, "rounds-voted", n=voting.turnout, of=people),
        # one sentence for each number of dots left: the browser picks, the words decide
        "left": [
            say(language, "ballot-left", left=left, budget=voting.budget)
            for left in range(voting.budget + 1)
        ],
        "placed": [
            say(language, "ballot-placed", n=n, cap=voting.cap) for n in range(voting.cap + 1)
        ],
    }


def _dots(voting: Round, language: str) -> dict[str, str]:
    return {item: number(language, voting.tally.get(item, 0)) for item in voting.items}


def _is_there(item: str, workshop: Workshop) -> bool:
    return item in workshop.hot_spots or item in workshop.steps


def _said(item: str, workshop: Workshop, numbers: dict[str, int], language: str) -> dict[str, str]:
    """An item as a voter reads it, and where on the journey it belongs."""
    if item in workshop.steps:
        where = say(language, "hotspots-steps", n=1, list=str(numbers[item]))
        return {"text": workshop.steps[item].text, "where": where}
    spot = workshop.hot_spots[item]
    return {"text": spot.text, "where": _where(spot, workshop, numbers, language)}


def _where(spot: HotSpot, workshop: Workshop, numbers: dict[str, int], language: str) -> str:
    there = [step for step in spot.steps if step in numbers]
    if len(there) == 1:
        text = workshop.steps[there[0]].text
        return say(language, "ballot-where", number=numbers[there[0]], text=text)
    listed = ", ".join(str(numbers[step]) for step in there)
    return say(language, "hotspots-steps", n=len(there), list=listed) if there else ""
