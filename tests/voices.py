"""What stories ask about customers' voices and practices seen."""

from hypothesis import strategies as st

from journeylab import workshop as ws
from journeylab.workshop.findings.groups import Grouping
from journeylab.workshop.state.voices import Medium, Verbatim, VerbatimGroup

FEW = st.sampled_from(["a", "b", "c", "before"])
GROUP = st.sampled_from(["g", "h", "k", ""])
SOME = st.lists(FEW, max_size=3, unique=True).map(tuple)
TEXT = st.sampled_from(["So slow", "Trop long", "<script>", "\u202eabc", "🙂"])
SOUND = Medium("0" * 64 + ".mp3", "audio/mpeg", 12, "call.mp3")
SAID = st.builds(
    Verbatim,
    id=FEW,
    text=TEXT,
    at=st.sampled_from(["", "2026-03-02", "2026-03-02T10:00:00+02:00"]),
    score=st.sampled_from([None, 1, 5]),
    scale=st.just((1, 5)),
    step=st.sampled_from(["", "a"]),
)
FIELDS = st.sampled_from(["text", "kind", "step", "score", "at", "need", "media"])
# right for some fields, wrong for others
VALUES = st.sampled_from(
    [
        "Other words",
        "delight",
        "a",
        "",
        2,
        9,
        "2025-01-01",
        [{"file": SOUND.file, "type": "audio/mpeg", "size": 12}],
        [{"file": "../../secret.mp3", "type": "audio/mpeg", "size": 12}],
    ]
)
GROUPING = st.builds(Grouping, group=st.builds(VerbatimGroup, id=GROUP, name=TEXT), verbatims=SOME)
VOICES = {
    ws.AddVerbatims: {
        "verbatims": st.lists(SAID, max_size=3, unique_by=lambda one: one.id).map(tuple),
        "batch": st.sampled_from(["one", "two"]),
    },
    ws.SetVerbatim: {"id": FEW, "field": FIELDS, "value": VALUES},
    ws.RemoveVerbatims: {"ids": SOME},
    ws.GroupVerbatims: {
        "groups": st.lists(GROUPING, max_size=2, unique_by=lambda one: one.group.id).map(tuple)
    },
    ws.SplitGroup: {"name": TEXT, "verbatims": SOME, "id": GROUP},
    ws.MergeGroups: {"groups": st.tuples(GROUP, GROUP), "into": GROUP},
    ws.MoveToGroup: {"verbatims": SOME, "group": GROUP},
    ws.RenameGroup: {"id": GROUP, "name": TEXT},
    ws.PlaceGroup: {"id": GROUP, "step": st.sampled_from(["", "a"])},
    ws.JudgeGroup: {"id": GROUP, "kind": st.sampled_from(["", "irritant"])},
    ws.RemoveGroup: {"id": GROUP},
    ws.AddPractice: {"id": FEW, "actor": TEXT, "text": TEXT, "step": st.sampled_from(["", "a"])},
    ws.SetPractice: {
        "id": FEW,
        "field": st.sampled_from(["verdict", "step", "text"]),
        "value": st.sampled_from(["worst", "a", ""]),
    },
    ws.RemovePractice: {"id": FEW},
}
