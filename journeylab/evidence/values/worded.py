"""Answers in words: the five-point scales that survey tools export as labels, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeylab.evidence.values.names import folded

_SCALES = (
    (
        "very dissatisfied; dissatisfied, somewhat dissatisfied; "
        "neither satisfied nor dissatisfied, neutral; satisfied, somewhat satisfied; very satisfied"
    ),
    (
        "very unfavorably; somewhat unfavorably; neither favorably nor unfavorably neutral, "
        "neither favorably nor unfavorably; somewhat favorably; very favorably"
    ),
    (
        "strongly disagree; disagree, somewhat disagree; neither agree nor disagree, neutral; "
        "agree, somewhat agree; strongly agree"
    ),
    (
        "very difficult; difficult, somewhat difficult; neither easy nor difficult, neutral; "
        "easy, somewhat easy; very easy"
    ),
    "poor; fair; good; very good; excellent",
    (
        "très insatisfait, pas du tout satisfait; insatisfait, plutôt insatisfait, peu satisfait, "
        "plutôt pas satisfait; neutre, ni satisfait ni insatisfait; satisfait, plutôt satisfait; "
        "très satisfait, tout à fait satisfait"
    ),
    (
        "pas du tout d’accord; plutôt pas d’accord, pas d’accord; neutre, "
        "ni d’accord ni pas d’accord; plutôt d’accord, d’accord; tout à fait d’accord"
    ),
    (
        "très difficile; difficile, plutôt difficile; neutre, ni facile ni difficile; "
        "facile, plutôt facile; très facile"
    ),
)
_NO_ANSWER = (
    "n/a; na; not applicable; unfamiliar (n/a); don’t know; i don’t know; not used; "
    "sans objet; non concerné; ne sait pas; je ne sais pas; non utilisé"
)


def _numbered(scale: str) -> dict[str, float]:
    return {
        folded(label): float(place)
        for place, labels in enumerate(scale.split(";"), start=1)
        for label in labels.split(",")
    }


SCALES: tuple[Mapping[str, float], ...] = tuple(map(_numbered, _SCALES))
NO_ANSWER = frozenset(folded(label) for label in _NO_ANSWER.split(";"))


def is_no_answer(cell: str) -> bool:
    """Whether a cell says in words that the question did not apply."""
    return folded(cell) in NO_ANSWER


def worded_scale(cells: Iterable[str]) -> Mapping[str, float] | None:
    """The scale from 1 to 5 that all cells speak in, or None."""
    labels = {folded(cell) for cell in set(cells) if cell.strip()} - NO_ANSWER
    if len(labels) < 2:  # noqa: PLR2004  one label alone is no scale
        return None
    return next((scale for scale in SCALES if labels <= scale.keys()), None)
