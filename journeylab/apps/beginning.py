"""The first page of a workshop: the stages and channels that every journey may start from."""

from __future__ import annotations

from journeylab.words import say, speakable
from journeylab.workshop import CreateWorkshop
from journeylab.workshop.state.entities import Channel, ChannelKind, Macro, Stage

STAGES: tuple[Macro, ...] = ("before", "purchase", "after")
CHANNELS: dict[str, ChannelKind] = {
    "web": "digital",
    "app": "digital",
    "store": "physical",
    "phone": "physical",
    "email": "digital",
    "post": "physical",
    "chat": "digital",
}


def beginning(title: str, language: str, channels: tuple[Channel, ...] = ()) -> CreateWorkshop:
    """The command that opens a workshop, its stages named in that language, and its channels."""
    spoken = speakable(language)
    return CreateWorkshop(
        title=title,
        language=spoken,
        stages=tuple(Stage(key, say(spoken, f"start-stage-{key}"), key) for key in STAGES),
        channels=channels
        or tuple(
            Channel(key, say(spoken, f"start-channel-{key}"), kind)
            for key, kind in CHANNELS.items()
        ),
    )
