"""Customers' words into the workshop: masked, judged, and grouped by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from journeylab.analysis.text.affinity import proposed_groups
from journeylab.analysis.text.language import language as language_of
from journeylab.analysis.text.masking import ALWAYS, PersonalData, masked
from journeylab.analysis.text.sentiment import feeling
from journeylab.session import Session
from journeylab.tables.verbatims import level
from journeylab.words import say
from journeylab.workshop.command import new_id
from journeylab.workshop.findings.groups import Grouping, GroupVerbatims
from journeylab.workshop.findings.verbatims import AddVerbatims
from journeylab.workshop.refused import Refused
from journeylab.workshop.state import Workshop
from journeylab.workshop.state.voices import APART, Verbatim, VerbatimGroup

FIELDS = ("id", "text", "source", "at", "step", "channel", "score", "scale")
Said = str | Mapping[str, Any]


def verbatim_of(
    said: Said, spoken: str, masks: Sequence[PersonalData] = ALWAYS, **rest: Any
) -> Verbatim:
    """One verbatim as it enters the workshop: masked, with its language and what is proposed."""
    given = (
        {"text": said}
        if isinstance(said, str)
        else {k: v for k, v in said.items() if v is not None}
    )
    unknown = set(given) - set(FIELDS)
    if unknown:
        raise TypeError(f"a verbatim has no {min(unknown)!r}: it has {', '.join(FIELDS)}")
    text = masked(str(given["text"]), masks, mask_labels(spoken))
    bare = Verbatim(**{"id": new_id(), **rest, **given, "text": text})
    tongue = language_of(text)
    judged = feeling(text, level(bare), tongue)
    proposed = {"language": tongue, "sentiment": judged.sentiment, "kind": judged.kind}
    return Verbatim(**{**_fields(bare), **proposed, "need": judged.need})


def add_verbatims(
    session: Session,
    said: Iterable[Said],
    *,
    source: str = "",
    batch: str = "",
    masks: Sequence[PersonalData] = ALWAYS,
) -> tuple[str, ...]:
    """Take in texts, or mappings of `FIELDS`, as one command; gives their ids.

    Personal data of the kinds in `masks` are masked first; an empty one masks nothing. With
    `batch`, the id of the finding that tells the file, the same rows come in once only.
    """
    spoken = session.workshop.settings.language
    named = batch or new_id()
    rows = [
        verbatim_of(one, spoken, masks, id=f"{named}-{n}", source=source)
        for n, one in enumerate(said, 1)
    ]
    session.do(AddVerbatims(tuple(rows), named))
    return tuple(row.id for row in rows)


def propose_groups(session: Session) -> int:
    """Group the verbatims that stand apart by what they say; gives the number of new groups."""
    proposal = grouping(session.workshop)
    if not proposal.groups:
        raise Refused("nothing_alike")
    session.do(proposal)
    return len(proposal.groups)


def grouping(workshop: Workshop) -> GroupVerbatims:
    """The groups that verbatims which stand apart fall into."""
    apart = [one for one in workshop.verbatims.values() if one.group == APART]
    found = proposed_groups([one.text for one in apart], [one.language for one in apart])
    return GroupVerbatims(
        tuple(
            Grouping(
                VerbatimGroup(new_id(), group.name, proposed=True),
                tuple(apart[place].id for place in group.members),
            )
            for group in found
        )
    )


def mask_labels(spoken: str) -> dict[PersonalData, str]:
    """What stands in place of personal data, in a language."""
    kinds: tuple[PersonalData, ...] = (*ALWAYS, "order")
    return {kind: f"[{say(spoken, f'mask-{kind}')}]" for kind in kinds}


def _fields(verbatim: Verbatim) -> dict[str, Any]:
    return {name: getattr(verbatim, name) for name in verbatim.__struct_fields__}
