"""Say beforehand what most event logs are asked: `.venv/bin/python tools/say.py`.

Small invented logs of every usual shape are read and counted, and what Ibis says of each question
is written to `said.json`. Run it after a change in `evidence/events` or `analysis/eventlog`.
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import duckdb

from journeylab.analysis.eventlog import event_numbers, ordered
from journeylab.analysis.eventlog.funnel import funnel
from journeylab.analysis.eventlog.touchpoints import first_touchpoints
from journeylab.apps.diagnosis.diagnose import diagnose
from journeylab.apps.diagnosis.options import DiagnosisOptions
from journeylab.evidence.events import preview, questions, read_events
from journeylab.evidence.events.preview import channels_of, steps_of
from journeylab.evidence.options import ReadingOptions

CUSTOMERS = ("VARCHAR", "BIGINT")
ZONED = "TIMESTAMP WITH TIME ZONE"
MOMENTS = ("TIMESTAMP", "TIMESTAMP_NS", ZONED, "VARCHAR")
SCORES = ("", "DOUBLE", "BIGINT")
BESIDE = ((), ("lifecycle",), ("start",), ("lifecycle", "start"))  # more columns, in text
FORMS = ("%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M")
ZONES = ("", "Europe/Paris")
# steps and channels, so that each usual count of numbers of bits occurs
SIZES = ((3, 2), (24, 5), (60, 4), (70, 3), (60, 8), (100, 4), (60, 12), (100, 7), (200, 3))
AT = '"at"'
LONGEST = 9  # steps of a funnel


def said() -> dict[str, str]:
    """The words of each question, by its key."""
    texts: dict[str, str] = {}
    say = questions.said

    def keep(*asked: Any) -> str:
        text = texts[questions.key_of(*asked)] = say(*asked)
        return text

    with (
        TemporaryDirectory() as folder,
        patch.object(questions, "said", keep),
        patch.object(questions, "shipped", dict),
    ):
        for log in _logs(Path(folder)):
            for zone in ZONES:
                read_events(log, ReadingOptions(time_zone=zone))
        for steps, channels in SIZES:
            _counted(_log(Path(folder) / "sized.csv", steps, channels))
        _counted(_log(Path(folder) / "sized.csv", 24, 5, score=""))
    return dict(sorted(texts.items()))


def _logs(folder: Path) -> Iterator[Path]:
    """Logs that differ in the columns they have, and in these columns' types."""
    for customer, moment, score in product(CUSTOMERS, MOMENTS, SCORES):
        for channels in (0, 2):
            yield _log(folder / "typed.parquet", 3, channels, customer, moment, score)
    for score, channels in product(("", "DOUBLE"), (0, 2)):
        path = folder / "states.parquet"
        yield _log(path, 3, channels, moment=ZONED, score=score, beside=BESIDE[1])
    for score, channels, beside in product(("", "DOUBLE"), (0, 2), BESIDE):
        yield _log(folder / "texts.csv", 3, channels, score=score, beside=beside)
    for score, form in product(("", "DOUBLE"), FORMS):
        yield _log(folder / "formed.csv", 3, 2, score=score, form=form)
    for score, form in product(("", "DOUBLE"), ("", *FORMS)):
        yield _log(folder / "lacking.csv", 3, 2, score=score, form=form, lacking=True)
    yield _log(folder / "lacking.parquet", 3, 2, lacking=True)


def _log(
    path: Path,
    steps: int,
    channels: int,
    customer: str = "VARCHAR",
    moment: str = "TIMESTAMP",
    score: str = "DOUBLE",
    form: str = "",
    beside: tuple[str, ...] = (),
    *,
    lacking: bool = False,
) -> Path:
    """A log in which each step comes with each channel, as CSV or Parquet by its ending."""
    at = "TIMESTAMP '2026-01-01' + to_days(5 * CAST(i AS INTEGER))"
    columns = {
        "customer": f"CAST(i % 7 AS {customer})",
        AT: f"strftime({at}, '{form}')" if form else f"CAST({at} AS {moment})",
        "step": f"'step ' || i % {steps}",
        "channel": f"'channel ' || i // {steps}" if channels else "",
        "score": f"CAST(1 + i % 5 AS {score})" if score else "",
    }
    more = {"lifecycle": "'complete'", "start": at}
    columns |= {name: more[name] for name in beside}
    if lacking:
        columns["step"] = f"CASE WHEN i <> 1 THEN {columns['step']} END"
    if lacking and path.suffix == ".csv":
        columns[AT] = f"CASE WHEN i <> 2 THEN CAST({columns[AT]} AS VARCHAR) ELSE 'never' END"
    said_of = ", ".join(f"{text} AS {name}" for name, text in columns.items() if text)
    kind = "HEADER" if path.suffix == ".csv" else "FORMAT parquet"
    rows = f"SELECT {said_of} FROM range({steps * max(1, channels)}) AS t(i)"
    duckdb.execute(f"COPY ({rows}) TO '{path}' ({kind})")
    return path


def _counted(path: Path) -> None:
    """All that is asked of a log anywhere."""
    log = read_events(path)
    preview(log)
    steps_of(log)
    first_touchpoints(log)
    channels_of(log)
    found = event_numbers(log).ordered
    for length in range(1, LONGEST + 1):
        funnel(found, found.steps[:length])
    ordered(read_events(path))
    diagnose([path], options=DiagnosisOptions(order=found.steps[:2], for_workshop=True))


if __name__ == "__main__":
    texts = {"source": questions.source(), "ibis": version("ibis-framework"), "texts": said()}
    questions.SAID.write_text(json.dumps(texts, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(questions.SAID)
