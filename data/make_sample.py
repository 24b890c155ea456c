"""Make the sample of this folder from two stories: all of it invented, the same at every run.

usage: python data/make_sample.py        writes survey.LANGUAGE.csv, mapping.LANGUAGE.csv and
                                         sample.LANGUAGE.json for English and French
"""

from __future__ import annotations

import csv
import itertools
import json
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TextIO

from map_story import mapping
from preparing import preparing
from storming import storming

from journeylab.analysis.criteria import IRRITANTS
from journeylab.apps.attachment import attach_survey
from journeylab.evidence.mapping import read_mapping
from journeylab.evidence.options import SurveyOptions
from journeylab.session import Session, create
from journeylab.store.chain import START, check_of
from journeylab.store.open_json import export_json
from journeylab.workshop import (
    AddParticipant,
    AddStep,
    CastBallot,
    CloseRound,
    CreateWorkshop,
    LinkEvidence,
    NameMoment,
    OpenRound,
    PlaceHotSpot,
    RaiseHotSpot,
    RevealRound,
    ScoreEmotion,
    SetCell,
    SetImportance,
    SetSetting,
)
from journeylab.workshop.command import Command
from journeylab.workshop.entry import Entry
from journeylab.workshop.state.entities import Channel, Stage

HERE = Path(__file__).resolve().parent
STORY: dict[str, Any] = tomllib.loads((HERE / "story.toml").read_text("utf-8"))
PREPARED: dict[str, Any] = tomllib.loads((HERE / "preparing.toml").read_text("utf-8"))
LANGUAGES = ("en", "fr")
RESPONDENTS = 520
OPENED = datetime(2026, 4, 14, 9, 0, tzinfo=UTC)
GESTURE_SECONDS = 40
MOST = 2  # an emotion at the end of its scale


def main() -> None:
    """Both languages, one after the other."""
    for language in LANGUAGES:
        make_survey(language)
        make_workshop(language)


# the survey


def touchpoints() -> Iterator[tuple[str, str, int, float]]:
    """Step, channel, number of answers and mean answer from 1 to 5 of every surveyed touchpoint."""
    for step in STORY["steps"]:
        for channel, (answers, mean) in step.get("survey", {}).items():
            yield step["id"], channel, answers, mean


def make_survey(language: str) -> None:
    """One row per respondent, one column per touchpoint, and the mapping of columns to steps."""
    columns = {
        (step, channel): question(step, channel, language) for step, channel, *_ in touchpoints()
    }
    with writing(f"survey.{language}.csv") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["respondent", "date", *columns.values()])
        table.writerows(respondents())
    with writing(f"mapping.{language}.csv") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["column", "step", "channel", "valid", "missing"])
        table.writerows([text, *place, "1-5", "0"] for place, text in columns.items())


def question(step: str, channel: str, language: str) -> str:
    """What the survey asked about a touchpoint."""
    said = next(s[language] for s in STORY["steps"] if s["id"] == step)
    return f"{said} ({STORY['channels'][channel][language]})"


def respondents() -> Iterator[list[object]]:
    """The answers, 0 for "not applicable" here and there, blank where someone did not come by."""
    random = Random("survey")
    columns = [answers(random, count, mean) for _, _, count, mean in touchpoints()]
    for row, given in enumerate(zip(*columns, strict=True), 1):
        day = OPENED - timedelta(days=random.randint(20, 110))
        yield [f"r{row:03}", day.date().isoformat(), *given]


def answers(random: Random, count: int, mean: float) -> list[object]:
    """One column: that many answers around the mean, the rest blank or not applicable."""
    values: list[object] = [min(5, max(1, round(random.gauss(mean, 1.05)))) for _ in range(count)]
    rest: list[object] = ["" if random.random() < 0.9 else 0 for _ in range(RESPONDENTS - count)]
    mixed = values + rest
    random.shuffle(mixed)
    return mixed


# the workshop


def make_workshop(language: str) -> None:
    """The whole session, command by command, as a room would have lived it."""
    with tempfile.TemporaryDirectory() as folder:
        url = str(Path(folder) / "sample.journey")
        with create(url, first(language), actor="facilitator", session_id="sample") as session:
            act(session, opening(language))
            act(session, preparing(PREPARED, language))
            options = SurveyOptions(mapping=read_mapping(HERE / f"mapping.{language}.csv"))
            attach_survey(session, HERE / f"survey.{language}.csv", options, finding="survey")
            gestures = (scoring(), ranking(language), mapping(STORY, language))
            act(session, itertools.chain(*gestures))
            act(session, storming(STORY, language))
        out = Path(folder) / "sample.json"
        export_json(url, out)
        found = dated(json.loads(out.read_text("utf-8")))
    with writing(f"sample.{language}.json") as file:
        file.write(one_change_per_line(found))


def one_change_per_line(document: dict[str, Any]) -> str:
    """The document as text that can be compared line by line."""
    parts = {name: json.dumps(part, ensure_ascii=False) for name, part in document.items()}
    changes = ",\n".join(json.dumps(each, ensure_ascii=False) for each in document["changes"])
    parts["changes"] = f"[\n{changes}\n]"
    return "{" + ",\n".join(f'"{name}": {part}' for name, part in parts.items()) + "}\n"


