"""The dashboard's style: whatever the width, every part has its place."""

import re
from importlib.resources import files

CSS = (files("journeylab.apps.reader") / "page.css").read_text("utf-8")
LAYOUTS = re.findall(r"grid-template-areas:([^;]+);", CSS)
PLACED = set(re.findall(r"grid-area: (\w+);", CSS))


def test_every_width_has_a_place_for_every_part():
    assert len(LAYOUTS) >= 5
    for layout in LAYOUTS:
        assert set(re.findall(r"\w+", layout)) == PLACED, layout
