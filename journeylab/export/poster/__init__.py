"""The map on paper, from A3 to A0: one list of shapes, drawn as SVG, PDF, PNG or a page."""
