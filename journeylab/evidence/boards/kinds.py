"""The kind of note that a word, a colour or a frame on someone's board speaks of."""

from __future__ import annotations

import colorsys
import re

from journeylab.evidence.values.names import folded

KINDS = (
    *("domain_event", "command", "read_model", "external_system", "hot_spot", "actor", "pestel"),
    *("opportunity", "idea", "delight", "irritant", "effort_point", "rupture", "obstacle"),
)

# as people write them, French and English, singular and plural
_WORDS = {
    "domain_event": (
        "domain event; domain events; event; events; evenement; evenements; key moment; "
        "moment cle; moments cles; evenement metier; evenements metier"
    ),
    "command": (
        "command; commands; commande; commandes; action; actions; customer action; "
        "ce que fait le client; user action"
    ),
    "read_model": (
        "read model; read models; view; screen; information; informations; modele de lecture; "
        "modeles de lecture; vue; ecran; query model"
    ),
    "external_system": (
        "external system; external systems; system; systems; systeme; systemes; systeme externe; "
        "systemes externes"
    ),
    "hot_spot": (
        "hot spot; hot spots; hotspot; hotspots; problem; problems; probleme; problemes; pain; "
        "pains; pain point; pain points; point chaud; points chauds; issue; issues; question; "
        "questions; douleur; douleurs; bug; risk; risque"
    ),
    "actor": (
        "actor; actors; acteur; acteurs; persona; personas; role; roles; people; personne; "
        "personnes; user; users; utilisateur"
    ),
    "pestel": (
        "pestel; pestle; politique; economique; socioculturel; technologique; environnemental; "
        "legal; political; economic; social; technological; environmental"
    ),
    "opportunity": "opportunity; opportunities; opportunite; opportunites; chance",
    "idea": "idea; ideas; idee; idees; solution; solutions; suggestion; suggestions",
    "delight": (
        "delight; delights; enchantement; enchantements; gain; gains; positive; positif; "
        "point fort; points forts; plus; what went well; ce qui plait; liked; keep"
    ),
    "irritant": (
        "irritant; irritants; negative; negatif; point faible; points faibles; frustration; "
        "frustrations; annoyance; annoyances; complaint; complaints; ce qui agace; disliked"
    ),
    "effort_point": "effort; efforts; effort point; effort points; point d effort; points d effort",
    "rupture": "rupture; ruptures; break; breaks; dead end; impasse; cassure",
    "obstacle": "obstacle; obstacles; barrier; barriers; frein; freins; blocker; blocage; blocages",
}
_BY_WORD = {word.strip(): kind for kind, words in _WORDS.items() for word in words.split(";")}
# Event Storming's own colours
_BY_COLOUR = {
    "orange": "domain_event",
    "blue": "command",
    "bleu": "command",
    "cyan": "command",
    "sky": "command",
    "green": "read_model",
    "vert": "read_model",
    "lime": "read_model",
    "pink": "external_system",
    "rose": "external_system",
    "magenta": "external_system",
    "red": "hot_spot",
    "rouge": "hot_spot",
    "yellow": "actor",
    "jaune": "actor",
}
_HEX = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?")
# the hue, out of 1, at which each colour ends; red comes round again
_HUES = ((0.03, "red"), (0.115, "orange"), (0.19, "yellow"), (0.47, "green"), (0.7, "blue"))
_LAST_HUES = ((0.94, "pink"), (1.01, "red"))
_GREY = 0.12


def kind_of_word(written: str) -> str:
    """The kind that a tag, a type or a frame names; empty where it names none."""
    name = folded(written)
    if name.replace(" ", "_") in KINDS:
        return name.replace(" ", "_")
    if name in _BY_WORD:
        return _BY_WORD[name]
    parts = (folded(part) for part in re.split(r"[-/:|(),–—]", written))
    return next((_BY_WORD[part] for part in parts if part in _BY_WORD), "")


def kind_of_colour(written: str) -> str:
    """The kind that has this colour on an Event Storming wall; empty where none has."""
    shade = _HEX.fullmatch(written.strip())
    if shade:
        return _BY_COLOUR.get(_named(shade[1]), "")
    words = folded(written.replace("_", " ")).split()
    return next((_BY_COLOUR[word] for word in words if word in _BY_COLOUR), "")


def _named(shade: str) -> str:
    red, green, blue = (int(shade[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _GREY:
        return ""
    return next(name for end, name in (*_HUES, *_LAST_HUES) if hue < end)
