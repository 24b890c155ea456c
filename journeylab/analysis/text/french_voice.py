"""What an act is in the voice of the one it happens to: French verbs and articles."""

from __future__ import annotations

import re

from journeylab.analysis.text.judgement import sentence
from journeylab.analysis.text.lexicon import Verb, lexicon

VOWEL = re.compile(r"^[aeiouyhàâéèêëîïôœù]", re.IGNORECASE)
MY = {"masculine": "mon", "feminine": "ma", "plural": "mes"}
_IRREGULAR = {"est": "suis", "a": "ai", "va": "vais", "vont": "vais", "sont": "suis", "ont": "ai"}
_MANY = {"font": "fais", "prennent": "prends", "viennent": "viens", "reçoivent": "reçois"}


def as_i(predicate: str) -> str | None:
    """A third person's predicate in the first: se connecte → Je me connecte."""
    parts = re.match(r"^(ne |n')?(se |s'|y |en )?([\w-]+)(.*)$", predicate, re.IGNORECASE)
    if not parts:
        return None
    first = first_person(parts[3].lower())
    if first is None:
        return None
    pronoun = (parts[2] or "").lower().strip()
    reflexive = {"se": "me ", "s'": "m'"}.get(pronoun, f"{pronoun} " if pronoun else "")
    if reflexive == "me " and VOWEL.match(first):
        reflexive = "m'"
    return sentence(spoken_by_me((parts[1] or "") + reflexive + first) + as_mine(parts[4]))


def first_person(third: str) -> str | None:
    """appelle → appelle, reçoit → reçois, attendent → attends; None for what is no verb."""
    known = _IRREGULAR.get(third) or _MANY.get(third)
    if known:
        return known
    firsts = {verb.first for verb in lexicon("fr").verbs.values()}
    candidates = [third, third + "s", third[:-1] + "s", third[:-1] + "x"]
    if third.endswith("ent"):
        candidates += [third[:-2], third[:-3] + "s", third[:-5] + "s"]
    return next((word for word in candidates if word in firsts), None)


def spoken_by_me(verb: str) -> str:
    return f"j'{verb}" if VOWEL.match(verb) and not verb.startswith("y ") else f"je {verb}"


def as_mine(rest: str) -> str:
    swaps = {"son": "mon", "sa": "ma", "ses": "mes", "leur": "mon", "leurs": "mes"}
    return re.sub(
        r"\b(son|sa|ses|leurs?)\b", lambda found: swaps[found[0].lower()], rest, flags=re.IGNORECASE
    )


def handled(verb: Verb, things: str) -> str | None:
    """valider + le dossier de prêt → Mon dossier de prêt est validé."""
    found = re.match(
        r"^(?:le |la |l'|les |un |une |des |d'un |d'une )?([\w-]+)(.*)$", things, re.IGNORECASE
    )
    gender = lexicon("fr").gender.get(found[1].lower()) if found else None
    if found is None or gender is None:
        return None
    if gender == "plural":
        feminine = found[1].lower() in ("données", "coordonnées", "informations", "pièces")
        ending, are = ("es" if feminine else "s"), "sont"
    else:
        ending, are = ("e" if gender == "feminine" else ""), "est"
    mine = "mon" if gender == "feminine" and VOWEL.match(found[1]) else MY[gender]
    head, tail = complement(found[2])
    return sentence(f"{mine} {found[1]}{head} {are} {verb.participle}{ending}{tail}")


def complement(rest: str) -> tuple[str, str]:
    """What belongs to the noun (de prêt), and what belongs to the act (par le service)."""
    found = re.match(r"^((?:\s(?:de |d')[\w'-]+)*)(.*)$", rest, re.IGNORECASE)
    return (found[1], found[2]) if found else ("", rest)


def third_person(verb: Verb) -> str:
    """remets → remet, sers → sert, préviens → prévient; verbs in -e keep it."""
    if verb.first.endswith("e"):
        return verb.first
    stem = verb.first[:-1]
    return stem if stem.endswith(("t", "d")) else stem + "t"


def spoken(verb: Verb, tail: str) -> str:
    reflexive = ""
    if verb.base.startswith(("se ", "s'")):
        reflexive = "m'" if VOWEL.match(verb.first) else "me "
    return f"{spoken_by_me(reflexive + verb.first)} {as_mine(tail)}"


def direct(found: re.Match[str]) -> str:
    return {"à la ": "la ", "aux ": "les ", "à l'": "l'"}[found[0]]


def with_article(of: str, things: str) -> str | None:
    """The noun phrase behind "de": du colis → le colis; None where its article is unknown."""
    article = {
        "du": "le ",
        "de la": "la ",
        "de l'": "l'",
        "des": "les ",
        "d'un": "un ",
        "d'une": "une ",
    }
    if of in article:
        return article[of] + things
    gender = lexicon("fr").gender.get(things.split(" ", maxsplit=1)[0].lower())
    if gender is None:
        return None
    return {"masculine": "un ", "feminine": "une ", "plural": "des "}[gender] + things


def regular_verb(base: str) -> Verb | None:
    """A verb in -er that the lexicon does not know; -yer and -eler change too freely to guess."""
    if base.endswith(("yer", "eler", "eter", "ier")):
        return None
    stem = base[:-2]
    first = re.sub(r"[eé](?=[bcdfglmnprstv]$)", "è", stem) + "e"
    return Verb(base, first, stem + "é", "c")


def towards_me(actor: str, word: str, verb: Verb, rest: str) -> str | None:
    """The act with me as the one it is for, or what is mine as what it is done to."""
    split = to_customer(rest)
    me = "m'" if VOWEL.match(word) else "me "
    if split is not None:
        before, after = split
        if re.search(r"\b(de|du|des|pour|avec)$", before):
            return None
        return sentence(f"{actor} {me}{word} {before} {after}")
    if verb.kind == "g":
        return sentence(f"{actor} {me}{word} {rest}") if rest else None
    return handled(verb, rest) if verb.kind == "p" else None


def to_customer(rest: str) -> tuple[str, str] | None:
    """What stands before and after the customer whom an act is for."""
    names = "|".join(sorted(lexicon("fr").customers, key=len, reverse=True))
    found = re.match(
        rf"^(.*?)\b(?:au |aux |à la |à l'|à un |à une |à |le |la |les |l'|un |une |des |du |de la |"
        rf"d'un |de l')(?:{names})\b\s*(.*)$",
        rest,
        re.IGNORECASE,
    )
    return (found[1].strip(), found[2].strip()) if found else None
