"""How tests tell what happens in a workshop."""

from journeylab import workshop as ws
from journeylab.workshop import Workshop, decide, replay
from journeylab.workshop.entities import Stage

CREATE = ws.CreateWorkshop(title="Shoes", stages=(Stage("before", "Before", "before"),))


def after(workshop: Workshop, *commands) -> Workshop:
    """The workshop after these commands."""
    for command in commands:
        workshop = replay(decide(command, workshop), workshop)
    return workshop
