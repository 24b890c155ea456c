"""A notebook that shows one board on a workshop in a file, for tests and benchmarks."""

BOARD = """\
from pathlib import Path
from IPython.display import HTML, display
from journeylab.apps.facilitator.{views}.view import view as shown
from journeylab.session import Session, create
from journeylab.widgets.{module} import {widget}
from journeylab.workshop import CreateWorkshop
from journeylab.workshop.state.entities import Channel, Stage
from journeylab.workshop.messages import commands_from

FILE, LANGUAGE, LOCKED = {file!r}, {language!r}, {locked!r}
STAGES = (
    Stage("before", "Avant l’achat", "before"),
    Stage("purchase", "Achat", "purchase"),
    Stage("after", "Après l’achat", "after"),
)
CHANNELS = (Channel("web", "Site"), Channel("store", "Magasin", "physical"))
if Path(FILE).exists():
    session = Session(FILE, "facilitator")
else:
    start = CreateWorkshop(title="Shoes", language=LANGUAGE, stages=STAGES, channels=CHANNELS)
    session = create(FILE, start, "facilitator")

def view():
    return shown(session.workshop, LANGUAGE, about=FILE, locked=LOCKED)

def do(message):
    command = message.pop("command", None)
    session.do(*commands_from(message), command_id=command)

def ask(message):
    global LANGUAGE
    if message["ask"] == "undo":
        session.undo()
    elif message["ask"] == "redo":
        session.redo()
    elif message["ask"] == "language":
        LANGUAGE = message["language"]
        board.show(view())

board = {widget}(view(), do=do, ask=ask, say_refusal=lambda refused: "Refused: " + refused.code)
session.on_change(lambda *_: board.show(view()))
display(HTML("<style>.jl {{ --jl-room: 94vh; }}</style>"))
display(board)
{more}
"""


STEPS = {"views": "steps", "module": "step_board", "widget": "StepBoard"}
WALL = {"views": "wall", "module": "wall", "widget": "Wall"}


def step_board(file, language="fr", *, locked=False, more="", board=STEPS):
    """The source of a notebook with a step board, or another."""
    return BOARD.format(file=str(file), language=language, locked=locked, more=more, **board)
