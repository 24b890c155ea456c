"""What went wrong, as a sentence for the person who asked."""

from __future__ import annotations

import logging

from journeylab.store.errors import StoreError
from journeylab.words import say, signed
from journeylab.workshop.refused import Refused

log = logging.getLogger("journeylab")


def answer(language: str, problem: Exception) -> str:
    """The sentence for a refusal; what nobody foresaw is logged, and said to be so."""
    refusal = refused(problem)
    try:
        return say(language, f"refused-{refusal.code}", **_sayable(language, refusal.facts))
    except KeyError:
        log.error("no sentence for %s", refusal)  # noqa: TRY400  the words are missing, not the code
        return say(language, "refused-unnamed", code=refusal.code)


def refused(problem: Exception) -> Refused:
    """Any problem as a refusal that a board can tell; what nobody foresaw is logged."""
    if isinstance(problem, Refused):
        return problem
    if isinstance(problem, StoreError):
        log.warning("the memory answered %s", problem)
        return Refused(f"memory_{problem.code}", **problem.facts)
    log.error("unforeseen", exc_info=problem)
    return Refused("unforeseen")


def actor_name(language: str, actor: str) -> str:
    """Who did something, as others call them."""
    return say(language, "actor-facilitator") if actor == "facilitator" else actor


def _sayable(language: str, facts: dict[str, object]) -> dict[str, object]:
    low = facts.get("low")
    both_sides = isinstance(low, int | float) and low < 0
    said = {name: signed(language, facts[name]) for name in ("low", "high")} if both_sides else {}  # type: ignore[arg-type]  # a scale has numbers at both ends
    if "actor" in facts:
        said["actor"] = actor_name(language, str(facts["actor"]))
    return {**facts, **said}
