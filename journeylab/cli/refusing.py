"""Everything that can be refused, and the one sentence that says so."""

from __future__ import annotations

from journeylab.apps.answers import answer
from journeylab.evidence.unreadable import Unreadable
from journeylab.store.errors import StoreError
from journeylab.words import say
from journeylab.workshop.refused import Refused

REFUSALS = (Refused, StoreError, Unreadable, OSError)


def sentence(refusal: Exception, language: str) -> str:
    """What is wrong, where, and what to do next."""
    if isinstance(refusal, Unreadable):
        return say(language, f"evidence-unreadable-{refusal.code}", **refusal.facts)
    if isinstance(refusal, OSError):
        reason = refusal.strerror or str(refusal)
        return say(language, "cli-file-trouble", file=str(refusal.filename or ""), reason=reason)
    return answer(language, refusal)
