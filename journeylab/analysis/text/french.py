"""Whose side a French step speaks from."""

from __future__ import annotations

import re

from journeylab.analysis.text.french_voice import (
    MY,
    VOWEL,
    as_i,
    direct,
    first_person,
    regular_verb,
    spoken,
    third_person,
    to_customer,
    towards_me,
    with_article,
)
from journeylab.analysis.text.judgement import (
    COMPANY,
    CUSTOMER,
    INTERNAL,
    Perspective,
    sentence,
)
from journeylab.analysis.text.lexicon import Verb, lexicon, mentions

_MINE = re.compile(r"(?<![\w-])(je|j'|me|m'|moi|mon|ma|mes)(?![\w])|(?<![\w-])[jm]'", re.IGNORECASE)
_OURS = re.compile(r"^(nous|notre|nos)\b", re.IGNORECASE)
_ARTICLE = r"(?:le |la |l'|les |un |une |des |notre |nos |votre |ce |cette )"
_OF = re.compile(r"^(du|de la|de l'|des|d'une|d'un|d'|de)\s*(.*)$", re.IGNORECASE)
_HANDED_OVER = re.compile(
    r"\b(transf|transm|envo|saisi|enregistr|mise à jour|met à jour|mettre à jour|escalad|archiv|"
    r"export|import|réunion|reporting|rapproch|synchronis|communi|inform|signal|alert|remont|"
    r"réappro|inventaire|contrôle|planif)",
    re.IGNORECASE,
)


def judged(text: str) -> Perspective:
    """The perspective of a step that was written in French."""
    if _MINE.search(text):
        return CUSTOMER
    for rule in _RULES:
        found = rule(text)
        if found is not None:
            return found
    return COMPANY if mentions(text, lexicon("fr").customers) else CUSTOMER


def _ours(text: str) -> Perspective | None:
    """Nous: the family who travels, unless what it does is the company's work."""
    if not _OURS.match(text):
        return None
    verb = next((_verb_of(w) for w in text.split()[1:3] if _verb_of(w)), None)
    spoken_to = re.search(r"\b(vous|votre|vos)\b", text, re.IGNORECASE)
    if mentions(text, lexicon("fr").customers) or spoken_to or (verb and verb.kind in "gpt"):
        return COMPANY
    return CUSTOMER


def _behind(text: str) -> Perspective | None:
    """Two of the company among themselves, or a tool of its own; no customer in sight."""
    words = lexicon("fr")
    if mentions(
        re.sub(r"\bservices? clients?\b", "agent", text, flags=re.IGNORECASE), words.customers
    ):
        return None
    if re.search(r"\b(en )?interne\b", text, re.IGNORECASE):
        return INTERNAL
    inside = mentions(text, words.inside)
    if inside and _HANDED_OVER.search(text):
        return INTERNAL
    return INTERNAL if len(mentions(text, words.actors)) > 1 else None


def _customer_seen(text: str) -> Perspective | None:
    """Le client appelle: the customer as somebody else."""
    head = re.match(rf"^{_ARTICLE}?([\w-]+)\s+(.*)$", text, re.IGNORECASE)
    if not head or head[1].lower() not in lexicon("fr").customers:
        return None
    return Perspective("company", as_i(head[2]))


def _company_acts(text: str) -> Perspective | None:
    """Le conseiller appelle le client, On envoie la facture: the company as subject."""
    subject = _subject(text)
    if subject is None:
        return None
    actor, predicate = subject
    if re.match(r"^(de |du |des |d'|par |en |à |au |sur |pour |et )", predicate, re.IGNORECASE):
        return None
    word, _, rest = predicate.partition(" ")
    verb = _verb_of(word.lower())
    if verb is None:
        return COMPANY
    if actor.lower() == "on" and verb.kind == "c" and not to_customer(rest):
        return Perspective("impersonal", sentence(spoken(verb, rest)))
    return Perspective("company", towards_me(actor, word, verb, rest))


def _subject(text: str) -> tuple[str, str] | None:
    if re.match(r"^on\s", text, re.IGNORECASE):
        return "on", text[3:]
    for actor in lexicon("fr").actors:
        found = re.match(rf"^({_ARTICLE}?{re.escape(actor)})\s+(.*)$", text, re.IGNORECASE)
        if found:
            return found[1], found[2]
    return None


def _verb_of(word: str) -> Verb | None:
    """The verb whose third person, first person or imperative this is."""
    lowered = word.lower()
    first = first_person(lowered)
    for verb in lexicon("fr").verbs.values():
        stem = verb.base.split()[-1].removeprefix("s'")
        if first == verb.first or (stem.endswith("er") and lowered == stem[:-1] + "z"):
            return verb
        if lowered.endswith("ons") and re.sub(r"e$", "", lowered[:-3]) + "er" == stem:
            return verb
    return None


