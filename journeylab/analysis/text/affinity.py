"""An affinity diagram, proposed: verbatims that say the same come together, without a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from journeylab.analysis.text.naming import name_of
from journeylab.analysis.text.similarity import Said, said, vectors

Vector = NDArray[np.float64]
ALIKE = 0.18  # mean cosine at which groups still join
SMALLEST = 3  # verbatims that make a group
FELT = 0.5  # a valence that is praise or blame for sure
MOST_COMPARED = 3_000  # all pairs of so many are compared; others join what these have formed


class Proposal(Struct, frozen=True):
    """One group: the places of its verbatims, most typical first, and a name in their own words."""

    name: str
    members: tuple[int, ...]


def proposed_groups(
    texts: Sequence[str],
    languages: Sequence[str] = (),
    alike: float = ALIKE,
    smallest: int = SMALLEST,
) -> tuple[Proposal, ...]:
    """The groups that texts fall into, largest first; a text in none of them stays apart.

    Average-link clustering on the cosine of weighed words, parts of words and themes; the same
    texts always give the same groups.
    """
    spoken = languages or [""] * len(texts)
    told = [said(text, tongue) for text, tongue in zip(texts, spoken, strict=True)]
    if len(told) < smallest:
        return ()
    rows = vectors(told)
    labels = _labels(rows, [bool(one.stems) for one in told], alike)
    found = (np.flatnonzero(labels == label) for label in range(labels.max() + 1))
    parted = (part for members in found for part in _by_feeling(members, told, smallest))
    groups = [_typical_first(rows, members) for members in parted if len(members) >= smallest]
    groups.sort(key=lambda members: (-len(members), int(members[0])))
    return tuple(
        Proposal(name_of(members, texts, told), tuple(map(int, members))) for members in groups
    )


def _by_feeling(
    members: NDArray[np.int_], told: Sequence[Said], smallest: int
) -> tuple[NDArray[np.int_], ...]:
    """Praise and blame of one thing are two groups, where there is enough of both."""
    values = np.array([told[place].valence for place in members])
    praise, blame = values >= FELT, values <= -FELT
    if min(praise.sum(), blame.sum()) < smallest:
        return (members,)
    with_praise = praise if blame.sum() >= praise.sum() else ~blame
    return members[with_praise], members[~with_praise]


def _labels(rows: Any, speak: Sequence[bool], alike: float) -> NDArray[np.int_]:
    """The cluster of each text, −1 for those that say nothing or stand alone."""
    labels: NDArray[np.int_] = np.full(rows.shape[0], -1, dtype=np.int_)
    speaking = np.flatnonzero(speak)
    if len(speaking) < 2:  # noqa: PLR2004  there is no pair to compare
        return labels
    step = -(-len(speaking) // MOST_COMPARED)
    compared = speaking[::step]
    labels[compared] = _clusters(rows[compared], alike)
    others = np.setdiff1d(speaking, compared)
    if len(others):
        labels[others] = _joined(rows, labels, others, alike)
    return labels


def _clusters(rows: Any, alike: float) -> NDArray[np.int_]:
    distances = 1.0 - (rows @ rows.T).toarray()
    np.fill_diagonal(distances, 0.0)
    near = squareform(np.clip(distances, 0.0, None), checks=False)
    tree = linkage(near, method="average")
    return fcluster(tree, 1.0 - alike, criterion="distance").astype(np.int_) - 1


def _joined(
    rows: Any, labels: NDArray[np.int_], others: NDArray[np.int_], alike: float
) -> NDArray[np.int_]:
    """The cluster that each of the others is most like on average; −1 where it is like none."""
    known = np.flatnonzero(labels >= 0)
    count = labels.max() + 1
    sizes = np.bincount(labels[known], minlength=count)
    member = np.zeros((len(known), count))
    member[np.arange(len(known)), labels[known]] = 1.0 / sizes[labels[known]]
    centres = rows[known].T @ member
    likeness = np.asarray(rows[others] @ centres)
    best = likeness.argmax(axis=1)
    return np.where(likeness.max(axis=1) >= alike, best, -1)


def _typical_first(rows: Any, members: NDArray[np.int_]) -> NDArray[np.int_]:
    centre = np.asarray(rows[members].mean(axis=0)).ravel()
    likeness = np.asarray(rows[members] @ centre).ravel().round(9)
    return members[np.lexsort((members, -likeness))]
