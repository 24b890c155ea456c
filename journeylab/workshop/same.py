"""A key for what was made of parts of a workshop: found again while those are the same."""

from __future__ import annotations

from collections.abc import Hashable


class Same:
    """These very objects, told apart by what they are rather than by what they hold.

    `said` are values beside them, compared as usual. States share what a change leaves alone, so
    that a cache with such keys works out only what a change has touched.
    """

    def __init__(self, *parts: object, said: Hashable = ()) -> None:
        self.parts, self.said = parts, said

    def __hash__(self) -> int:
        return hash((*map(id, self.parts), self.said))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Same)
            and len(self.parts) == len(other.parts)
            and all(mine is theirs for mine, theirs in zip(self.parts, other.parts, strict=True))
            and self.said == other.said
        )
