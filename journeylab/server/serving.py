"""What is served, to whom, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Audience = Literal["facilitator", "readers"]


@dataclass(frozen=True, kw_only=True)
class Serving:
    """One notebook at `/`, others of its folder beside it; an empty token lets everyone in."""

    notebook: Path
    audience: Audience
    beside: dict[str, str] = field(default_factory=dict)
    """Address below the base, such as `diagnose`, and the name of the notebook there."""
    token: str = ""
    cookie_secret: bytes = b""
    title: str = "JourneyLab"
    language: str = ""
    ports: tuple[int, ...] = (8866,)
    lan: bool = False
    base_url: str = "/"
    environment: dict[str, str] = field(default_factory=dict)
    """What the kernels find in theirs: JOURNEYLAB_FILE, JOURNEYLAB_ACTOR, JOURNEYLAB_LANGUAGE."""
    media: str = ""
    """The folder of sounds, films and pictures; empty where there is none."""
    warm_up: str = ""
    """Code that a spare kernel runs before anyone comes: the heavy imports."""
    cull_after: float = 0.0
    """Seconds of idleness after which a kernel ends; 0 for the audience's own measure."""

    @property
    def seconds_idle(self) -> float:
        """A reader's hidden page gives its kernel back; a facilitator's pause does not cost it."""
        return self.cull_after or {"readers": 300.0, "facilitator": 12 * 3600.0}[self.audience]
