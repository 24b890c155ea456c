"""A passenger's journey, and how the questions of an airport's survey map to it."""

import csv

import pytest

from journeylab import cli

# question, step, channel; steps are matched by their text
QUESTIONS = (
    ("Q7ROADS", "I drive to the airport", "road"),
    ("Q13GETRATE", "I drive to the airport", "road"),
    ("Q7PARK", "I park my car", "car park"),
    ("Q7LTPARKING", "I park my car", "shuttle"),
    ("Q7AIRTRAIN", "I ride to the terminal", "shuttle"),
    ("Q14FIND", "I find my way", "signs"),
    ("Q7SIGN", "I find my way", "signs"),
    ("Q14PASSTHRU", "I pass through security", "counter"),
    ("Q10SAFE", "I feel safe", "counter"),
    ("Q7STORE", "I look round the shops", "shop"),
    ("Q7FOOD", "I eat something", "restaurant"),
    ("Q9RESTROOM", "I go to the restroom", "restroom"),
    ("Q7WIFI", "I go online", "wifi"),
    ("Q7SCREENS", "I look for my gate", "screens"),
    ("Q9BOARDING", "I wait at the gate", "gate"),
)
STAGES = {
    "Getting there": QUESTIONS[:5],
    "At the airport": QUESTIONS[5:],
}
WITHOUT_DATA = "I board the plane"
VALID, NOT_APPLICABLE = range(1, 6), "0,6"


def steps_sheet() -> str:
    """The journey as a sheet: stage, step, channel."""
    rows: dict[str, tuple[str, list[str]]] = {}
    for stage, questions in STAGES.items():
        for _, step, channel in questions:
            rows.setdefault(step, (stage, []))[1].append(channel)
    lines = [
        f"{stage},{step},{' / '.join(dict.fromkeys(channels))}"
        for step, (stage, channels) in rows.items()
    ]
    return "\n".join(["stage,step,channels", *lines, f"At the airport,{WITHOUT_DATA},gate", ""])


def mapping() -> str:
    """The mapping file: which column speaks of which step, and which answers count."""
    lines = [f'{column},{step},{channel},1-5,"0,6"' for column, step, channel in QUESTIONS]
    return "\n".join(["column,step,channel,valid,missing", *lines, ""])


YEARS = (2015, 2016)


def surveys_of(real_data):
    """The airport's survey of each year."""
    folder = real_data / "sfo_survey"
    return {year: folder / f"{year}_SFO_Customer_Survey_20250817.csv" for year in YEARS}


def run(*words):
    """One command of ours, which must succeed."""
    with pytest.raises(SystemExit) as ended:
        cli.main([str(word) for word in words])
    assert ended.value.code == 0


def airport_steps(folder):
    """A workshop with the passenger's steps, and nothing measured yet."""
    file, sheet = (folder / name for name in ("air.journey", "steps.csv"))
    sheet.write_text(steps_sheet(), "utf-8")
    run("new", file, "--title", "A passenger's journey", "--language", "en")
    run("attach", file, sheet, "--as", "steps")
    return file


def airport_in(folder, surveys):
    """A workshop made as an analyst makes it: new, the steps, then both years' surveys."""
    file, lines = airport_steps(folder), folder / "map.csv"
    lines.write_text(mapping(), "utf-8")
    for survey in surveys.values():
        run("attach", file, survey, "--as", "survey", "--mapping", lines)
    return file


def counted(surveys, column):
    """The valid answers of some years, by the second method: cells as the csv module has them."""
    found = []
    for path in surveys.values():
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            place = [name.strip() for name in next(rows)].index(column)
            found += [row[place].strip() for row in rows]
    return [int(cell) for cell in found if cell.isdecimal() and int(cell) in VALID]
