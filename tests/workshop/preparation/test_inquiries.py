"""What is still to be learnt before the room."""

import pytest
from stories import CREATE, after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide

ROOM = after(
    Workshop(),
    CREATE,
    ws.AddChannel("web", "Web"),
    ws.AddStep(id="pay", stage="before", text="I pay"),
)
PLANNED = after(
    ROOM,
    ws.PlanInquiry(
        id="i",
        step="pay",
        channel="web",
        how="survey_question",
        text="How was paying?",
        lacks=("satisfaction",),
        owner="Inès",
        due="2026-12-04",
    ),
)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ws.PlanInquiry(step="gone", how="interview", text="x"), "unknown_step"),
        (ws.PlanInquiry(step="pay", how="interview", text="x", channel="tv"), "unknown_channel"),
        (ws.PlanInquiry(step="pay", how="interview", text=" "), "text_empty"),
        (ws.PlanInquiry(step="pay", how="interview", text="x", due="4/12/2026"), "date_malformed"),
        (ws.PlanInquiry(step="pay", how="interview", text="x", due="20261204"), "date_malformed"),
        (ws.SetInquiry("i", "how", "guess"), "setting_malformed"),
        (ws.SetInquiry("other", "done", value=True), "unknown_inquiry"),
    ],
)
def test_what_cannot_be_planned(command, code):
    with pytest.raises(Refused) as refused:
        decide(command, PLANNED)
    assert refused.value.code == code


def test_the_plan_as_a_table_shows_what_its_steps_still_ask():
    done = after(PLANNED, ws.SetInquiry("i", "done", value=True))
    row = tables.inquiries(done).iloc[0]
    assert row[["step", "channel", "how", "owner", "due", "done"]].tolist() == [
        *("pay", "web", "survey_question", "Inès", "2026-12-04"),
        True,
    ]
    assert tables.inquiries(after(done, ws.RemoveStep("pay"))).empty
    assert tables.inquiries(after(done, ws.RemoveInquiry("i"))).empty
