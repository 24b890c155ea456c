"""What many tests start from."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from stories import after

from journeylab import workshop as ws
from journeylab.workshop import Workshop
from journeylab.workshop.state.entities import Channel, FindingSource, Stage

# a busy machine is slow at times; benchmarks measure time, rules do not
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

settings.register_profile("quick", max_examples=20, deadline=None)
settings.register_profile("thorough", max_examples=150, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "thorough"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a test that is skipped has failed: what was not run was not shown."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report


@pytest.fixture
def real_data() -> Path:
    """The folder of real data beside the project; a skip without it, a failure in CI."""
    default = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("JOURNEYLAB_DATA", default))
    if not folder.is_dir():
        message = f"no real data at {folder}: set JOURNEYLAB_DATA to their folder"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    return folder


@pytest.fixture
def journey() -> Workshop:
    """Four steps over before and after, two channels, two people with scores, one survey."""
    columns = ("step", "channel", "question", "segment", "n", "mean", "low", "high")
    return after(
        Workshop(),
        ws.CreateWorkshop(
            title="Shoes",
            stages=(Stage("before", "Before", "before"), Stage("after", "After", "after")),
            channels=(Channel("web", "Web"), Channel("store", "Store", "physical")),
        ),
        ws.AddStep(id="read", stage="before", text="I read reviews", channels=("web",)),
        ws.AddStep(id="visit", stage="before", text="I visit the store", channels=("store",)),
        ws.AddStep(id="return", stage="after", text="I return a pair", channels=("store", "web")),
        ws.AddStep(id="wait", stage="after", text="I wait for my money"),
        ws.AddParticipant(id="ana", name="Ana", department="Sales"),
        ws.AddParticipant(id="bob", name="Bob", side="customer"),
        ws.ScoreEmotion(participant="ana", step="wait", value=-1),
        ws.ScoreEmotion(participant="ana", step="read", value=2, word="glad"),
        ws.ScoreEmotion(participant="bob", step="wait", value=-2),
        ws.ScoreEmotion(participant="bob", step="return", channel="store", value=0),
        ws.AttachFindings(
            id="survey",
            kind="survey_scores",
            columns=columns,
            rows=(
                ("read", None, "Reviews?", None, 40, 4.1, 3.9, 4.3),
                ("gone", None, "Other?", None, 9, 2.0, 1.0, 3.0),
            ),
            source=FindingSource("survey.csv", "0" * 64, 41, 1),
        ),
    )
