"""Messages from browsers: `{"do": "score_emotion", …}` becomes a command or a `Refused`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from journeylab.workshop.command import Command
from journeylab.workshop.refused import Refused
from journeylab.workshop.state.codec import dec_hook
from journeylab.workshop.vocabulary import COMMANDS

MOST_AT_ONCE = 1_000


def commands_from(message: Mapping[str, Any]) -> tuple[Command, ...]:
    """The commands of one gesture; `{"do": "all", "of": […]}` holds several."""
    if message.get("do") != "all":
        return (_command(message),)
    several = message.get("of")
    if not isinstance(several, list) or not all(isinstance(one, dict) for one in several):
        raise Refused("message_malformed", detail="of")
    if len(several) > MOST_AT_ONCE:
        raise Refused("too_many_at_once", count=len(several), most=MOST_AT_ONCE)
    return tuple(map(_command, several))


def _command(message: Mapping[str, Any]) -> Command:
    kind = COMMANDS.get(str(message.get("do")))
    if kind is None:
        raise Refused("message_unknown", name=str(message.get("do"))[:40])
    try:
        return msgspec.convert(dict(message), kind, dec_hook=dec_hook)
    except (msgspec.ValidationError, UnicodeError, RecursionError) as error:
        raise Refused("message_malformed", detail=str(error)[:200]) from None