def act(session: Session, gestures: Iterable[tuple[Command, ...]]) -> None:
    """Do them all."""
    for gesture in gestures:
        session.do(*gesture)


def dated(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the times of an invented morning in place of this one's."""
    places: dict[str, int] = {}
    check = START
    for change in document["changes"]:
        place = places.setdefault(change["command"], len(places))
        at = OPENED + timedelta(seconds=GESTURE_SECONDS * place)
        change |= {"at": int(at.timestamp()) * 1_000_000, "command": f"sample-{place}"}
        told = {name: value for name, value in change.items() if name != "check"}
        check = change["check"] = check_of(Entry(**told), check)
    return document


def first(language: str) -> CreateWorkshop:
    """The page to begin with."""
    about, channels = STORY["workshop"], STORY["channels"]
    return CreateWorkshop(
        title=about["title"][language],
        organisation=about["organisation"][language],
        language=language,
        stages=tuple(Stage(key, names[language], key) for key, names in STORY["stages"].items()),
        channels=tuple(Channel(key, n[language], n["kind"]) for key, n in channels.items()),
    )


def opening(language: str) -> Iterator[tuple[Command, ...]]:
    """What it is about, the people, the steps."""
    about = STORY["workshop"]
    for name in ("scope", "owner"):
        yield (SetSetting(name, about[name][language]),)
    yield (SetSetting("review_date", about["review_date"]),)
    yield tuple(participant(person, language) for person in STORY["participants"])
    for step in STORY["steps"]:
        yield tuple(step_told(step, language))


def participant(person: dict[str, Any], language: str) -> AddParticipant:
    """One of the people in the room."""
    own = {name: person[name] for name in ("id", "name", "rank", "side") if name in person}
    said = {name: person[name][language] for name in ("department", "role")}
    return AddParticipant(**own, **said)


def step_told(step: dict[str, Any], language: str) -> Iterator[Command]:
    """One step, and how much it matters where that was said."""
    yield AddStep(
        id=step["id"],
        stage=step["stage"],
        text=step[language],
        channels=tuple(step["channels"]),
        initiative=step.get("initiative", "customer"),
    )
    if "importance" in step:
        yield SetImportance(step["id"], step["importance"])


def scoring() -> Iterator[tuple[Command, ...]]:
    """Everyone's emotion at every step; Sofia had to leave before the end."""
    random = Random("scores")
    for person in STORY["participants"]:
        for place, step in enumerate(STORY["steps"]):
            if person["id"] == "sofia" and place > len(STORY["steps"]) // 2:
                continue
            middle, spread = step["room"]
            felt = middle - (1 if person.get("side") == "customer" else 0)
            value = min(MOST, max(-MOST, round(random.gauss(felt, spread))))
            yield (ScoreEmotion(participant=person["id"], step=step["id"], value=value),)


def ranking(language: str) -> Iterator[tuple[Command, ...]]:
    """Hot spots with their evidence, a first round of votes, and their places in the matrix."""
    for spot in STORY["hot_spots"]:
        steps = tuple(spot["steps"])
        yield (RaiseHotSpot(id=spot["id"], text=spot[language], steps=steps),)
        rests_on = ("survey", spot["sticky"]) if "sticky" in spot else ("survey",)
        yield (LinkEvidence(spot["id"], steps, rests_on),)
        if "irritants" in spot:
            yield (irritants(spot, language),)
    yield from votes()
    yield (NameMoment(STORY["workshop"]["moment"][language]),)
    for spot in STORY["hot_spots"]:
        impact, effort = spot.get("place", (None, None))
        yield (PlaceHotSpot(spot["id"], impact, effort, skipped=impact is None),)


def votes() -> Iterator[tuple[Command, ...]]:
    """A first round, open to all eyes, closed and revealed."""
    random = Random("votes")
    spots = [spot["id"] for spot in STORY["hot_spots"]]
    favour = [7, 6, 8, 4, 5, 3, 1]
    yield (OpenRound(id="round-1", items=tuple(spots), budget=5, cap=3, secret=False),)
    for person in STORY["participants"]:
        dots = dict.fromkeys(spots, 0)
        while sum(dots.values()) < 5:
            chosen = random.choices(spots, favour)[0]
            dots[chosen] += dots[chosen] < 3
        yield (CastBallot("round-1", person["id"], dots),)
    yield (CloseRound("round-1"),)
    yield (RevealRound("round-1"),)


def irritants(spot: dict[str, Any], language: str) -> SetCell:
    """What staff hear customers complain of, a line each, in the lane of the step."""
    told = "\n".join(spot["irritants"][language])
    return SetCell(spot["steps"][0], IRRITANTS, told, evidence="staff")


def writing(name: str) -> TextIO:
    """A text file of this folder, open for writing."""
    return (HERE / name).open("w", encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
