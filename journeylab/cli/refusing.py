"""Everything that can be refused, and the one sentence that says so."""

from __future__ import annotations

from journeylab.apps.answers import answer
from journeylab.evidence.unreadable import Unreadable, trouble
from journeylab.store.errors import StoreError
from journeylab.words import say
from journeylab.workshop.refused import Refused

REFUSALS = (Refused, StoreError, Unreadable, OSError)


def sentence(refusal: Exception, language: str) -> str:
    """What is wrong, where, and what to do next."""
    if isinstance(refusal, Unreadable):
        return _unreadable(refusal, language)
    if isinstance(refusal, OSError):
        file = str(refusal.filename or "")
        return say(language, "cli-file-trouble", file=file, **trouble(refusal))
    if isinstance(refusal, StoreError):
        # told in full here: nobody reads a log beside a terminal
        return answer(language, Refused(f"memory_{refusal.code}", **refusal.facts))
    return answer(language, refusal)


def _unreadable(refusal: Unreadable, language: str) -> str:
    """A reading error; `why` and `oddity` are codes with sentences of their own."""
    facts = dict(refusal.facts)
    if "why" in facts:
        facts["reason"] = say(language, f"evidence-refusal-{facts['why']}", **refusal.facts)
    if "oddity" in facts:
        facts["reason"] = say(language, f"evidence-oddity-{facts['oddity']}", what=facts["what"])
    return say(language, f"evidence-unreadable-{refusal.code}", **facts)
