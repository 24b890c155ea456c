"""Whether a channel is digital or physical, from its name in English or French."""

from __future__ import annotations

import re

from journeylab.evidence.values.names import folded
from journeylab.workshop.state.entities import ChannelKind

_PHYSICAL = re.compile(
    r"\b(stores?|shops?|branch|branches|agency|office|desks?|counters?|kiosks?|in person|"
    r"face to face|visits?|home|phones?|calls?|telephone|post|letters?|paper|fax|reception|"
    r"magasins?|boutiques?|agences?|bureaux?|guichets?|comptoirs?|bornes?|visites?|domicile|"
    r"appels?|courriers?|papier|accueil|face a face|en personne)\b"
)


def kind_of(name: str) -> ChannelKind:
    """A person, a place or paper is physical; everything else is digital."""
    return "physical" if _PHYSICAL.search(folded(name)) else "digital"
