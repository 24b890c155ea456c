"""Which icon stands beside a channel's name: guessed, since channels are named by the room."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# the first that is found counts: "site mobile" is the web, "appli mobile" the app
_ICONS = {
    "mouth": r"bouche|oreille|word of mouth|friend|proche|entourage|recommand",
    "email": r"\be.?mails?\b|courriel|newsletter|infolettre",
    "app": r"\bappli|\bapps?\b|mobile app",
    "message": r"\bsms\b|texto|whatsapp|messenger|messagerie",
    "chat": r"\bchat|\bbot\b|tchat|assistant",
    "social": r"reseau|social|instagram|facebook|tiktok|linkedin|forum|avis",
    "parcel": r"colis|parcel|livr|deliver|courier|transport",
    "post": r"courrier|poste?\b|letter|lettre|mailing",
    "web": r"\bsite|\bweb|internet|online|en ligne|portail|portal|search|recherche",
    "phone": r"phone|telephone|appel|\bcall|centre de contact|hotline|svi\b|\bivr\b",
    "kiosk": r"borne|kiosk|automate|distributeur|\batm\b",
    "counter": r"guichet|accueil|counter|desk|comptoir|check.?in|caisse",
    "visit": r"domicile|visit|home|chantier|sur place",
    "store": r"magasin|boutique|agence|store|shop|branch|showroom|point de vente",
    "screen": r"\btv\b|tele\b|ecran|screen|affich|panneau|sign|billboard",
    "people": r"vendeur|conseiller|advis|agent|staff|personnel|face|equipe|salon|event",
}
_PATTERNS = {icon: re.compile(pattern) for icon, pattern in _ICONS.items()}


@cache
def channel_icon(name: str, kind: str) -> str:
    """The name of an icon of the kit."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = (icon for icon, pattern in _PATTERNS.items() if pattern.search(plain))
    return next(found, "web" if kind == "digital" else "store")
