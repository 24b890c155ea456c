"""The templates to choose from, and what the one that is looked at would add."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from journeylab.apps.facilitator.preparation.proposal import DEPTHS, kind_meant
from journeylab.apps.templates import Template, additions, templates
from journeylab.apps.templates.adding import Depth, kept
from journeylab.words import say
from journeylab.workshop.state import Workshop

View = dict[str, Any]


def template_choice(workshop: Workshop, language: str, chosen: Mapping[str, Any]) -> View:
    """All templates, those that fit first; with a preview once one is asked for."""
    kind = kind_meant(workshop)
    fitting = sorted(templates().values(), key=lambda one: one.kind != kind)
    asked = chosen.get("template")
    depth = _depth(chosen.get("depth"), workshop)
    return {
        "order": [one.id for one in fitting],
        "items": {
            one.id: {
                "name": one.name.said(language),
                "about": one.about.said(language),
                "fits": bool(kind) and one.kind == kind,
            }
            for one in fitting
        },
        "depth": depth,
        "preview": _preview(templates()[asked], workshop, language, depth)
        if asked in templates()
        else None,
    }


def _depth(asked: object, workshop: Workshop) -> Depth:
    fitting = DEPTHS[workshop.scope.maturity]
    return next((depth for depth in get_args(Depth) if depth == asked), fitting)


def _preview(wanted: Template, workshop: Workshop, language: str, depth: Depth) -> View:
    # the workshop speaks one language, whichever this page is read in
    spoken = workshop.settings.language
    added = additions(wanted, workshop, spoken, depth)
    steps = {step.id for step in kept(wanted, depth)}
    texts = set(added.steps)
    return {
        "template": wanted.id,
        "says": say(language, "prepare-template-adds", count=len(added.steps)),
        "there": say(language, "prepare-template-there", count=added.there) if added.there else "",
        "channels": say(language, "prepare-template-channels", list=", ".join(added.channels))
        if added.channels
        else "",
        "stages": [
            {
                "name": stage.name.said(spoken),
                "steps": [
                    {
                        "text": step.text.said(spoken),
                        "there": step.text.said(spoken) not in texts,
                        "inside": bool(step.inside),
                        "truth": step.truth,
                        "company": step.by == "company",
                    }
                    for step in stage.steps
                    if step.id in steps
                ],
            }
            for stage in wanted.stages
        ],
        "commands": [msgspec.to_builtins(command) for command in added.commands],
        "empty": not added.steps,
    }
