"""Make the customers' data of this folder from evidence.toml and story.toml: all of it invented.

usage: python data/make_evidence.py      writes events.LANGUAGE.csv, satisfaction.LANGUAGE.csv and
                                         verbatims.LANGUAGE.csv for English and French, the same
                                         at every run
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TextIO

HERE = Path(__file__).resolve().parent
STORY: dict[str, Any] = tomllib.loads((HERE / "story.toml").read_text("utf-8"))
EVIDENCE: dict[str, Any] = tomllib.loads((HERE / "evidence.toml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in EVIDENCE["steps"]}
LANGUAGES = ("en", "fr")
CUSTOMERS, RESPONDENTS = 640, 320
FIRST, LAST = datetime(2025, 10, 1, 8, 0), datetime(2026, 3, 31, 20, 0)  # noqa: DTZ001  of no zone, as exports are
LONGEST = 24  # events of one customer
ASKED, USUAL = 0.25, 3.4  # share of contacts that are scored, and the mean where none is told
CHAT = {"en": "Chat", "fr": "Chat"}


def main() -> None:
    """Both languages, one after the other."""
    for language in LANGUAGES:
        make_events(language)
        make_satisfaction(language)
        make_verbatims(language)


# the event log


def make_events(language: str) -> None:
    """One row per event; four rows that cannot be taken, and three that repeat another."""
    events = sorted(walks(), key=lambda event: (event[1], event[0]))
    scores = Random("scores of events")
    rows = [
        [
            customer,
            at.strftime("%Y-%m-%d %H:%M:%S"),
            text_of(step, language),
            channel_of(c, language),
        ]
        for customer, at, step, channel in events
        for c in [channel]
    ]
    heads = {
        "en": ["customer_id", "timestamp", "step", "channel", "satisfaction", "basket_eur"],
        "fr": ["id_client", "horodatage", "étape", "canal", "satisfaction", "panier_eur"],
    }
    random = Random("baskets")
    felt = [scored(scores, step, channel) for _, _, step, channel in events]
    full = [
        [*row, score, f"{random.uniform(19, 240):.2f}"]
        for row, score in zip(rows, felt, strict=True)
    ]
    full[117:117] = [[full[116][0], "2025-10-12 25:71:00", *full[116][2:]]]
    full[906:906] = [["", *full[905][1:]]]
    full[1233:1233] = [[*full[1232][:2], "", *full[1232][3:]]]
    full[2020:2020] = [full[2019][:3]]
    for place in (350, 1750, 2950):
        full.insert(place, full[place - 1])
    with writing(f"events.{language}.csv") as file:
        table = csv.writer(file, delimiter={"en": ",", "fr": ";"}[language], lineterminator="\n")
        table.writerow(heads[language])
        table.writerows(full)


def walks() -> Iterator[tuple[str, datetime, str, str]]:
    """Customer, moment, step and channel of every event."""
    random = Random("events")
    span = (LAST - FIRST).total_seconds()
    for number in range(CUSTOMERS):
        at = FIRST + timedelta(seconds=random.uniform(0, span * 0.92))
        step = following(random, "start")
        for _ in range(LONGEST):
            if not step or at > LAST:
                break
            yield (
                f"C-{20_000 + number}",
                at,
                step,
                channel_at(random, step, (at - FIRST).total_seconds() / span),
            )
            step = following(random, step)
            if step:
                hours = STEPS[step]["hours"]
                at += timedelta(hours=random.expovariate(1 / hours) if hours else 0.5, minutes=1)


def following(random: Random, step: str) -> str:
    """Where a customer goes next; "" to leave."""
    ways: dict[str, float] = EVIDENCE["next"][step]
    drawn = random.random()
    for name, share in ways.items():
        drawn -= share
        if drawn < 0:
            return name
    return ""


def scored(random: Random, step: str, channel: str) -> int | str:
    """What one contact in four was scored, from 1 to 5, around the story's mean."""
    if random.random() > ASKED:
        return ""
    told = next((one for one in STORY["steps"] if one["id"] == step), {})
    known: dict[str, list[float]] = told.get("survey", {})
    mean = known[channel][1] if channel in known else STEPS[step].get("mean", USUAL)
    return min(5, max(1, round(random.gauss(mean, 1.0))))


def channel_at(random: Random, step: str, time: float) -> str:
    """The channel taken, between what was usual at the beginning and at the end."""
    ends: dict[str, list[float]] = STEPS[step]["channels"]
    return random.choices(list(ends), [a + (b - a) * time for a, b in ends.values()])[0]


