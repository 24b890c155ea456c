"""Whose side an English step speaks from."""

from __future__ import annotations

import re

from journeylab.analysis.text.english_voice import (
    ARTICLE,
    IRREGULAR,
    MODALS,
    about_me,
    as_i,
    as_mine,
    base_of,
    handled,
    received,
    to_customer,
)
from journeylab.analysis.text.judgement import (
    COMPANY,
    CUSTOMER,
    INTERNAL,
    Perspective,
    sentence,
)
from journeylab.analysis.text.lexicon import Verb, lexicon, mentions

_MINE = re.compile(r"(?<![\w-])(?:I|(?i:me|my|mine|myself))(?![\w-])")
_OURS = re.compile(r"^(we|our|us)\b", re.IGNORECASE)
_HANDED_OVER = re.compile(
    r"\b(transfer|forward|hand(s|ed|ing)? over|escalat|updat|record|log|enter|sync|export|import|"
    r"report|archiv|check|notif|inform|alert|send|sent|share|pass|file|assign|approv|sign|"
    r"meeting|plan|count|replenish|reconcil|entry)\w*",
    re.IGNORECASE,
)
_LONGEST_NAME = 4  # words; longer is a sentence
_WHERE = {"online": "online", "in-store": "in store", "mobile": "on my phone"}


def judged(text: str) -> Perspective:
    """The perspective of a step that was written in English."""
    if _MINE.search(text):
        return CUSTOMER
    for rule in _RULES:
        found = rule(text)
        if found is not None:
            return found
    return COMPANY if mentions(text, lexicon("en").customers) else CUSTOMER


def _ours(text: str) -> Perspective | None:
    """We: the family who travels, unless what it does is the company's work."""
    if not _OURS.match(text):
        return None
    words = lexicon("en")
    follow = [_verb_of(word) for word in text.split()[1:3]]
    verb = next((verb for verb in follow if verb), None)
    own = verb is not None and verb.kind in "gpt"
    spoken_to = re.search(r"\byou(r|rs)?\b", text, re.IGNORECASE)
    acting = any(text.lower().startswith(f"our {actor}") for actor in words.actors)
    if acting:
        return None
    return COMPANY if own or spoken_to or mentions(text, words.customers) else CUSTOMER


def _behind(text: str) -> Perspective | None:
    """Two of the company among themselves, or a tool of its own; no customer in sight."""
    words = lexicon("en")
    plain = text
    for actor in words.actors:  # "customer service" names no customer
        if actor.startswith("customer"):
            plain = re.sub(re.escape(actor), "agent", plain, flags=re.IGNORECASE)
    if mentions(plain, words.customers):
        return None
    if re.search(r"\b(internal|internally|in-house)\b", plain, re.IGNORECASE):
        return INTERNAL
    if mentions(plain, words.inside) and _HANDED_OVER.search(plain):
        return INTERNAL
    return INTERNAL if len(mentions(plain, words.actors)) > 1 else None


def _customer_seen(text: str) -> Perspective | None:
    """The customer calls support: the customer as somebody else."""
    head = re.match(rf"^{ARTICLE}?([\w-]+)\s+(.*)$", text, re.IGNORECASE)
    words = lexicon("en")
    if head is None or head[1].lower() not in words.customers:
        return None
    if any(text.lower().removeprefix("the ").startswith(a) for a in words.actors):
        return None
    return Perspective("company", as_i(head[2], many=head[1].lower().endswith("s")))


def _company_acts(text: str) -> Perspective | None:
    """The agent validates the file: the company as subject."""
    for actor in lexicon("en").actors:
        found = re.match(rf"^({ARTICLE}?{re.escape(actor)})\s+(.*)$", text, re.IGNORECASE)
        if found:
            return _acting(found[1], found[2])
    return None


def _acting(actor: str, predicate: str) -> Perspective | None:
    word, _, rest = predicate.partition(" ")
    if word.lower() in MODALS:
        return COMPANY
    base = base_of(word.lower())
    if base is None:
        does = word.lower() in IRREGULAR or (rest and re.fullmatch(r"[a-z]+[^s]s", word))
        return COMPANY if does else None
    verb = lexicon("en").verbs[base]
    met = to_customer(rest)
    if met is not None:
        return Perspective("company", about_me(f"{actor} {word}", *met))
    return Perspective("company", received(verb, rest))


def _gerund(text: str) -> Perspective | None:
    """Sending the invoice, Paying online: an act without anyone who acts."""
    word, _, rest = text.partition(" ")
    verb = _verb_of_gerund(word.lower())
    if verb is None or (not rest and verb.kind != "c"):
        return None if verb is None else COMPANY
    return _said(verb, re.sub(r"^of ", "", rest))


