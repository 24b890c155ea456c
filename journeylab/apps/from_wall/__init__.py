"""From the wall to the map: what stickies become, as commands, and once more for what is new."""

from journeylab.apps.from_wall.additions import Additions, additions, take_wall

__all__ = ["Additions", "additions", "take_wall"]