# the survey


def make_satisfaction(language: str) -> None:
    """One row per respondent who scored every step of the list and the whole; one row cut short."""
    asked, steps = EVIDENCE["survey"], EVIDENCE["survey"]["steps"]
    random = Random("satisfaction")
    questions = [
        asked["delivery"][language] if step == "receive" else text_of(step, language)
        for step in steps
    ]
    heads = [asked[name][language] for name in ("respondent", "date", "mail", "segment")]
    rows = [respondent(random, number, language) for number in range(1, RESPONDENTS + 1)]
    rows[207:207] = [rows[206][:5]]
    rows.insert(260, rows[259])
    with writing(f"satisfaction.{language}.csv") as file:
        table = csv.writer(file, delimiter={"en": ",", "fr": ";"}[language], lineterminator="\n")
        table.writerow([*heads, *questions, asked["overall"][language], asked["comment"][language]])
        table.writerows(rows)


def respondent(random: Random, number: int, language: str) -> list[object]:
    """One respondent: the whole follows the steps by their pull."""
    asked, steps = EVIDENCE["survey"], EVIDENCE["survey"]["steps"]
    segment = random.choices(list(asked["segments"]), [0.45, 0.55])[0]
    lean = random.gauss(0, 0.5) + (0.3 if segment == "loyal" else -0.1)
    given = {
        step: min(5, max(1, round(random.gauss(facts["mean"] + lean, 1.0))))
        for step, facts in steps.items()
    }
    pulled = sum(facts["pull"] * (given[s] - facts["mean"]) for s, facts in steps.items())
    overall = min(5, max(1, round(3.3 + 0.9 * pulled + random.gauss(0, 0.6))))
    day = LAST - timedelta(days=random.randint(2, 90))
    voice = voices(random, language)[0] if random.random() < 0.2 else ""
    return [
        f"R{number:03}",
        day.date().isoformat(),
        f"guest{number}@example.org",
        asked["segments"][segment][language],
        *given.values(),
        overall,
        voice,
    ]


# the verbatims


def make_verbatims(language: str) -> None:
    """One row per voice: when, where, how satisfied, in what words."""
    heads = {
        "en": ["date", "source", "step", "channel", "score", "verbatim"],
        "fr": ["date", "source", "étape", "canal", "note", "verbatim"],
    }
    random = Random("verbatims")
    said: dict[str, list[object]] = {}
    for theme in EVIDENCE["themes"]:
        for _ in range(theme["weight"]):
            text = sentence(random, theme, language)
            day = LAST - timedelta(days=random.randint(*theme["days"]))
            place = [text_of(theme["step"], language), channel_of(theme["channel"], language)]
            source = random.choice(["survey", "call", "review"])
            said.setdefault(
                text,
                [day.date().isoformat(), source, *place, random.randint(*theme["score"]), text],
            )
    with writing(f"verbatims.{language}.csv") as file:
        table = csv.writer(file, delimiter={"en": ",", "fr": ";"}[language], lineterminator="\n")
        table.writerow(heads[language])
        table.writerows(sorted(said.values(), key=str))


def voices(random: Random, language: str) -> list[str]:
    """A few sentences as customers write them."""
    themes = random.choices(EVIDENCE["themes"], [theme["weight"] for theme in EVIDENCE["themes"]])
    return [sentence(random, theme, language) for theme in themes]


def sentence(random: Random, theme: dict[str, Any], language: str) -> str:
    """An opening, a core of the theme and an end."""
    opening = random.choice(EVIDENCE["openings"][language])
    text = opening + random.choice(theme[language])
    if random.random() < 0.4:
        text += {"en": ", on order ", "fr": ", commande "}[language] + str(
            random.randint(1000, 9999)
        )
    return text[:1].upper() + text[1:] + "."


# words


def text_of(step: str, language: str) -> str:
    """A step in the words of the story, or in its own."""
    told = next((one for one in STORY["steps"] if one["id"] == step), STEPS.get(step, {}))
    return str(told[language])


def channel_of(channel: str, language: str) -> str:
    """A channel's name."""
    names = STORY["channels"].get(channel, CHAT)
    return str(names[language])


def writing(name: str) -> TextIO:
    """A text file of this folder, open for writing."""
    return (HERE / name).open("w", encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
