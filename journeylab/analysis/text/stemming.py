"""Words without their endings, lightly: plural, gender and the commonest forms of verbs."""

from __future__ import annotations

from functools import lru_cache

SHORTEST = 4  # letters that are left at least
# longest first where one ends another; after ">" what an ending becomes
_FRENCH = """
issement ements ement ations ation ateurs ateur aisons>aison aison>aison aient antes eurs euses euse
ante ants aux>al eux eres ere eur ait ais ant ees ers ils>il ons ez ent ifs>if ives>if ive>if
es ee er ir is it s e x
"""
_ENGLISH = """
ations ation nesses ments ness ment ings ing ies>y ied>y ers ed er es ly s e
"""
_ENDINGS = {
    language: tuple((ending, instead) for ending, _, instead in (e.partition(">") for e in listed))
    for language, listed in (("fr", _FRENCH.split()), ("en", _ENGLISH.split()))
}


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """A folded word without its ending; a word of another language as it is."""
    for ending, instead in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= SHORTEST:
            left = word[: len(word) - len(ending)] + instead
            return left[:-1] if left[-1] == left[-2] and not left.endswith("ss") else left
    return word
