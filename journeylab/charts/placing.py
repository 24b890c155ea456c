"""Words in a picture that do not stand on each other: the first free place is taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeylab.charts.lettering import width_of

_LINE = 15.0


class Box(NamedTuple):
    """A place taken, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it lies inside the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def box(words: str, x: float, y: float) -> Box:
    """What words centred on that point take."""
    lines = words.split("\n")
    half = max(map(width_of, lines)) / 2 + 3
    height = _LINE * len(lines) / 2
    return Box(x - half, y - height, x + half, y + height)


def first_free(
    words: str, places: Iterable[tuple[float, float]], taken: list[Box], ground: Box | None = None
) -> tuple[float, float] | None:
    """The first of these places where the words meet nothing; it is taken from then on."""
    for x, y in places:
        wanted = box(words, x, y)
        inside = ground is None or wanted.within(ground)
        if inside and not any(wanted.meets(other) for other in taken):
            taken.append(wanted)
            return x, y
    return None


def spread(heights: Iterable[float], room: float, low: float, high: float) -> list[float]:
    """Heights moved apart by at least `room`, in their order, kept between low and high."""
    order = sorted(enumerate(heights), key=lambda one: one[1])
    placed: list[float] = []
    for _, height in order:
        placed.append(max(height, placed[-1] + room if placed else low))
    for index in range(len(placed) - 1, -1, -1):
        ceiling = high if index == len(placed) - 1 else placed[index + 1] - room
        placed[index] = min(placed[index], ceiling)
    found = [0.0] * len(order)
    for (index, _), height in zip(order, placed, strict=True):
        found[index] = height
    return found
