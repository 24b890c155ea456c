"""Steps on their way in: a Mermaid journey, a sheet of steps, or plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from journeylab.apps.analyst.choices import Pair, roles
from journeylab.apps.analyst.glimpse import Glimpse
from journeylab.apps.analyst.incoming import Incoming
from journeylab.apps.attachment import PLAIN_LINES, steps_preview
from journeylab.apps.sheet_of_steps import step_commands
from journeylab.evidence.files.content import content
from journeylab.evidence.mermaid import SUFFIXES
from journeylab.evidence.places import places_of, spelled
from journeylab.evidence.steps import StepsPreview, read_steps
from journeylab.words import say
from journeylab.workshop.command import Command
from journeylab.workshop.state import Workshop

Facts = dict[str, Any]
_NAMED = ("step", "stage", "channels")


class StepsRead(NamedTuple):
    """Steps with the file's digest, and how many of them the workshop has already."""

    preview: StepsPreview
    sha256: str
    known: int

    @property
    def rows_valid(self) -> int:
        return len(self.preview.steps)

    @property
    def rows_refused(self) -> int:
        return self.preview.rows_read - self.rows_valid

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(map(str, self.preview.steps["step"]))


def read(source: Incoming, workshop: Workshop) -> StepsRead:
    """Read it again with everything that was said."""
    found = content(source.path)
    preview = (
        steps_preview(found)
        if _is_text(source.path)
        else read_steps(
            found,
            by_hand={as_: column for column, as_ in source.roles.items() if as_ in _NAMED},
            ignored=[column for column, as_ in source.roles.items() if not as_],
            sheet=source.sheet,
        )
    )
    known = len(preview.steps) - len(_fresh(preview, workshop).steps)
    return StepsRead(preview, found.sha256, known)


def _is_text(path: Path) -> bool:
    return path.name.lower().endswith(SUFFIXES) or path.suffix.lower() in PLAIN_LINES


def commands(found: StepsRead, workshop: Workshop) -> tuple[Command, ...]:
    """The steps that the workshop has not, with their scores as the room's, as one gesture."""
    fresh = _fresh(found.preview, workshop)
    return step_commands(fresh, workshop) if len(fresh.steps) else ()


def _fresh(preview: StepsPreview, workshop: Workshop) -> StepsPreview:
    """Without the steps that stand in the workshop; twice in a file is once."""
    there, words = places_of(workshop), preview.steps["step"]
    known = words.map(lambda text: bool(there.step(text)[0])).astype(bool)
    kept = preview.steps[~known & ~words.map(spelled).duplicated()]
    return StepsPreview(
        kept,
        preview.refusals,
        preview.rows_read,
        preview.repeated,
        preview.filled_down,
        preview.columns,
        preview.scores,
    )


def columns(source: Incoming, seen: Glimpse, language: str) -> Iterator[Facts]:
    """One row per column of a sheet; of a Mermaid journey, the parts of a line."""
    found: StepsPreview = source.found.preview
    text = _is_text(source.path)
    read_as = dict(found.columns)
    out = {name: "" for name, role in source.roles.items() if not role}
    order = dict.fromkeys([*(n for n in seen.columns if n in read_as | out), *read_as, *out])
    plain = {"": "step"} if not order else {}
    for name in [*order, *plain]:
        role = (read_as | out | plain)[name]
        fixed = [(role, say(language, f"desk-role-{role or 'none'}"))]
        yield {
            "name": say(language, f"desk-part-{name or 'line'}") if text or not name else name,
            "sample": seen.sample(name),
            "role": role,
            "roles": fixed if text or not name else roles(language, "steps"),
            "role_of": say(language, "desk-role-of", column=name[:80]),
            "state": "yes" if role else "out",
            "note": say(language, f"desk-note-steps-{role or 'none'}"),
            "steps": None,
            "step": "",
            "step_of": "",
            "zone": None,
        }


def summary(source: Incoming, language: str, _places: list[Pair]) -> Facts:
    """Read = valid + refused; how many of the steps are there already."""
    read_as: StepsRead = source.found
    found = read_as.preview
    scored = len(found.scores)
    return {
        "sum": [
            ("read", found.rows_read),
            ("valid", read_as.rows_valid),
            ("refused", read_as.rows_refused),
        ],
        "duplicates": 0,
        "refusals": found.refusals,
        "names": None,
        "note": say(
            language,
            "desk-steps-note",
            known=read_as.known,
            repeated=len(found.repeated),
            scored=scored,
        ),
        "settings": [],
    }


def how(source: Incoming, language: str) -> str:
    """What kind of file this is, in a few words."""
    if source.path.name.lower().endswith(SUFFIXES):
        return "Mermaid"
    if _is_text(source.path):
        return say(language, "desk-plain-lines")
    return source.path.suffix.lstrip(".").upper()


def digest(source: Incoming) -> str:
    """The SHA-256 of the file."""
    return str(source.found.sha256)
