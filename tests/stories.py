"""How tests tell what happens in a workshop."""

import pytest

from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide, replay
from journeylab.workshop.state.entities import Stage

CREATE = ws.CreateWorkshop(title="Shoes", stages=(Stage("before", "Before", "before"),))
PAY = ws.AddStep(id="pay", stage="before", text="I pay")


def after(workshop: Workshop, *commands) -> Workshop:
    """The workshop after these commands."""
    for command in commands:
        workshop = replay(decide(command, workshop), workshop)
    return workshop


def refusal(act):
    """The code of what it is refused for."""
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code
