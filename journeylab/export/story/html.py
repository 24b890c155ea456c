"""The story as one page that opens anywhere and prints well."""

from __future__ import annotations

from html import escape

from journeylab.export.story.told import Line, Story, Told

STYLE = """
body { margin: 0; background: #f6f5f1; color: #1d2430; }
body { font: 19px/1.5 Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
h1 { margin: 0; font-size: 2.1rem; line-height: 1.15; letter-spacing: -.015em; }
header p { margin: .3rem 0 0; color: #545c69; }
h2 { margin: 3rem 0 0; padding-block-end: .3rem; border-block-end: 3px solid #1d2430; }
h2 { font-size: 1.1rem; }
article { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); }
article { padding-block-start: 1.6rem; }
article > b { font-size: 1.5rem; line-height: 1.3; color: #666d7a; }
h3 { margin: 0; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
small { display: block; color: #545c69; font-size: .85rem; }
dl { margin: .6rem 0 0; }
dt { margin-block-start: .5rem; font-size: .8rem; font-weight: 600; color: #545c69; }
dd { margin: 0; overflow-wrap: anywhere; }
.voice dd { padding-inline-start: .9rem; border-inline-start: 4px solid #8fc3ee; }
.voice dd { font-style: italic; }
.hurt dd::before { content: "− "; color: #b5402a; font-weight: 700; }
.gone dd, .was dd { color: #545c69; text-decoration: line-through; }
.promise { margin-block-start: .8rem; padding: .5rem .9rem .7rem; border-radius: 10px; }
.promise { background: #e3eef7; }
.promise dt { margin: 0; color: #12598f; }
.promise dd { font-weight: 600; }
@media print {
  body { background: none; font-size: 11pt; }
  main { max-inline-size: none; padding: 0; }
  article { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""


def html(story: Story) -> str:
    """One file without a script and without anything from elsewhere."""
    steps = "\n".join(map(_step, story.steps))
    return (
        f'<!doctype html>\n<html lang="{story.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(story.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<header><h1 dir="auto">{escape(story.title)}</h1>'
        f'<p dir="auto">{escape(story.below)}</p></header>\n'
        f"{steps}\n</main>\n</body>\n</html>\n"
    )


def _step(told: Told) -> str:
    stage = f'<h2 dir="auto">{escape(told.stage)}</h2>\n' if told.stage else ""
    about = " · ".join(filter(None, (told.standing, told.channels)))
    small = f'<small dir="auto">{escape(about)}</small>' if about else ""
    lines = "".join(map(_line, told.lines))
    return (
        f'{stage}<article><b>{told.number}</b><div><h3 dir="auto">{escape(told.text)}</h3>'
        f"{small}{f'<dl>{lines}</dl>' if lines else ''}</div></article>"
    )


def _line(line: Line) -> str:
    texts = "".join(f'<dd dir="auto">{escape(text)}</dd>' for text in line.texts)
    return f'<div class="{line.kind or "plain"}"><dt>{escape(line.name)}</dt>{texts}</div>'
