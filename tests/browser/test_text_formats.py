"""What leaves for other tools is opened by them: by Mermaid, and by draw.io's own library."""

from itertools import pairwise
from pathlib import Path

import pytest
from export_room import JOURNEY, NASTY
from long_journey import long_journey

from journeylab.export.drawio import drawio
from journeylab.export.mermaid import mermaid

pytestmark = pytest.mark.browser
MODULES = Path(__file__).resolve().parents[2] / "node_modules"
MERMAID = MODULES / "mermaid" / "dist" / "mermaid.min.js"
MXGRAPH = MODULES / "mxgraph" / "javascript" / "mxClient.min.js"
JOURNEYS = {"journey": JOURNEY, "nasty": NASTY, "150 steps": long_journey()}
# what draw.io does with a file: its codec makes a model, whose cells a graph then draws
OPENED = """text => {
  const file = mxUtils.parseXml(text);
  const node = file.getElementsByTagName('mxGraphModel')[0];
  const graph = new mxGraph(document.body.appendChild(document.createElement('div')));
  new mxCodec(file).decode(node, graph.getModel());
  const cells = Object.values(graph.getModel().cells);
  const edges = cells.filter(cell => cell.edge);
  return {
    vertices: cells.filter(cell => cell.vertex).length,
    edges: edges.length,
    loose: edges.filter(edge => !edge.source || !edge.target).length,
    drawn: cells.filter(cell => cell.vertex && graph.view.getState(cell)?.shape).length,
    labels: cells.filter(cell => cell.vertex).map(cell => graph.getLabel(cell)),
    scripts: document.querySelectorAll('body script').length,
  };
}"""


def first_of(workshop):
    return next(iter(workshop.steps.values())).text


@pytest.mark.parametrize("workshop", JOURNEYS.values(), ids=JOURNEYS)
def test_mermaid_takes_and_draws_our_journey(browser_page, workshop):
    browser_page.set_content("<body></body>")
    browser_page.add_script_tag(content=MERMAID.read_text("utf-8"))
    text = mermaid(workshop, "fr")[0]
    parsed = browser_page.evaluate("text => mermaid.parse(text)", text)
    assert parsed["diagramType"] == "journey"
    drawn = browser_page.evaluate(
        "text => mermaid.render('journey', text).then(({svg}) => svg)", text
    )
    assert "J’" not in drawn
    assert first_of(workshop) in drawn
    faces = browser_page.evaluate(
        "svg => new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('.face').length",
        drawn,
    )
    assert faces == len(workshop.steps)


@pytest.mark.parametrize("workshop", JOURNEYS.values(), ids=JOURNEYS)
def test_drawios_own_library_opens_our_map(browser_page, workshop):
    browser_page.set_content("<body></body>")
    browser_page.evaluate("window.mxLoadResources = false; window.mxLoadStylesheets = false")
    browser_page.add_script_tag(content=MXGRAPH.read_text("utf-8"))
    found = browser_page.evaluate(OPENED, drawio(workshop, "en")[0])
    assert found["loose"] == 0
    heard = {score.step for score in workshop.scores.values()}
    curve = sum({one, other} <= heard for one, other in pairwise(workshop.steps))
    assert found["edges"] == len(workshop.steps) - 1 + curve  # the chain, and the curve's lines
    assert curve > 0
    assert found["drawn"] == found["vertices"] > len(workshop.steps)
    assert f"1. {first_of(workshop)}" in found["labels"]
    assert found["scripts"] == 0