def _verb_of_gerund(word: str) -> Verb | None:
    if not word.endswith("ing"):
        return None
    stem = word[:-3]
    spellings = [stem, stem + "e", stem[:-1]] if len(stem) > 1 else []
    verbs = lexicon("en").verbs
    return next((verbs[spelling] for spelling in spellings if spelling in verbs), None)


def _bare(text: str) -> Perspective | None:
    """Pay online, Send the invoice; a bare noun such as Order is for the next rule."""
    word, _, rest = text.partition(" ")
    verb = lexicon("en").verbs.get(word.lower().removeprefix("to ") if word.lower() != "to" else "")
    if word.lower() == "to":
        return _bare(rest)
    if verb is None or (not rest and word.lower() in lexicon("en").messages):
        return None
    nominal = word.lower() in lexicon("en").nouns or word.lower() in lexicon("en").messages
    called = any(rest.lower().startswith(actor) for actor in lexicon("en").actors)
    if (
        nominal
        and not called
        and not re.match(r"^(the|a|an|my|your|their|our|it|by|from|online|in|at|on|for)\b", rest)
    ):
        return None if rest else _said(verb, rest)
    return _said(verb, rest)


def _said(verb: Verb, rest: str) -> Perspective:
    met = to_customer(rest)
    if met is not None:
        before, after = met
        if verb.kind in "gtp" and not re.sub(r"\bto$", "", before).strip():
            return Perspective("company", sentence(f"I am {verb.participle} {as_mine(after)}"))
        if verb.kind == "g":
            thing = re.sub(r"\s*\bto$", "", before)
            return Perspective("company", sentence(f"I am {verb.participle} {thing} {after}"))
        spoken = sentence(f"I am {verb.participle} {after}") if verb.base == "call" else None
        return Perspective("company", spoken)
    if verb.kind == "c":
        return Perspective("impersonal", sentence(f"I {verb.base} {as_mine(rest)}"))
    return Perspective("company", received(verb, rest))


def _nominal(text: str) -> Perspective | None:
    """Online payment, Validation of the file, Parcel delivery."""
    where = next((word for word in _WHERE if text.lower().startswith(word + " ")), "")
    plain = (
        text[len(where) :].strip()
        if where
        else re.sub(r"^(the|a|an) ", "", text, flags=re.IGNORECASE)
    )
    word, _, rest = plain.partition(" ")
    words = lexicon("en")
    verb = words.nouns.get(word.lower())
    found = _of_things(verb, rest, _WHERE.get(where, "")) if verb is not None else None
    if found is not None:
        return found
    parts = plain.split(" ")
    last = words.nouns.get(parts[-1].lower()) if 1 < len(parts) <= _LONGEST_NAME else None
    if last is None or parts[-1].lower() in words.messages:
        return None
    things = " ".join(parts[:-1])
    if last.kind in "gpt":
        return Perspective("company", handled(last, things[0].lower() + things[1:]))
    return Perspective("impersonal") if things.lower() in words.belongings else None


def _of_things(verb: Verb, rest: str, where: str) -> Perspective | None:
    things = re.sub(r"^of ", "", rest)
    if rest and things == rest and not re.match(r"^(by|on|at|in|with|from|to|for|online)\b", rest):
        return None
    if verb.kind == "c":
        return Perspective("impersonal", sentence(f"I {verb.base} {as_mine(things)} {where}"))
    return _said(verb, things) if things != rest else COMPANY


def _message(text: str) -> Perspective | None:
    """Order confirmation email, Invoice: what comes from the company."""
    head = re.split(r"\b(?:for|about|with|from|to|on|of|after)\b", text)[0].split()
    met = to_customer(re.sub(r"^of ", "", text.partition(" ")[2]))
    if (
        met is not None
        or not head
        or len(head) > _LONGEST_NAME
        or head[-1].lower() not in lexicon("en").messages
    ):
        return None
    lowered = text if re.match(r"[A-Z]{2}", text) else text[0].lower() + text[1:]
    plain = re.sub(r"^(the|a|an) ", "", lowered)
    return Perspective("company", sentence(f"I receive the {as_mine(plain)}"))


def _belonging_acts(text: str) -> Perspective | None:
    """The parcel arrives → My parcel arrives."""
    found = re.match(r"^the ((?:[\w-]+ )??)([\w-]+) (\w+)\b(.*)$", text, re.IGNORECASE)
    words = lexicon("en")
    if found is None or found[2].lower() not in words.belongings:
        return None
    acts = base_of(found[3].lower()) or found[3].lower() in (*IRREGULAR, "gets", "never", "cannot")
    return Perspective("impersonal", sentence(f"my {text[4:]}")) if acts else None


def _verb_of(word: str) -> Verb | None:
    base = base_of(word.lower())
    return lexicon("en").verbs[base] if base else None


_RULES = (
    _ours,
    _behind,
    _customer_seen,
    _company_acts,
    _gerund,
    _bare,
    _belonging_acts,
    _message,
    _nominal,
)
