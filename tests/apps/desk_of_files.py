"""A desk beside which a file of every kind lies."""

from contextlib import contextmanager

from journeylab import session as sessions
from journeylab import workshop as ws
from journeylab.apps.analyst.desk import Desk
from journeylab.session import Session
from journeylab.workshop.state.entities import Channel, Stage

FILES = {
    "calls.csv": (
        "step,channel,period,count\n"
        "I pay,Store,2026-01,40\nI pay,Store,2026-02,50\nI pay,Web,2026-01,7\n"
        "Complaints,Phone,2026-01,12\nI read reviews,Web,2026-01,lots\n"
    ),
    "nps.csv": (
        "date,detractors,promoters,respondents\n"
        "2026-01,10,30,50\n2026-02,20,20,50\n2026-03,40,40,50\n"
    ),
    "board.csv": (
        "text,colour,list name\n"
        "The parcel was sent,orange,Before\nI ask for help,blue,Before\nWho answers?,teal,After\n"
    ),
    "board.json": (
        '{"cards": [{"name": "Paid", "idList": "a", "labels": [{"name": "Event", "color": ""}]},'
        '{"name": "Old", "idList": "a", "closed": true}], "lists": [{"id": "a", "name": "Doing"}]}'
    ),
    "trip.mmd": (
        "journey\n  title A trip\n  section Before\n    I read reviews: 4: Me\n"
        "    I ask a friend: 2: Me\n  section Purchase\n    I try them on: 5: Me, Seller\n"
    ),
    "steps.csv": "stage,step,channel,what I want\nBefore,I ask a friend,Phone,to be sure\n",
    "log.csv": (
        "customer,at,step,channel\n"
        "a,2026-01-05T10:00:00Z,read_reviews,Web\na,2026-01-05T11:00:00Z,payment_done,Store\n"
        "b,2026-01-06T10:00:00Z,read_reviews,Web\nb,2026-01-06T11:00:00Z,hotline,Phone\n"
    ),
    "later.csv": (
        "who;when;did;where\nc;05/02/2026 09:00;I pay;Store\nc;25/02/2026 10:00;I come back;Store\n"
    ),
    "walk.csv": (
        "step,channel,met,date,remark\nI pay,Phone,yes,2026-11-02,quick\n"
        "I pay,Web,no,2026-11-02,call Ann on 06 12 34 56 78\nThe lobby,Store,yes,2026-11-03,\n"
    ),
    "voices.csv": "date,verbatim,step\n2026-01-05,Nobody answers the phone,hotline\n",
}


def shoes(tmp_path):
    """The file of a workshop of two steps over two channels."""
    place = str(tmp_path / "shoes.journey")
    create = ws.CreateWorkshop(
        title="Shoes",
        stages=(Stage("before", "Before", "before"), Stage("purchase", "Purchase", "purchase")),
        channels=(Channel("web", "Web"), Channel("store", "Store", "physical")),
    )
    with sessions.create(place, create, actor="facilitator") as session:
        session.do(
            ws.AddStep(id="read", stage="before", text="I read reviews", channels=("web",)),
            ws.AddStep(id="pay", stage="purchase", text="I pay", channels=("store", "web")),
        )
    return place


@contextmanager
def desk_of(tmp_path):
    """Closed in the end."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    made = Desk(Session(shoes(tmp_path), "facilitator"), "en", "about", tmp_path)
    made.widget.view  # noqa: B018  makes the widget
    yield made
    made.close()


def ask(desk, **message):
    desk._asked(message)
    return desk.widget.view


def bring(desk, *files):
    for name in files:
        view = ask(desk, ask="bring", path=name)
    return list(view["sources"]["items"].values())


def sums(source):
    return {part["id"]: part["n"] for part in source["sum"]}


def named(source):
    return {one["name"]: one for one in source["names"]["values"]}


def table(desk, panel):
    view = ask(desk, ask="table", panel=panel, open=True)
    return view["explore"]["panels"][panel]["table"]["rows"]


def send(desk, *panels):
    for panel in list(desk.chosen):
        ask(desk, ask="choose", panel=panel, on=False)
    for panel in panels:
        ask(desk, ask="choose", panel=panel, on=True)
    desk._do({"do": "send"})
    return desk.session.workshop
