"""How a customer feels, and what a verbatim is: proposed from the score and the words."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from journeylab.analysis.text.language import language
from journeylab.analysis.text.voice import Voice, fold, themes, voice

REACH = 3  # words over which a negation or an intensifier acts
STRONG, WEAK, FLIPPED = 1.5, 0.5, -0.75
AFTER_BUT = 1.6  # what follows "but" is what was meant
FELT = 0.3  # a mean valence under which a text is neutral
MIXED = 1.5  # praise and blame both at least this much
DELIGHTED = 1.2
_TOKEN = re.compile(r"[a-z0-9]+(?:-[a-z]+)*|[.!?;:\n]")
_ENDS = frozenset(".!?;:\n")


class Feeling(NamedTuple):
    """What is proposed for a verbatim; all empty where nothing shows."""

    sentiment: str  # negative, neutral, positive, mixed
    kind: str  # delight, irritant, effort_point, rupture, obstacle, expectation
    need: str
    value: float  # −2 … +2


class _Sum(NamedTuple):
    praise: float = 0.0
    blame: float = 0.0
    felt: int = 0  # words that say something

    @property
    def value(self) -> float:
        return (self.praise - self.blame) / max(1.0, math.sqrt(self.felt))


def feeling(text: str, level: float | None = None, spoken: str = "") -> Feeling:
    """What a text proposes; `level` is its score on −2…+2, `spoken` its language if known."""
    tongue = spoken or language(text) or "en"
    folded = fold(text)
    added = _added(_TOKEN.findall(folded), voice(tongue))
    sentiment, value = _sentiment(added, level)
    plain = " ".join(re.findall(r"[a-z0-9-]+", folded))
    return Feeling(sentiment, _kind(plain, sentiment, value, voice(tongue)), need(text), value)


def valence(text: str, spoken: str = "") -> float:
    """How the words alone feel, from −2 to +2."""
    return feeling(text, None, spoken).value


def need(text: str) -> str:
    """The need most spoken of; the first one where several are."""
    told: dict[str, int] = {}
    for word in re.findall(r"[a-z]+(?:-[a-z]+)*", fold(text)):
        theme = themes().get(word)
        if theme is not None:
            told[theme.need] = told.get(theme.need, 0) + 1
    return max(told, key=lambda one: told[one], default="")


def _added(tokens: list[str], known: Voice) -> _Sum:
    praise = blame = 0.0
    felt = 0
    for place, token in enumerate(tokens):
        if token in known.turn:
            praise, blame = praise / AFTER_BUT, blame / AFTER_BUT
        value = _value(tokens, place, known)
        if value:
            felt += 1
            praise += max(value, 0.0)
            blame += max(-value, 0.0)
    return _Sum(praise, blame, felt)


def _value(tokens: list[str], place: int, known: Voice) -> float:
    """The valence of one word where it stands, after what stands before it."""
    token = tokens[place]
    value = known.pairs.get(f"{tokens[place - 1]} {token}" if place else "")
    if value is None:
        value = known.valence.get(token)
    if value is None:
        return 0.0
    before = _before(tokens, place)
    if "trop" in before or "too" in before:  # too much of anything is blamed
        value = -abs(value)
    factor = 1.0
    if any(word in known.intensifier for word in before):
        factor = STRONG
    elif any(word in known.diminisher for word in before):
        factor = WEAK
    return float(value) * factor * (FLIPPED if _negated(before, known) else 1.0)


def _before(tokens: list[str], place: int) -> list[str]:
    """The words that act on one: some before it, in its own clause."""
    before: list[str] = []
    for token in reversed(tokens[max(0, place - REACH) : place]):
        if token in _ENDS:
            break
        before.append(token)
    return before


def _negated(before: list[str], known: Voice) -> bool:
    # "plus" says more of something, unless "ne" stands before it
    denying = [
        word
        for word in before
        if word in known.negation and (word != "plus" or {"ne", "n"} & set(before))
    ]
    return len(denying) % 2 == 1 or {"ne", "pas"} <= set(before)


def _sentiment(added: _Sum, level: float | None) -> tuple[str, float]:
    value = max(-2.0, min(2.0, added.value))
    if level is not None and abs(level) >= 1:
        return ("positive" if level > 0 else "negative"), level
    if level is not None:
        value = (value + level) / 2
    if added.praise >= MIXED and added.blame >= MIXED and abs(value) < 2 * FELT:
        return "mixed", value
    if abs(value) < FELT:
        return "neutral" if added.felt or level is not None else "", value
    return ("positive" if value > 0 else "negative"), value


def _kind(plain: str, sentiment: str, value: float, known: Voice) -> str:
    says = {name: bool(pattern.search(plain)) for name, pattern in known.patterns.items()}
    if sentiment == "positive":
        return "delight" if value >= DELIGHTED else ""
    if says["expectation"] and value > -DELIGHTED and not says["rupture"]:
        return "expectation"
    if sentiment == "negative" or says["rupture"]:
        return _pain(says)
    if says["obstacle"]:
        return "obstacle"
    return "effort_point" if says["effort"] else ""


def _pain(says: dict[str, bool]) -> str:
    if says["rupture"]:
        return "rupture"
    if says["effort"]:
        return "effort_point"
    return "obstacle" if says["obstacle"] else "irritant"
