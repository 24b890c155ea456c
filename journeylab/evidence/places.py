"""Where evidence belongs: a step by its id, then by its exact text, else nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from journeylab.evidence.values.names import folded, shown

MatchedBy = Literal["id", "text", "written", ""]


class Places(NamedTuple):
    """The steps and channels there are, id → text; None where there is no workshop yet."""

    steps: Mapping[str, str] | None = None
    channels: Mapping[str, str] | None = None

    def step(self, *named: str) -> tuple[str, MatchedBy]:
        """The step that one of the names means, and how it was matched."""
        names = [shown(name) for name in named if shown(name)]
        if self.steps is None:
            return (names[0], "written") if names else ("", "")
        by_id = next((name for name in names if name in self.steps), None)
        if by_id is not None:
            return by_id, "id"
        texts = {shown(text): step for step, text in reversed(list(self.steps.items()))}
        by_text = next((texts[name] for name in names if name in texts), None)
        return (by_text, "text") if by_text is not None else ("", "")

    def channel(self, named: str) -> str:
        """The channel's id where one is known by that id or name, else the name as written.

        Exact spellings go before those that differ by case, accents or punctuation.
        """
        name = shown(named)
        known = self.channels or {}
        for spelled in (shown, folded):
            for said in ((key, key) for key in known), ((text, key) for key, text in known.items()):
                found = next((key for text, key in said if spelled(text) == spelled(name)), "")
                if found and spelled(name):
                    return found
        return name
