"""An invented shop: forty customers over web, phone and kiosk, with scores; one is called NA."""

import random

STEPS = ("catalog", "product1", "product2", "cart", "payment_done", "Sending the parcel")


def shop(hostile=""):
    """The text of a CSV: customer, at, step, channel, score."""
    dice = random.Random(4)
    lines = ["customer,at,step,channel,score"]
    for number in range(40):
        who = "NA" if number == 7 else f"c{number}"
        walk = ["catalog", dice.choice(["product1", "product2"]), "catalog"]
        walk += ["cart", "payment_done", "Sending the parcel"][: dice.randint(0, 3)]
        for minute, step in enumerate(walk):
            channel = "" if number == 3 else dice.choice(["web", "web", "web", "phone"])
            score = dice.randint(1, 5) if step == "cart" else ""
            lines.append(
                f"{who},2026-03-{number % 28 + 1:02}T10:{minute:02}:00Z,{step},{channel},{score}"
            )
    if hostile:
        lines += [f'"{hostile}",2026-03-01T11:00:00Z,"{hostile}","{hostile}",'] * 5
    return "\n".join(lines) + "\n"
