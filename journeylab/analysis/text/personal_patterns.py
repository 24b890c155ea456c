"""How personal data look in French and English texts; the named group that matches holds them."""

from __future__ import annotations

import re

_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITAL = rf"[{_UPPER}][\w’'\-]*"
_PARTICLES = "(?:(?:de|du|des|la|le|van|von|der|den|el|al|bin|da|di)[ \\t]+|d[’'])*"
_NAME = rf"{_PARTICLES}{_CAPITAL}(?:[ \t]+{_PARTICLES}{_CAPITAL}\.?){{0,2}}"
_AFTER_A_NAME = (
    "et|and|je|i|j|suis|am|mais|but|client|cliente|a|the|un|une|le|la|de|depuis|from|with|here"
)
_SMALL_NAME = rf"[^\W\d_][\w’'\-]+(?:[ \t]+(?!(?:{_AFTER_A_NAME})\b)[^\W\d_][\w’'\-]+)?"
_TITLES = (
    "M[.]|MM[.]|Mrs?[.]?|Mme[.]?|Mlle[.]?|Ms[.]?|Miss|Dr[.]?|Monsieur|Madame|Mademoiselle|Docteur"
    "|monsieur|madame|mademoiselle|docteur|mme|mr|mrs"
)
_NO_NAME = (
    "(?:Le|La|Les|le|la|les|de|du)[ ][^A-Z]"
    "|(?:Les|Monsieur|Madame|Mesdames|Messieurs|Je|J[’']|The|I|And|Et|Your|Votre|Bonjour|Merci)\\b"
)
_INTRODUCED = "je[ ]m[’']appelle|mon[ ]nom[ ]est|je[ ]me[ ]nomme|my[ ]name[ ]is|my[ ]name[’']s"
_ROLES = (
    "conseill(?:er|ère)|vendeu(?:r|se)|agente?|technicien(?:ne)?|chauffeur|livreu(?:r|se)|h[ôo]tesse"
    "|employée?|collègue|responsable|interlocut(?:eur|rice)|gestionnaire|nommée?"
    "|advis[eo]r|sales(?:man|woman|person)|technician|driver|manager|colleague|assistant|clerk"
    "|representative|rep|named|called"
)
_NAMED = rf"(?=[\w’'\-]*[a-zß-öø-ÿ]){_CAPITAL}"  # SNCF is not
_FULL_NAME = rf"{_NAMED}(?:[ \t]+{_PARTICLES}{_NAMED}){{1,2}}"  # one word may be a brand or a town
_STREETS_FR = (
    "rue|avenue|av[.]|bd|bld|boulevard|place|chemin|allée|allee|impasse|route|quai|cours|square"
    "|passage|lotissement|résidence|sentier|faubourg"
)
_STREETS_EN = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Court|Close|Way|Terrace|Boulevard|Blvd|Crescent"
    "|Gardens|Grove"
)
_SMALL = "(?:(?:de|du|des|la|le|les|à|aux|au|saint|sainte|st|ste)[ ]|[ld][’'])*"
_STREET_NAME = rf"(?:[{_UPPER}0-9][\w’'\-]*|[a-zà-ÿ\-]+(?=,?[ ]\d{{5}}))"
_TOWN = rf"\d{{5}}[ \t]+{_CAPITAL}(?:[ \t]+(?:{_CAPITAL}|\d{{1,2}}))*"
_UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2}\b"
_NUMBERED = (
    "commande|dossier|référence|reference|réf|ref|order|ticket|contrat|client|colis|suivi|tracking"
    "|booking|réservation|reservation|account|policy|claim"
)
_NUMBER = "n[°ºo][.]?|no[.]?|num[ée]ro|number|num|nr|id|code|is|est|:|[#]"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE)


EMAIL = _pattern(
    r"""(?i)(?<![\w.+\-’'])(?P<it>[\w.+\-’']{1,64}
    (?:[ \t]?(?:@|\(at\)|\[at\])[ \t]?|[ \t]arobas?e?[ \t])
    [\w\-]+(?:(?:[.]|[ \t]point[ \t]|[ \t]dot[ \t])[\w\-]+)+)"""
)
IBAN = _pattern(
    r"""(?<!\w)(?P<it>[A-Z]{2}\d{2}(?:[ \-]?[A-Z0-9]){11,30}|[a-z]{2}\d{2}[a-z0-9]{11,30})(?!\w)"""
)
CARD = _pattern(r"(?<![\w+])(?P<it>\d(?:[ \-]?\d){12,18})(?!\w)")
PHONE = _pattern(
    r"""(?<![\w+.,/\-])(?P<it>
    (?:\+|00)[ ]?\d{1,3}(?:[ .\-]?\(0\))?(?:[ .\-/]?\d){7,12}                # international
    |0[ ]?[1-9](?:[ .\-/]?\d{2}){4}                                          # France, Belgium
    |0\d{2,4}[ \-]\d{3,4}[ \-]?\d{3,4}|07\d{3}[ \-]?\d{6}|0\d{10}            # United Kingdom
    |(?:\+?1[ .\-])?(?:\(\d{3}\)[ ]?|\d{3}[.\-])\d{3}[.\-]\d{4}              # North America
    )(?![\w\-/]|[.,]\d)"""
)
ADDRESS = _pattern(
    rf"""(?<!\w)(?:
    (?P<it>\d{{1,4}}(?:[ ]?(?:bis|ter|[a-dA-D]))?,?[ ](?:{_STREETS_FR})[ ]
        {_SMALL}{_STREET_NAME}(?:[ ]{_SMALL}{_STREET_NAME})*(?:,?[ ]{_TOWN})?)
    |(?P<street>\d{{1,5}}[A-Za-z]?[ ](?:{_CAPITAL}[ ]){{1,3}}(?:{_STREETS_EN})\b[.]?
        (?:,?[ ](?!{_UK_POSTCODE}){_CAPITAL})*(?:,?[ ]{_UK_POSTCODE}|,?[ ][A-Z]{{2}}[ ]\d{{5}})?)
    |(?P<town>{_TOWN}|{_UK_POSTCODE}))"""
)
NAME = _pattern(
    rf"""\b(?:{_TITLES})[ \t]+(?!{_NO_NAME})(?P<it>{_NAME})
    |(?i:\b(?:{_INTRODUCED})[ \t]+)(?P<said>{_NAME}|{_SMALL_NAME})
    |(?i:\b(?:{_ROLES})[ \t]+)(?P<whose>{_FULL_NAME})"""
)
ORDER = _pattern(
    rf"""(?i:\b(?:{_NUMBERED})\b)[ \t]*(?:(?i:{_NUMBER})[ \t]*)*
    (?P<it>[A-Za-z0-9][A-Za-z0-9\-_/]{{3,}})"""
)
