"""A Mermaid `journey`: title, stages, steps, one mark from 1 to 5 and who takes part."""

from __future__ import annotations

import re

from journeylab.export.journey import MIDDLE, Told, journey, left_out, one_line
from journeylab.words import say
from journeylab.workshop.state import Workshop

HOLDS = ("sub_steps",)  # they stand in line with the others
# what ends a name in Mermaid's grammar, and signs that look alike and do not
_SIGNS = str.maketrans({":": "\u2236", ";": ",", "#": "\uff03"})
# a name that begins like a line of the grammar would be read as one
_KEYWORD = re.compile(r"(?:title|section|journey|accTitle|accDescr)\b", re.IGNORECASE)


def mermaid(workshop: Workshop, language: str) -> tuple[str, dict[str, int]]:
    """The diagram, and how many of what it cannot hold; a step without a score stands at 3."""
    stages = journey(workshop)
    lines = ["journey"]
    if workshop.settings.title.strip():
        lines.append(f"    title {_name(workshop.settings.title)}")
    for stage, steps in stages:
        lines.append(f"    section {_name(stage.name)}")
        lines += [f"      {_task(told, language)}" for told in steps]
    lost = left_out(workshop, *HOLDS, "scores")
    unscored = sum(told.mark is None for _, steps in stages for told in steps)
    return "\n".join(lines) + "\n", {**lost, **({"unscored": unscored} if unscored else {})}


def _task(told: Told, language: str) -> str:
    company = told.step.initiative == "company"
    people = [say(language, "export-customer")]
    people += [say(language, "export-company")] if company else []
    mark = MIDDLE if told.mark is None else told.mark
    return f"{_name(told.step.text)}: {mark}: {', '.join(people)}"


def _name(text: str) -> str:
    # two of these begin a comment, wherever they stand
    plain = re.sub("%{2,}", "%", one_line(text).translate(_SIGNS)) or "–"
    return f"– {plain}" if _KEYWORD.match(plain) else plain
