"""CJML 2.0: an actual journey of communication points and actions, by stage."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from journeylab.export.journey import Told, journey, left_out, one_line
from journeylab.words import say
from journeylab.workshop.state import Workshop

HOLDS = ("channels", "sub_steps", "scores")
CUSTOMER, COMPANY = "customer", "company"


def cjml(workshop: Workshop, language: str) -> tuple[str, dict[str, int]]:
    """The document, and how many of what it cannot hold.

    A step on a channel is a communication point for each channel; one without is an action of the
    customer. An emotion is the experience's rating from 1 to 5, as the room's median.
    """
    root = ET.Element("CJML", version="2.0")
    whole = ET.SubElement(root, "actualJourney")
    _text(whole, "journeyID", "journey")
    _text(whole, "journeyTitle", workshop.settings.title)
    stages = journey(workshop)
    phases = ET.SubElement(whole, "journeyPhases")
    for number, (stage, _) in enumerate(stages, 1):
        phase = ET.SubElement(phases, "journeyPhase", phaseID=f"phase{number}")
        _text(phase, "phaseName", stage.name)
    actors = ET.SubElement(whole, "actors")
    ET.SubElement(actors, "endUser", actorID=CUSTOMER)
    provider = ET.SubElement(actors, "serviceProvider", actorID=COMPANY)
    name = workshop.settings.organisation or say(language, "export-company")
    _text(provider, "companyName", name)
    touchpoints = ET.SubElement(whole, "touchpoints")
    for number, (_, steps) in enumerate(stages, 1):
        for told in steps:
            _step(touchpoints, told, f"phase{number}")
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', left_out(workshop, *HOLDS)


def _step(touchpoints: ET.Element, told: Told, phase: str) -> None:
    if not told.channels:
        _point(touchpoints, "actualAction", f"T{told.number}", told, phase)
    for place, channel in enumerate(told.channels, 1):
        key = f"T{told.number}" if len(told.channels) == 1 else f"T{told.number}.{place}"
        point = _point(touchpoints, "actualCommunicationPoint", key, told, phase)
        _text(ET.SubElement(point, "channel"), "channelName", channel)


def _point(touchpoints: ET.Element, kind: str, key: str, told: Told, phase: str) -> ET.Element:
    company = told.step.initiative == "company"
    point = ET.SubElement(touchpoints, kind)
    _text(point, "touchpointID", key)
    ET.SubElement(point, "belongsTo", phaseIDref=phase)
    _actor(point, "initiator", COMPANY if company else CUSTOMER, told.step.text)
    if kind == "actualCommunicationPoint":
        _actor(point, "receiver", CUSTOMER if company else COMPANY, told.step.text)
    if told.mark is not None:
        experience = ET.SubElement(point, "touchpointExperience")
        _text(experience, "experienceRating", str(told.mark))
    return point


def _actor(point: ET.Element, role: str, actor: str, label: str) -> None:
    part = ET.SubElement(point, role)
    ET.SubElement(part, "refersTo", actorIDref=actor)
    _text(part, f"{role}Label", label)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = one_line(text)