def _infinitive(text: str) -> Perspective | None:
    """Payer en ligne, Envoyer la facture, Payez: an act without anyone who acts."""
    verbs = lexicon("fr").verbs
    pronoun, rest = re.match(r"^(se |s'|ne pas )?(.*)$", text, re.IGNORECASE).groups()  # type: ignore[union-attr]  # matches anything
    word, _, tail = rest.partition(" ")
    base = word.lower()
    verb = verbs.get(f"se {base}") or verbs.get(f"s'{base}") if pronoun else verbs.get(base)
    if verb is None and base.endswith("ez") and len(base) > 4:  # noqa: PLR2004  "chez" is no verb
        verb = _verb_of(base) or _verb_of(base.removesuffix("ssez") + "s")
        tail = re.sub(r"\bvos\b", "mes", re.sub(r"\bvotre\b", "mon", tail))
    if verb is None and re.fullmatch(r"\w{2,}er", base) and base not in lexicon("fr").nouns:
        verb = (
            regular_verb(base)
            if not mentions(base, ("hier", "atelier", "panier", "courrier"))
            else None
        )
    if verb is None:
        return None
    if pronoun and verb.base == base:
        verb = verb._replace(base=f"se {base}")
    return _said(verb, tail)


def _said(verb: Verb, tail: str) -> Perspective:
    """An act and what it is done to, in the voice of the one it happens to."""
    if verb.kind == "c":
        if to_customer(tail) is not None:
            return Perspective("company", towards_me("on", verb.first, verb, tail))
        return Perspective("impersonal", sentence(spoken(verb, tail)))
    if verb.kind == "t" and to_customer(tail) is None:
        return Perspective("impersonal", sentence(spoken(verb, tail)) if tail else None)
    return Perspective("company", towards_me("on", third_person(verb), verb, tail))


def _nominal(text: str) -> Perspective | None:
    """Paiement en ligne, Validation du dossier, Envoi de l'e-mail de suivi."""
    found = re.match(rf"^{_ARTICLE}?([\w-]+)\b\s*(.*)$", text, re.IGNORECASE)
    verb = lexicon("fr").nouns.get(found[1].lower()) if found else None
    if found is None or verb is None:
        return None
    rest = found[2]
    object_ = _OF.match(rest)
    if object_ is None:
        return _without_object(verb, rest)
    return _with_object(verb, object_[1].lower(), object_[2])


def _without_object(verb: Verb, rest: str) -> Perspective | None:
    if verb.kind == "c":
        if verb.base == "appeler" and rest:
            rest = re.sub(r"^au ", "le ", re.sub(r"^(à la |aux |à l')", direct, rest))
        called = verb.base == "appeler" and rest.startswith("par ")
        return COMPANY if called else Perspective("impersonal", sentence(spoken(verb, rest)))
    return COMPANY


def _with_object(verb: Verb, of: str, things: str) -> Perspective | None:
    words = lexicon("fr")
    first = things.split(" ", maxsplit=1)[0].lower()
    if first in words.customers:
        rest = things.partition(" ")[2]
        if verb.kind == "t" or verb.base in ("rembourser", "livrer", "facturer"):
            me = "m'" if VOWEL.match(verb.first) else "me "
            return Perspective("company", sentence(f"on {me}{third_person(verb)} {rest}"))
        mine = sentence(spoken(verb, rest)) if verb.kind == "c" else None
        return Perspective("company", mine)
    if mentions(things, words.actors)[:1] and any(
        things.lower().startswith(actor) for actor in words.actors
    ):
        me = "m'" if VOWEL.match(verb.first) else "me "
        article = with_article(of, things)
        calls = verb.base in ("appeler", "visiter", "recommander")
        return Perspective(
            "company", sentence(f"{article} {me}{verb.first}") if calls and article else None
        )
    whole = with_article(of, things)
    if whole is None:
        return Perspective("impersonal" if verb.kind == "c" else "company")
    return _said(verb, whole)


def _message(text: str) -> Perspective | None:
    """E-mail de confirmation, Facture: what comes from the company."""
    word = re.split(r"[ ,]", text)[0].lower()
    of = _OF.match(text[len(word) :].strip())
    about_them = of is not None and of[2].split(" ")[0].lower() in lexicon("fr").customers
    if word not in lexicon("fr").messages or about_them:
        return None
    feminine = word in ("lettre", "notification", "newsletter", "relance", "enquête", "facture",
                        "confirmation", "alerte")  # fmt: skip
    article = "l'" if VOWEL.match(word) else ("la " if feminine else "le ")
    lowered = text if re.match(r"[A-Z]{2}", text) else text[0].lower() + text[1:]
    return Perspective("company", sentence(f"je reçois {article}{lowered}"))


def _belonging_acts(text: str) -> Perspective | None:
    """Le colis arrive → Mon colis arrive."""
    found = re.match(
        r"^(?:le |la |l'|les )([\w-]+)\s+((?:ne |n'|se |s')?([\w-]+).*)$", text, re.IGNORECASE
    )
    gender = lexicon("fr").gender.get(found[1].lower()) if found else None
    if found is None or gender is None or first_person(found[3].lower()) is None:
        return None
    mine = "mon" if gender == "feminine" and VOWEL.match(found[1]) else MY[gender]
    return Perspective("impersonal", sentence(f"{mine} {found[1]} {found[2]}"))


_RULES = (
    _ours,
    _behind,
    _customer_seen,
    _company_acts,
    _infinitive,
    _belonging_acts,
    _message,
    _nominal,
)
