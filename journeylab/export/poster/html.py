"""The map as one page that opens anywhere: the pictures, and the same in a table."""

from __future__ import annotations

from html import escape

from journeylab.charts.journey_map.layout import journey_map
from journeylab.export.journey import one_line
from journeylab.export.poster.fonts import faces
from journeylab.export.poster.shapes import Sheet
from journeylab.export.poster.svg import svg
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.version_steps import CURRENT

STYLE = """
body { margin: 0; padding: 2vw; background: #f6f5f1; color: #1d2430; }
body { font: 16px/1.4 Arimo, Inter, 'Noto Sans', 'Segoe UI', Arial, sans-serif; }
h1 { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; }
h1 { clip-path: inset(50%); }
figure { margin: 0 0 2vw; background: #fff; box-shadow: 0 4px 14px rgb(29 36 48 / .08); }
figure svg { display: block; inline-size: 100%; block-size: auto; }
summary { cursor: pointer; padding: .5em 0; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; background: #fff; }
th, td { padding: .4em .7em; border: 1px solid #e3e0d8; text-align: start; vertical-align: top; }
@media print {
  body { padding: 0; background: none; }
  figure { break-after: page; box-shadow: none; }
  details { display: none; }
}
"""


def html(
    workshop: Workshop, sheets: tuple[Sheet, ...], language: str, version: str = CURRENT
) -> str:
    """One file without a script and without anything from elsewhere."""
    title = escape(one_line(workshop.settings.title) or say(language, "start-title"))
    figures = "\n".join(f"<figure>{svg(sheet, fonts=False)}</figure>" for sheet in sheets)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>{faces(sheets)}{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{figures}\n"
        f"{_table(workshop, language, version)}\n</main>\n</body>\n</html>\n"
    )


def _table(workshop: Workshop, language: str, version: str) -> str:
    """Steps down and lanes across: what stands in the cells, in words."""
    layout = journey_map(workshop, language, version)
    lanes = [row for row in layout.rows if row.cells]
    heads = "".join(f'<th scope="col">{escape(row.name)}</th>' for row in lanes)
    rows = []
    for column in layout.columns:
        cells = "".join(
            f"<td>{escape(row.cells[column.step].text) if column.step in row.cells else ''}</td>"
            for row in lanes
        )
        name = f"{column.number}. {escape(one_line(column.text))}"
        rows.append(f'<tr><th scope="row">{name}</th>{cells}</tr>')
    summary = escape(say(language, "poster-table"))
    step = escape(say(language, "poster-step"))
    return (
        f'<details><summary>{summary}</summary><div class="scroll" tabindex="0"><table>'
        f'<thead><tr><th scope="col">{step}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div></details>"
    )
