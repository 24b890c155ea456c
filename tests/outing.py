"""A workshop of some size: fourteen steps, six channels, nine people, a survey, a vote."""

from random import Random

from stories import after

from journeylab import workshop as ws
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Channel, FindingSource, Stage

CHANNELS = {
    "web": "Site web",
    "app": "Appli",
    "store": "Magasin",
    "phone": "Téléphone",
    "mail": "E-mail",
    "relay": "Point relais",
}
STEPS = [
    # id, stage, words, channels, survey (mean on 1 to 5, n), centre of the room
    ("plan", "before", "Je prépare mon trek", "web app", None, 1),
    ("read", "before", "Je lis des avis", "web app", (3.7, 412), 1),
    ("compare", "before", "Je compare deux paires", "web store", (3.9, 388), 0),
    ("stock", "before", "Je vérifie le stock du magasin", "web app phone", (1.9, 401), 1),
    ("go", "before", "J’y vais", "store", None, 0),
    ("queue", "purchase", "J’attends en rayon", "store", (1.8, 164), -1),
    ("try", "purchase", "J’essaie", "store", (4.4, 171), 2),
    ("advice", "purchase", "On me conseille sur la pointure", "store phone", (3.3, 58), 1),
    ("pay", "purchase", "Je paie", "web app store", (3.4, 520), 0),
    ("notice", "after", "On me prévient de l’envoi", "mail app", (2.5, 498), 1),
    ("parcel", "after", "Je reçois mon colis", "relay mail", (4.1, 476), 1),
    ("return", "after", "Je renvoie la paire", "relay web phone", (1.8, 97), -1),
    ("refund", "after", "J’attends l’argent", "mail phone web", (1.4, 92), 0),
    ("walk", "after", "Je pars marcher", "mail", (3.8, 233), 1),
]
PEOPLE = ("Ana", "Bo", "Chloé", "Driss", "Eve", "Farid", "Gaël", "Hana", "Inès")
HOT_SPOTS = [
    ("money", "Je ne sais pas quand je serai remboursé", "refund", 80, 25),
    ("false", "Le stock affiché sur le site est faux", "stock", 85, 80),
    ("alone", "Personne ne s’occupe de moi au magasin", "queue", 62, 58),
    ("silent", "Ma commande part, et plus de nouvelles", "notice", 60, 10),
    ("varied", "Chaque vendeur conseille autre chose", "advice", 35, 85),
    ("print", "Il faut une imprimante pour renvoyer", "return", 30, 15),
    ("foot", "Les avis ne parlent pas de mon pied", "read", None, None),
]
_COLUMNS = (
    "step",
    "channel",
    "question",
    "segment",
    "n",
    "n_effective",
    "excluded",
    "mean",
    "sd",
    "low",
    "high",
    "scale_low",
    "scale_high",
    "below_middle",
)


def outing(language="fr") -> Workshop:
    """The workshop, the same each time."""
    return after(Workshop(), *told(language))


def told(language="fr"):
    """The commands that make it, in order."""
    stages = ("before", "Avant"), ("purchase", "Achat"), ("after", "Après")
    yield ws.CreateWorkshop(
        title="Acheter ses chaussures de randonnée",
        organisation="Brume & Sentier",
        language=language,
        stages=tuple(Stage(key, name, key) for key, name in stages),
        channels=tuple(Channel(key, name) for key, name in CHANNELS.items()),
    )
    last = {}
    for key, stage, words, channels, _, _ in STEPS:
        used = tuple(channels.split())
        yield ws.AddStep(id=key, stage=stage, text=words, after=last.get(stage), channels=used)
        last[stage] = key
    yield from _heard()
    for key, words, step, impact, effort in HOT_SPOTS:
        yield ws.RaiseHotSpot(id=key, text=words, steps=(step,), evidence=("survey",))
        if impact is not None:
            yield ws.PlaceHotSpot(key, impact, effort)
    yield ws.PlaceHotSpot("foot", skipped=True)
    yield ws.SetTouchpoint("advice", "app", "missing")
    yield ws.SetTouchpoint("refund", "app", "hidden")
    yield from _voted()


def _heard():
    chance = Random(7)
    for name in PEOPLE:
        yield ws.AddParticipant(id=name.lower(), name=name, department="Magasins")
    for key, _, _, _, _, centre in STEPS:
        for name in PEOPLE[: 8 if key == "walk" else 9]:
            value = max(-2, min(2, centre + chance.choice((-2, -1, 0, 0, 0, 1))))
            yield ws.ScoreEmotion(participant=name.lower(), step=key, value=value)
    rows = [row for step in STEPS if step[4] for row in _answers(step)]
    source = FindingSource("enquete-mars.csv", "0" * 64, 3112, 14, 3)
    yield ws.AttachFindings(
        id="survey", kind="survey_scores", columns=_COLUMNS, rows=tuple(rows), source=source
    )


def _answers(step):
    """One row per channel of the step, sharing its answers."""
    key, _, words, channels, (mean, n), _ = step
    used = channels.split()
    for place, channel in enumerate(used):
        here = max(5, n // len(used) - 20 * place)
        centre = round(mean + 0.3 * (place - (len(used) - 1) / 2), 2)
        reach = round(1.96 * 1.1 / here**0.5, 3)
        yield (
            key,
            channel,
            words,
            None,
            here,
            float(here),
            2,
            centre,
            1.1,
            centre - reach,
            centre + reach,
            1.0,
            5.0,
            round(here * (5 - centre) / 5),
        )


def _voted():
    dots = {"money": 2, "false": 1, "alone": 1, "silent": 1}
    yield ws.OpenRound(id="first", items=tuple(spot[0] for spot in HOT_SPOTS), secret=False)
    for place, name in enumerate(PEOPLE):
        shifted = {item: n for k, (item, n) in enumerate(dots.items()) if (k + place) % 4}
        yield ws.CastBallot("first", name.lower(), shifted)
    yield ws.CloseRound("first")
    yield ws.RevealRound("first")
