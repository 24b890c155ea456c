"""A draw.io diagram: stages over columns of steps, their channels, the emotion curve and lanes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from journeylab.export.journey import Told, journey, left_out, one_line
from journeylab.words import say, signed
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Stage

HOLDS = ("channels", "cells", "sub_steps", "moments_of_truth", "scores")
COLUMN, GAP, HEAD = 200, 20, 160  # points
STAGE, STEP, CURVE, LANE = 40, 90, 150, 70
FONT = "fontFamily=Helvetica;fontColor=#1d2430;"
BOX = f"rounded=1;arcSize=8;whiteSpace=wrap;html=0;align=left;verticalAlign=top;spacing=8;{FONT}"
STAGE_STYLE = f"{BOX}fillColor=#12598f;strokeColor=none;fontColor=#ffffff;fontStyle=1;fontSize=16;"
STEP_STYLE = f"{BOX}fillColor=#ffffff;strokeColor=#7d7b73;fontSize=14;"
TRUTH_STYLE = f"{BOX}fillColor=#e3eef7;strokeColor=#12598f;strokeWidth=3;fontSize=14;"
CELL_STYLE = f"{BOX}fillColor=#f6f5f1;strokeColor=#e3e0d8;fontSize=12;"
HEAD_STYLE = (
    f"text;html=0;align=left;verticalAlign=top;whiteSpace=wrap;fontStyle=1;fontSize=13;{FONT}"
)
EDGE_STYLE = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;strokeColor=#545c69;endArrow=block;"
LINE_STYLE = "rounded=1;html=0;strokeColor=#545c69;endArrow=none;strokeWidth=2;"
EMOTIONS = {1: "#b5402a", 2: "#dd8a63", 3: "#a8a69f", 4: "#62aeb0", 5: "#1b7f83"}


class Column(NamedTuple):
    """A step at its place across the page."""

    told: Told
    left: int


def drawio(workshop: Workshop, language: str) -> tuple[str, dict[str, int]]:
    """The file, and how many of what it cannot hold. Texts are plain: nothing in them is markup."""
    file = ET.Element("mxfile", host="journeylab", compressed="false")
    page = ET.SubElement(file, "diagram", id="map", name=one_line(workshop.settings.title) or "map")
    model = ET.SubElement(page, "mxGraphModel", grid="1", gridSize="10", page="0")
    root = ET.SubElement(model, "root")
    ET.SubElement(root, "mxCell", id="0")
    ET.SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    _map(root, workshop, language)
    ET.indent(file)
    return ET.tostring(file, encoding="unicode") + "\n", left_out(workshop, *HOLDS)


def _map(root: ET.Element, workshop: Workshop, language: str) -> None:
    columns: list[Column] = []
    left = HEAD
    for number, (stage, steps) in enumerate(journey(workshop), 1):
        here = [Column(told, left + n * (COLUMN + GAP)) for n, told in enumerate(steps)]
        width = max(len(steps), 1) * (COLUMN + GAP) - GAP
        _stage(root, stage, number, (left, width))
        columns += here
        left += width + GAP
    rows = list(_rows(columns, language))
    for column in columns:
        _step(root, column)
    _chain(root, "next", [f"step{c.told.number}" for c in columns], EDGE_STYLE)
    _curve(root, columns, language)
    top = STAGE + STEP + CURVE + 3 * GAP
    for number, (name, texts) in enumerate(rows, 1):
        _box(root, f"lane{number}", name, HEAD_STYLE, (0, top, HEAD - GAP, LANE))
        for column, text in texts:
            key = f"lane{number}step{column.told.number}"
            _box(root, key, text, CELL_STYLE, (column.left, top, COLUMN, LANE))
        top += LANE + GAP // 2


def _stage(root: ET.Element, stage: Stage, number: int, across: tuple[int, int]) -> None:
    left, width = across
    _box(root, f"stage{number}", stage.name, STAGE_STYLE, (left, 0, width, STAGE))


def _step(root: ET.Element, column: Column) -> None:
    told, step = column.told, column.told.step
    inset = min(told.depth, 3) * 10
    style = TRUTH_STYLE if step.moment_of_truth else STEP_STYLE
    place = (column.left + inset, STAGE + GAP, COLUMN - inset, STEP)
    _box(root, f"step{told.number}", f"{told.number}. {step.text}", style, place)


def _curve(root: ET.Element, columns: list[Column], language: str) -> None:
    """One dot per scored step, joined only where no step between is a gap."""
    top, size = STAGE + STEP + 2 * GAP, 34
    _box(root, "curve", say(language, "export-emotion"), HEAD_STYLE, (0, top, HEAD - GAP, CURVE))
    run: list[str] = []
    runs = [run]
    for column in columns:
        told = column.told
        if told.emotion is None or told.mark is None:
            run = []
            runs.append(run)
            continue
        y = top + (2 - told.emotion) / 4 * (CURVE - size)
        style = (
            f"ellipse;html=0;fillColor={EMOTIONS[told.mark]};strokeColor=#ffffff;{FONT}fontStyle=1;"
        )
        place = (column.left + COLUMN // 2 - size // 2, round(y), size, size)
        digits = 0 if told.emotion == round(told.emotion) else 1
        _box(root, f"mood{told.number}", signed(language, told.emotion, digits), style, place)
        run.append(f"mood{told.number}")
    for keys in runs:
        _chain(root, "line", keys, LINE_STYLE)


def _rows(columns: list[Column], language: str) -> Iterator[tuple[str, list[tuple[Column, str]]]]:
    """Channels, then each lane that holds anything, in the map's order."""
    channels = [(c, ", ".join(c.told.channels)) for c in columns if c.told.channels]
    if channels:
        yield say(language, "export-channels"), channels
    used = dict.fromkeys(lane for c in columns for lane in c.told.step.lanes)
    for lane in used:
        cells = [(c, c.told.step.lanes[lane].text) for c in columns if lane in c.told.step.lanes]
        yield _lane_name(lane, language), cells


def _lane_name(lane: str, language: str) -> str:
    """The standard lanes by their names, one of the room's own by its id."""
    try:
        return say(language, f"map-lane-{lane}")
    except KeyError:
        return lane


def _chain(root: ET.Element, name: str, keys: list[str], style: str) -> None:
    for source, target in pairwise(keys):
        ends = {"source": source, "target": target}
        edge = _cell(root, f"{name}-{source}", {"style": style, "edge": "1", **ends})
        ET.SubElement(edge, "mxGeometry", {"relative": "1", "as": "geometry"})


def _box(
    root: ET.Element, key: str, text: str, style: str, place: tuple[int, int, int, int]
) -> None:
    cell = _cell(root, key, {"value": one_line(text), "style": style, "vertex": "1"})
    names = ("x", "y", "width", "height")
    sizes = {name: str(value) for name, value in zip(names, place, strict=True)}
    ET.SubElement(cell, "mxGeometry", {**sizes, "as": "geometry"})


def _cell(root: ET.Element, key: str, traits: dict[str, str]) -> ET.Element:
    """A cell on the one layer."""
    return ET.SubElement(root, "mxCell", {"id": key, "parent": "1", **traits})
