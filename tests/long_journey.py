"""A long journey: stages by the dozen, three steps each, two channels a step, every cell told."""

from itertools import islice

from stories import after

from journeylab import workshop as ws
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Channel, Stage

CHANNELS = ("web", "app", "store", "phone", "mail", "relay")
LANES = ("doing", "delights", "irritants", "promise", "opportunities")
MACRO = ("before", "purchase", "after")
LEVELS = ("assumed", "staff", "customers", "measured", "validated")


def long_journey(stages=50, steps=3) -> Workshop:
    """With the defaults: 50 stages, 150 steps, 300 touchpoints, 750 cells, a score at each step."""
    return after(Workshop(), *told(stages, steps))


def told(stages=50, steps=3):
    """The commands that make it, in order."""
    yield ws.CreateWorkshop(
        title="A long journey",
        stages=tuple(
            Stage(f"g{n}", f"Stage {n + 1}", MACRO[3 * n // stages]) for n in range(stages)
        ),
        channels=tuple(Channel(key, key.title()) for key in CHANNELS),
    )
    for n in range(stages):
        last = None
        for m in range(steps):
            step, place = f"g{n}s{m}", n * steps + m
            yield ws.AddStep(
                id=step, stage=f"g{n}", text=f"I take step {place + 1} of many", after=last
            )
            used = tuple(islice(CHANNELS[place % 5 :], 2))
            yield ws.SetChannels(step, used)
            yield ws.ScoreEmotion(step=step, participant="room", value=place % 5 - 2)
            for k, lane in enumerate(LANES):
                text = f"What stands in {lane} at step {place + 1}, in some ten words of one line"
                yield ws.SetCell(step, lane, text, LEVELS[(place + k) % 5])
            last = step
