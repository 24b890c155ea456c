"""`export` and `import`: a workshop out into other formats, and in from those that come back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from msgspec.structs import replace

from journeylab.apps.beginning import beginning
from journeylab.apps.sheet_of_steps import step_commands
from journeylab.cli.posters import FORMS, export_poster, written
from journeylab.cli.saying import tell, write
from journeylab.evidence.files.content import content
from journeylab.evidence.files.decoding import decoded
from journeylab.evidence.mermaid import diagram_of, read_mermaid
from journeylab.export.cjml import cjml
from journeylab.export.drawio import drawio
from journeylab.export.mermaid import mermaid
from journeylab.reading import load
from journeylab.session import create
from journeylab.store.open_json import export_json, import_json
from journeylab.words import say
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.entities import Stage

# each gives its text, and how many of what the format has no place for
TEXTS: dict[str, Callable[[Workshop, str], tuple[str, dict[str, int]]]] = {
    "mermaid": mermaid,
    "drawio": drawio,
    "cjml": cjml,
}


def export(asked: Namespace) -> None:
    """The whole in the open JSON; in another format what it can hold, and what stays behind."""
    if asked.form == "json":
        export_json(asked.file, asked.out)
        return tell(asked, "cli-exported", out=asked.out)
    if asked.form in FORMS:
        return export_poster(asked)
    with load(asked.file) as reading:
        workshop = reading.workshop
    text, lost = TEXTS[asked.form](workshop, asked.page_language or workshop.settings.language)
    written((text.encode(),), asked.out)
    tell(asked, "cli-exported", out=asked.out)
    if lost:
        write(_left_behind(lost, asked.form, asked.language))
    return None


def import_(asked: Namespace) -> None:
    """A new workshop from the open JSON, or from a Mermaid journey."""
    if asked.form == "mermaid":
        _from_mermaid(asked)
    else:
        import_json(asked.source, asked.file)
    with load(asked.file) as reading:
        workshop = reading.workshop
    tell(
        asked, "cli-imported", file=asked.file, changes=workshop.seq, title=workshop.settings.title
    )


def _from_mermaid(asked: Namespace) -> None:
    """Its sections are the stages, and the marks what the room agreed on."""
    preview = read_mermaid(asked.source)
    found = content(asked.source)
    diagram = diagram_of(decoded(found.data, found.file)[0], found.file)
    start = beginning(diagram.title or say(asked.language, "start-title"), asked.language)
    sections = dict.fromkeys(" ".join(name.split()) for name in diagram.sections)
    stages = tuple(Stage(f"section-{n}", name) for n, name in enumerate(sections, 1) if name)
    with create(asked.file, replace(start, stages=stages or start.stages)) as session:
        session.do(*step_commands(preview, session.workshop))


def _left_behind(lost: dict[str, int], form: str, language: str) -> str:
    parts = [say(language, f"export-lost-{what}", count=count) for what, count in lost.items()]
    name = say(language, f"export-format-{form}")
    return say(language, "export-left-behind", format=name, list=", ".join(parts))
