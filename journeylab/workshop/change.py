"""The base of every stored fact."""

from __future__ import annotations

import re

from msgspec import Struct

from journeylab.workshop.state import Workshop


def snake_case(name: str) -> str:
    """`StepAdded` → `step_added`: the name of a command or change outside Python."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Change(Struct, frozen=True, tag_field="kind", tag=snake_case, forbid_unknown_fields=True):
    """Something that happened: it knows its key, its fold and what takes it back."""

    @property
    def key(self) -> str:
        """The path of what it touches, such as `steps/pay/text`; a removal touches all below it."""
        raise NotImplementedError(type(self).__name__)

    def evolve(self, workshop: Workshop) -> Workshop:
        """The state after it; total: a change that was stored once always folds."""
        raise NotImplementedError(type(self).__name__)

    def inverse(self, before: Workshop) -> Change | None:  # noqa: ARG002  for those that need it
        """The change that takes it back, given the state before it; None where nothing may."""
        return None
