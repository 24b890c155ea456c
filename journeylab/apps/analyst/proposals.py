"""What a diagnosis proposes and a hand decides: how a touchpoint serves, how a gap is closed.

Each is a line with buttons that do one command of the workshop; what was decided is the workshop's
own state, so that it is remembered, undone and seen by everyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from journeylab.analysis.inventory import UNKNOWN
from journeylab.apps.diagnosis.report.contents import records
from journeylab.evidence.places import Places, places_of
from journeylab.words import number, percent, say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Inquiry

Facts = dict[str, Any]
REJECTED = {"missing": "none"}  # what a refused proposal means: nothing there; else simply used
FIELDS = ("owner", "due")  # of a plan, filled in beside it
MOST = 400


class Homes(NamedTuple):
    """The workshop's ids of the steps and channels that a diagnosis names; "" where it has none."""

    known: Places
    workshop: Workshop

    @classmethod
    def of(cls, workshop: Workshop) -> Homes:
        """By the one rule by which names of files are found."""
        return cls(places_of(workshop), workshop)

    def step(self, name: str) -> str:
        return self.known.step(name)[0]

    def channel(self, name: str) -> str:
        found = self.known.channel(name)
        return found if found in self.workshop.channels else ""


def with_uses(inventory: pd.DataFrame, workshop: Workshop) -> pd.DataFrame:
    """The inventory with what hands have said of its touchpoints by now."""
    homes = Homes.of(workshop)
    said = {place: str(point.use) for place, point in workshop.touchpoints.items()}
    steps = inventory["step"].map(homes.step)
    channels = inventory["channel"].map(homes.channel)
    places = zip(steps, channels, strict=True)
    return inventory.assign(use=[said.get(place, "") for place in places])


def uses_to_confirm(
    inventory: pd.DataFrame, names: Mapping[str, str], workshop: Workshop, language: str
) -> Facts | None:
    """One line per touchpoint for which a rule proposes a use; None where none does."""
    homes = Homes.of(workshop)
    rows = [row for row in records(inventory) if row["proposed"]]
    items = [_use(row, names, homes, language) for row in rows[:MOST]]
    if not items:
        return None
    open_ones = sum(not item["decided"] for item in items)
    facts = {"count": open_ones, "of": len(items)}
    return _told(say(language, "desk-confirm", **facts), items, folded=True)


def _use(row: Facts, names: Mapping[str, str], homes: Homes, language: str) -> Facts:
    step, channel = homes.step(str(row["step"])), homes.channel(str(row["channel"]))
    proposed = str(row["proposed"])
    now = homes.workshop.touchpoints.get((step, channel))
    said = now.use if now is not None else ""
    place = _place(row, names, language)
    facts = {
        "use": say(language, f"report-use-{proposed}"),
        "share": percent(language, row["share"]),
        "other": names.get(str(row["why"]), str(row["why"]))[:120],
        "code": proposed,
    }

    def choice(wanted: str, word: str) -> Facts:
        pressed = said == wanted
        use = None if pressed else wanted
        return {
            "says": say(language, f"desk-{word}"),
            "says_of": say(language, f"desk-{word}-of", place=place, use=facts["use"]),
            "pressed": pressed,
            "message": {"do": "set_touchpoint", "step": step, "channel": channel, "use": use},
        }

    return {
        "key": f"{row['step']}\x1f{row['channel']}",
        "place": place,
        "text": say(language, "desk-confirm-why", **facts),
        "decided": bool(said),
        "waits": "" if step and channel else say(language, "desk-confirm-waits"),
        "buttons": [
            choice(proposed, "confirm-yes"),
            choice(REJECTED.get(proposed, "used"), "confirm-no"),
        ],
        "fields": [],
    }


def gaps_to_plan(
    gaps: pd.DataFrame, names: Mapping[str, str], workshop: Workshop, language: str
) -> Facts | None:
    """One line per thing that is not known, with a button that plans how to learn it."""
    homes = Homes.of(workshop)
    items = [_gap(row, names, homes, language) for row in records(gaps.head(MOST))]
    if not items:
        return None
    planned = sum(item["decided"] for item in items)
    facts = {"count": planned, "n": number(language, planned), "of": number(language, len(gaps))}
    return _told(say(language, "desk-planned", **facts), items, folded=False)


def _told(says: str, items: list[Facts], *, folded: bool) -> Facts:
    """What all of them wait for is said once, at their head."""
    every = {item["waits"] for item in items}
    waits = every.pop() if len(every) == 1 else ""
    said = f"{says} · {waits}" if waits else says
    return {"says": said, "waits": waits, "items": items, "folded": folded}


def _gap(row: Facts, names: Mapping[str, str], homes: Homes, language: str) -> Facts:
    step, channel = homes.step(str(row["step"])), homes.channel(str(row["channel"]))
    unknown = str(row["channel"]) == UNKNOWN
    lacks, how, place = str(row["lacks"]), str(row["how"]), _place(row, names, language)
    plan = next(_planned(homes.workshop, step, channel, lacks), None)
    facts = {
        "lacks": say(language, f"report-lacks-{lacks}"),
        "how": say(language, f"report-how-{how}"),
        "place": place[:200],
    }
    message: Facts = (
        {"do": "remove_inquiry", "id": plan.id}
        if plan
        else {
            "do": "plan_inquiry",
            "step": step,
            "channel": channel,
            "how": how,
            "lacks": [lacks],
            "text": say(language, f"desk-inquiry-{how}", **facts),
        }
    )
    return {
        "key": f"{row['step']}\x1f{row['channel']}\x1f{lacks}",
        "place": place,
        "text": say(language, "desk-gap", **facts),
        "decided": plan is not None,
        "waits": "" if step and (channel or unknown) else say(language, "desk-confirm-waits"),
        "buttons": [
            {
                "says": say(language, "desk-plan-made" if plan else "desk-plan"),
                "says_of": say(language, "desk-plan-of", **facts),
                "pressed": plan is not None,
                "message": message,
            }
        ],
        "fields": [_field(plan, name, place, language) for name in FIELDS] if plan else [],
    }


def _planned(workshop: Workshop, step: str, channel: str, lacks: str) -> Iterator[Inquiry]:
    for one in workshop.inquiries.values():
        if (one.step, one.channel) == (step, channel) and lacks in one.lacks and step:
            yield one


def _field(plan: Inquiry, name: str, place: str, language: str) -> Facts:
    return {
        "name": name,
        "type": "date" if name == "due" else "text",
        "value": getattr(plan, name),
        "hint": say(language, f"desk-plan-{name}"),
        "says_of": say(language, f"desk-plan-{name}-of", place=place[:200]),
        "message": {"do": "set_inquiry", "id": plan.id, "field": name},
    }


def _place(row: Facts, names: Mapping[str, str], language: str) -> str:
    step = names.get(str(row["step"]), str(row["step"]))
    channel = str(row["channel"])
    if channel == UNKNOWN:
        return f"{step} · {say(language, 'report-channel-unknown')}"
    return f"{step} · {names.get(channel, channel)}"
