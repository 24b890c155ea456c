"""A journey for tests of what leaves: two stages, a sub-step, a gap, and hostile texts."""

from stories import after

from journeylab import workshop as ws
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import ROOM, Channel, Stage

HOSTILE = (
    '<script>alert("1")</script>',
    "=cmd()|calc",
    "\u202eabc",
    "title of my mail: section 5; #1, 100 %% off",
    "a" * 500,
    "🙂 Ça & là",
    "I said:\n“pay”",
)
CREATE = ws.CreateWorkshop(
    title="Buying: a tent; #1",
    organisation="Mist & Path",
    stages=(Stage("before", "Before: I look", "before"), Stage("after", "After", "after")),
    channels=(Channel("web", "Web"), Channel("store", "Store", "physical")),
)
JOURNEY = after(
    Workshop(),
    CREATE,
    ws.AddStep(id="look", stage="before", text="I look", channels=("web", "store")),
    ws.AddStep(id="ask", stage="before", text="I ask", parent="look", channels=("store",)),
    ws.AddStep(id="think", stage="before", text="I think it over"),
    ws.AddStep(id="told", stage="after", text="I am sent a bill", initiative="company"),
    ws.SetChannels("told", ("web",)),
    ws.SetCell("look", "expectations", "One page"),
    ws.MarkMomentOfTruth("ask", confirmed=True),
    ws.ScoreEmotion(participant="Ana", step="look", value=2),
    ws.ScoreEmotion(participant="Bo", step="look", value=1),
    ws.ScoreEmotion(participant=ROOM, step="ask", value=-2),
    ws.ScoreEmotion(participant="Ana", step="told", value=0),
    ws.RaiseHotSpot(id="h", text="Nobody answers", steps=("ask",)),
)
NASTY = after(
    JOURNEY,
    *(ws.AddStep(id=f"n{n}", stage="after", text=text) for n, text in enumerate(HOSTILE)),
    ws.RenameStage("after", HOSTILE[3]),
)
