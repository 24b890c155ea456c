"""The nouns of the customers' voice: verbatims, their groups, media, and practices seen."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Language = Literal["", "en", "fr"]
Sentiment = Literal["", "negative", "neutral", "positive", "mixed"]
VoiceKind = Literal["", "delight", "irritant", "effort_point", "rupture", "obstacle", "expectation"]
MediaType = Literal[
    "audio/mpeg",
    "audio/mp4",
    "audio/ogg",
    "audio/wav",
    "audio/webm",
    "audio/flac",
    "video/mp4",
    "video/webm",
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
]
PracticeKind = Literal["tone_and_rhythm", "content", "function", "commitment"]
Verdict = Literal["best", "worst"]

APART = ""  # the group of the verbatims that are in none


class Medium(Struct, frozen=True):
    """A sound, a film or a picture, kept beside the workshop as `<sha256>.<extension>`."""

    file: str
    type: MediaType
    size: int  # bytes
    name: str = ""


# gc: holds no cycles; omit_defaults: most say little; and there are thousands of them
class Verbatim(Struct, frozen=True, gc=False, omit_defaults=True):
    """A customer's own words, masked where asked.

    `at` is an ISO day, or an ISO moment in UTC; `score` is as given, on `scale` (low, high);
    `batch` names what it came with: the id of the finding that tells file and rows, if there is
    one; `corrected` names the fields that a person has set in place of what was proposed.
    """

    id: str
    text: str
    batch: str = ""
    source: str = ""
    at: str = ""
    step: str = ""
    channel: str = ""
    score: float | None = None
    scale: tuple[float, float] | None = None
    language: Language = ""
    sentiment: Sentiment = ""
    kind: VoiceKind = ""
    need: str = ""
    group: str = APART
    media: tuple[Medium, ...] = ()
    corrected: tuple[str, ...] = ()


class VerbatimGroup(Struct, frozen=True, omit_defaults=True):
    """Verbatims that say the same; `proposed` until a person has named it."""

    id: str
    name: str
    step: str = ""
    kind: VoiceKind = ""
    proposed: bool = False


class Practice(Struct, frozen=True, omit_defaults=True):
    """What an actor of the market does at a step, seen as an example to follow or to avoid."""

    id: str
    actor: str
    text: str
    step: str = ""
    kind: PracticeKind = "content"
    verdict: Verdict = "best"
    source: str = ""
