"""What an act is in the voice of the one it happens to: English verbs and articles."""

from __future__ import annotations

import re

from journeylab.analysis.text.judgement import sentence
from journeylab.analysis.text.lexicon import Verb, lexicon

ARTICLE = r"(?:the |a |an |our |your |their |this )"
OTHERS = {
    "their": "my",
    "his": "my",
    "her": "my",
    "your": "my",
    "them": "me",
    "him": "me",
    "themselves": "myself",
    "yourself": "myself",
}
IRREGULAR = {"is": "am", "are": "am", "has": "have", "does": "do", "goes": "go", "was": "was"}
MODALS = ("can", "could", "must", "may", "might", "will", "would", "should", "cannot", "can't")
PREPOSITION = r"(?:by|on|at|in|with|from|to|for|within|after|before|online|and|of)"


def as_i(predicate: str, *, many: bool) -> str | None:
    """A third person's predicate in the first: calls support → I call support."""
    word, _, rest = predicate.partition(" ")
    lowered = word.lower()
    if lowered in MODALS:
        return sentence(f"I {word} {as_mine(rest)}")
    if lowered in IRREGULAR:
        return sentence(f"I {IRREGULAR[lowered]} {as_mine(rest)}")
    base = lowered if many and lowered in lexicon("en").verbs else base_of(lowered)
    if base is None or (not many and base == lowered):
        return None
    return sentence(f"I {base} {as_mine(rest)}")


def base_of(third: str) -> str | None:
    """calls → call, pays → pay, tries → try; None for what is no verb that we know."""
    verbs = lexicon("en").verbs
    candidates = [third[:-1], third[:-2], third[:-3] + "y"] if third.endswith("s") else []
    return next((word for word in [third, *candidates] if word in verbs), None)


def as_mine(rest: str) -> str:
    pattern = r"\b(" + "|".join(OTHERS) + r")\b"
    return re.sub(pattern, lambda found: OTHERS[found[0].lower()], rest, flags=re.IGNORECASE)


def about_me(act: str, before: str, after: str) -> str | None:
    if re.search(r"\b(of|about|from|between|on)$", before):
        return None
    rest = re.sub(r"^(with|of|about|to|by|for|on|at|in) (?:their|his|her) ", r"\1 my ", after)
    return sentence(f"{act} {before} me {as_mine(rest)}")


def to_customer(rest: str) -> tuple[str, str] | None:
    """What stands before and after the customer whom an act is for."""
    names = "|".join(sorted(lexicon("en").customers, key=len, reverse=True))
    found = re.match(
        rf"^(.*?)(?<![\w-]){ARTICLE}?(?:{names})\b(?!'| \w+ (?:file|data))\s*(.*)$",
        rest,
        re.IGNORECASE,
    )
    return (found[1].strip(), found[2].strip()) if found else None


def received(verb: Verb, things: str) -> str | None:
    """What an act of the company is to me: I am sent the invoice; My file is validated."""
    if verb.kind == "g" and things:
        return sentence(f"I am {verb.participle} {as_mine(things)}")
    return handled(verb, things)


def handled(verb: Verb, things: str) -> str | None:
    """validate + the loan file → My loan file is validated."""
    named = re.match(rf"^{ARTICLE}?(.*?)((?:\s{PREPOSITION}\b.*)?)$", things, re.IGNORECASE)
    thing = named[1].split(" ")[-1].lower() if named else ""
    if named is None or thing not in lexicon("en").belongings:
        return None
    many = thing.endswith("s") and not thing.endswith("ss")
    return sentence(f"my {named[1]} {'are' if many else 'is'} {verb.participle}{named[2]}")
