"""What stories ask about the wall, and how tests read it."""

from hypothesis import strategies as st

from journeylab import workshop as ws
from journeylab.workshop.state.note import MODES

FEW = st.sampled_from(["a", "b", "c"])
TEXT = st.sampled_from(["Order paid", "Colis reçu", "<script>", "=cmd()", "\u202eabc", "🙂"])
SOME = st.sampled_from([("a",), ("b", "a"), ("a", "b", "c")])
KIND = st.sampled_from(["domain_event", "command", "read_model", "hot_spot"])
SPOT = {
    "stage": st.sampled_from(["", "before", "after"]),
    "after": st.sampled_from(["a", "b", None, ""]),
    "beside": st.sampled_from(["", "a", "b"]),
    "above": st.booleans(),
    "table": st.sampled_from(["", "two"]),
    "lane": st.sampled_from(["", "ana"]),
}
STICKIES = {
    ws.SetMode: {"mode": st.sampled_from(MODES)},
    ws.AddNote: {"id": FEW, "text": TEXT, "kind": KIND, "hidden": st.booleans(), **SPOT},
    ws.AddNotes: {"ids": st.just(("b", "c")), "texts": st.just(("x", "y")), "kind": KIND, **SPOT},
    ws.MoveNotes: {"ids": SOME, **SPOT},
    ws.RemoveNotes: {"ids": SOME},
    ws.RevealNotes: {"ids": st.sampled_from([(), ("a",)])},
    ws.RewordNote: {"id": FEW, "text": TEXT},
    ws.SetKind: {"ids": SOME, "kind": KIND, "pestel": st.just("legal")},
    ws.GroupNotes: {"ids": SOME, "group": st.sampled_from(["", "x"])},
    ws.SetCost: {"ids": SOME, "cost": st.just("mid")},
    ws.SetPivotal: {"id": FEW, "pivotal": st.booleans()},
    ws.TakeNotes: {"ids": SOME},
    ws.LockNotes: {"ids": SOME},
    ws.UnlockNotes: {"ids": SOME},
    ws.LinkNotes: {"source": FEW, "target": FEW},
    ws.UnlinkNotes: {"source": FEW, "target": FEW},
    ws.MergeNotes: {"into": FEW, "ids": SOME},
    ws.KeepApart: {"id": FEW, "other": FEW},
    ws.ConsolidateTables: {"tables": st.sampled_from([(), ("two",)])},
}


def order(workshop, table=""):
    """The columns of a table's only stage, each as the ids in it."""
    columns: dict[str, list[str]] = {}
    for note in workshop.notes.values():
        if note.table == table:
            columns.setdefault(note.moment, []).append(note.id)
    return list(columns.values())
