"""Whether a text is in French or English: by the small words that hold sentences together."""

from __future__ import annotations

from journeylab.analysis.text.voice import LANGUAGES, fold, voice, words

# small words of neighbours that share some with ours: Spanish, Portuguese, Italian, German, Dutch
OTHERS = frozenset(
    fold(
        """
        el los las una unos pero muy esta este por con para lo del al hay mas como todo fue ha mi
        nao uma muito foi com em os dos no na produto chegou meu mais ao pelo
        il lo gli che non sono per con della di molto anche questo ho mi
        der die das und ist nicht ein eine ich mit auf fur sehr war auch von zu den wir
        het een niet van en ik was voor maar zeer met op te zijn
        """
    ).split()
)
ACCENTS = frozenset("éèêàùçœîôûâëï")


def language(text: str) -> str:
    """`fr` or `en`; empty where the text shows neither, as "OK" does, or another language."""
    said = words(text)
    ours = {one: _points(said, one) for one in LANGUAGES}
    ours["fr"] += 0.5 * min(4, sum(letter in ACCENTS for letter in text.lower()))
    best, other = max(ours, key=lambda one: ours[one]), min(ours, key=lambda one: ours[one])
    foreign = sum(word in OTHERS for word in said)
    if ours[best] == ours[other] or foreign > ours[best]:
        return ""
    return best


def _points(said: list[str], language: str) -> float:
    """A small word counts one, a word of praise or blame a half, one of both languages nothing."""
    mine = voice(language)
    theirs = voice("en" if language == "fr" else "fr")
    total = 0.0
    for word in said:
        if word in mine.function and word not in theirs.function:
            total += 1
        elif mine.valence.get(word) and not theirs.valence.get(word):
            total += 0.5
    return total
