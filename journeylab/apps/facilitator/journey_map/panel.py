"""What is known of one cell of the map: what it rests on, its notes, the customers' verdicts."""

from __future__ import annotations

from typing import Any

from journeylab.apps.facilitator.journey_map.other_sheets import departments
from journeylab.apps.facilitator.journey_map.sheets import DEPARTMENT
from journeylab.apps.facilitator.playing import medium_said
from journeylab.apps.sent.at_step import known_at
from journeylab.apps.sent.known import Known
from journeylab.apps.sent.whence import files
from journeylab.charts.journey_map.names import lane_name
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Cell
from journeylab.workshop.state.mapped import DRAWN_LANES
from journeylab.workshop.versions.version_steps import CURRENT, VersionStep, steps_of

View = dict[str, Any]
# the lanes beside whose cells stands what data and others say of the step
MEASURED = ("", "touchpoints", "volumes", "satisfaction", "emotion", "best_practices")


def panel(workshop: Workshop, language: str, version: str, step: str, lane: str) -> View | None:
    """The details of a lane's cell at a step, or, without a lane, of the step; None if gone."""
    known = {one.id: one for one in steps_of(workshop, version)}
    if step not in known:
        return None
    there = list(known.values())
    numbered = [one.id for one in there if one.standing != "removed"]
    found: View = {
        "step": step,
        "lane": lane,
        "number": numbered.index(step) + 1 if step in numbered else None,
        "step_text": known[step].text,
        "standing": known[step].standing,
        "lane_name": _name(lane, workshop, language),
        "version": version,
    }
    if lane.startswith(DEPARTMENT):
        department = lane.removeprefix(DEPARTMENT)
        return {
            **found,
            "process": _process(step, department, workshop),
            "notes": _notes(step, "back_stage", workshop, language, department),
            "departments": [name for name in departments(workshop) if name],
        }
    if version == CURRENT:
        found["cell"] = _cell(workshop.steps[step].lanes.get(lane), lane, workshop, language)
        found["notes"] = _notes(step, lane, workshop, language)
        found["verdicts"] = _verdicts(step, lane, workshop)
        found["departments"] = [name for name in departments(workshop) if name]
    else:
        found["cell"] = _plain(known[step].lanes.get(lane))
        found["wager"] = known[step].emotion
    if not lane and version == CURRENT:
        found["truth"] = workshop.steps[step].moment_of_truth
    if version == CURRENT and lane in MEASURED:
        found |= data_said(known_at(workshop, step, language), workshop, language)
    if not lane or lane == "touchpoints":
        found["touchpoints"] = _touchpoints(known[step], workshop)
    return found


def data_said(told: list[Known], workshop: Workshop, language: str) -> View:
    """Sentences of data, and the files that they are from."""
    from_files = dict.fromkeys(one.finding for one in told if one.finding)
    sources = files((workshop.findings[one] for one in from_files), language)
    return {"known": [one.text for one in told], "files": sources}


def variant_panel(workshop: Workshop, version: str) -> View | None:
    """Whose journey a variant is; None where the version is none."""
    variant = workshop.variants.get(version)
    if variant is None:
        return None
    told = {name: getattr(variant, name) for name in ("name", "persona", "familiarity", "channels")}
    return {"variant": {"id": version, **told}}


def _name(lane: str, workshop: Workshop, language: str) -> str:
    if lane.startswith(DEPARTMENT):
        return lane.removeprefix(DEPARTMENT) or say(language, "map-nobody")
    return lane_name(lane, workshop, language) if lane else ""


def _plain(cell: Cell | None) -> View | None:
    return None if cell is None else {"text": cell.text}


def _cell(cell: Cell | None, lane: str, workshop: Workshop, language: str) -> View | None:
    if not lane or lane in DRAWN_LANES:
        return None
    if cell is None:
        return {"text": ""}
    return {
        "text": cell.text,
        "evidence": cell.evidence,
        "departments": list(cell.departments),
        "sources": [
            {"id": source, "text": source_said(source, workshop, language)}
            | ({"note": True} if workshop.notes.standing(source) else {})
            for source in cell.sources
        ],
        "offered": [
            {"id": item, "text": text}
            for item, text in _offered(workshop, language)
            if item not in cell.sources
        ],
    }


def source_said(source: str, workshop: Workshop, language: str) -> str:
    """What a cell cites, in words: a data file, a verbatim, a note, or something gone."""
    if source in workshop.findings:
        file = workshop.findings[source].source.name
        return say(language, "map-source-finding", file=file)
    if source in workshop.verbatims:
        return say(language, "map-source-verbatim", text=workshop.verbatims[source].text[:120])
    if note := workshop.notes.standing(source):
        return say(language, "map-source-note", text=workshop.notes[note].text[:120])
    return say(language, "map-source-gone")


def _offered(workshop: Workshop, language: str) -> list[tuple[str, str]]:
    return [(one, source_said(one, workshop, language)) for one in workshop.findings]


def _notes(
    step: str, lane: str, workshop: Workshop, language: str, process: str | None = None
) -> list[View]:
    return [
        {
            "id": note.id,
            "stance": note.stance,
            "text": note.text,
            "author": note.author,
            "department": note.department,
            "state": note.state,
            "outcome": note.outcome,
            "media": [medium_said(medium, language) for medium in note.media],
        }
        for note in workshop.challenges.values()
        if (note.step, note.lane, note.process) == (step, lane, process)
    ]


def _verdicts(step: str, lane: str, workshop: Workshop) -> list[View]:
    found = []
    for person in workshop.participants.values():
        if person.side != "customer":
            continue
        said = workshop.validations.get((step, lane, person.id))
        verdict = {"verdict": said.verdict, "text": said.text} if said else {}
        found.append({"participant": person.id, "name": person.name, **verdict})
    return found


def _process(step: str, department: str, workshop: Workshop) -> View:
    found = workshop.processes.get((step, department))
    systems = list(found.systems) if found else []
    return {"department": department, "text": found.text if found else "", "systems": systems}


def _touchpoints(step: VersionStep, workshop: Workshop) -> list[View]:
    collected = workshop.collected
    return [
        {
            "channel": channel.id,
            "name": channel.name,
            "use": step.touchpoints.get(channel.id, ""),
            "collects": one.what if (one := collected.get((step.id, channel.id))) else "",
        }
        for channel in workshop.channels.values()
    ]
