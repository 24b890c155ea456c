"""What the preparation says by itself, without knowing the workshop."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.entities import (
    Aspect,
    Depth,
    Evidence,
    Known,
    Maturity,
    Relation,
    Role,
    Sort,
)

KINDS = ("purchase", "onboarding", "support", "complaint", "claim", "buyer", "whole")
_SAID = """
title hint scope-title kind kind-own kind-own-name depth relation maturity reason reason-none starts
starts-hint ends ends-hint outside outside-add targets targets-add channels channel-add roles
objectives-title objective objective-add kpi-add kpi-add-of kpi-name kpi-baseline kpi-target
kpi-unit kpi-unit-hint kpi-better kpi-up kpi-down kpi-odd known-title known-add known-sort
known-period known-period-hint personas-title persona-none persona-beginner persona-add persona-new
persona-name persona-segment persona-segment-hint persona-share persona-share-hint
persona-of-customers persona-quote persona-quote-hint persona-channels persona-picture
persona-initials persona-face persona-own persona-not-read persona-remove tab-empathy tab-profile
scale-add scale-level line-add
line-of line-remove evidence-of team-title team-edit team-none departments department-add
department-there department-missing reasons-title reasons-hint reason-add reason-text reason-volume
reason-pain reason-value reason-weight reason-journey reason-of reason-incomplete reason-unranked
reason-start reason-open reason-branch part-of template template-title template-depth
template-short template-standard template-full
template-fits template-use template-nothing template-cancel template-added truth company
propose-take removed added added-many remove number-bad locked key-next key-add key-lines
key-remove key-template key-persona
"""
_PLACES = ["text", "other", "name", "number", "list", "sum", "count"]
_CHOICES: dict[str, tuple[str, ...]] = {
    "kinds": ("", *KINDS),
    "depths": get_args(Depth),
    "relations": get_args(Relation),
    "maturities": get_args(Maturity),
    "role_names": get_args(Role),
    "sorts": get_args(Sort),
    "knowns": get_args(Known),
    "aspects": get_args(Aspect),
    "evidences": get_args(Evidence),
}
_SINGULAR = {
    "kinds": "kind",
    "depths": "depth",
    "relations": "relation",
    "maturities": "maturity",
    "role_names": "role",
    "sorts": "sort",
    "knowns": "known",
    "aspects": "aspect",
    "evidences": "evidence",
}


@cache
def preparation_words(language: str) -> dict[str, Any]:
    """For `view["words"]`; `{text}` and the like are places that the browser fills."""
    places = {name: f"{{{name}}}" for name in _PLACES}
    said = {name: say(language, f"prepare-{name}", **places) for name in _SAID.split()}
    choices = {
        name: {
            value: say(language, f"prepare-{_SINGULAR[name]}-{value or 'none'}") for value in values
        }
        for name, values in _CHOICES.items()
    }
    return {**board_words(language), **said, **choices}
