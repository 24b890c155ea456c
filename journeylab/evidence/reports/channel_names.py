"""Names that channels usually have, so that a report with one column per channel is understood."""

from __future__ import annotations

from journeylab.evidence.values.names import folded

_NAMES = """
phone; telephone; call; calls; call centre; call center; hotline; appel; appels; centre d'appels;
web; website; web site; online; site; site web; site internet; internet; en ligne; desktop;
app; mobile; mobile app; application; appli; application mobile;
e-mail; email; mail; courriel; courrier; letter; post; postal; fax;
chat; live chat; chatbot; tchat; messaging; messagerie; whatsapp; sms; text message;
store; shop; in store; branch; agency; agence; boutique; magasin; point de vente; counter; desk;
guichet; face to face; en personne; visit; visite; intercom; kiosk; borne; video; visio;
social; social media; social network; réseaux sociaux; facebook; instagram; twitter
"""
USUAL = frozenset(folded(name) for name in _NAMES.replace("\n", " ").split(";"))


def is_usual(name: str) -> bool:
    """Whether a name is one that channels usually have."""
    return folded(name) in USUAL
