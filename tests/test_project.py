"""What holds for the project as a whole."""

import json
import re
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from fluent.syntax import FluentParser, ast, visitor

from journeylab.words import LANGUAGES
from journeylab.words.catalogue import source

ROOT = Path(__file__).resolve().parents[1]
LISTED = subprocess.run(
    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split("\0")
FILES = [ROOT / name for name in LISTED if name and (ROOT / name).is_file()]
TEXTS = [path for path in FILES if path.suffix not in {".png", ".woff2", ".xlsx", ".journey"}]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LONGEST = {"journeylab": 300, "tests": 300}  # lines
# formats' names and the pages that comments cite; nothing of these is ever asked for
NAMES = ("http://www.w3.org/", "https://www.sqlite.org/", "https://vega.github.io/schema/")
NAMES += ("http://localhost", "http://schemas.openxmlformats.org/", "https://json-schema.org/")
NAMES += (
    "http://scripts.sil.org/OFL",
    "https://scripts.sil.org/OFL",
    "https://github.com/googlefonts/arimo",
)  # in a licence


def bounds(requirement):
    """Name and version bounds, however they are spaced."""
    name, rest = re.fullmatch(r"([\w.-]+)\s*(.*)", requirement).groups()
    return name.lower(), tuple(sorted(rest.replace(" ", "").split(",")))


def relative(path):
    return path.relative_to(ROOT).as_posix()


def test_conda_gets_what_pip_gets():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    by_pip = next(entry["pip"] for entry in environment if isinstance(entry, dict))
    by_conda = [entry for entry in environment if isinstance(entry, str) and entry != "pip"]
    assert "-e ." in by_pip
    given = {bounds(entry) for entry in [*by_conda, *by_pip] if not entry.startswith("-")}
    # a requirement for one system alone comes with the package itself
    asked = {bounds(entry) for entry in PROJECT["dependencies"] if ";" not in entry}
    assert given == {*asked, bounds(f"python {PROJECT['requires-python']}")}


def test_there_are_notebooks():
    assert [path.name for path in NOTEBOOKS][:3] == [
        "1-diagnose.ipynb",
        "2-facilitate.ipynb",
        "3-dashboard.ipynb",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=relative)
def test_a_notebook_is_bare(path):
    notebook = json.loads(path.read_text("utf-8"))
    assert notebook["metadata"]["voila"] == {"template": "journeylab"}
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert "widgets" not in notebook["metadata"]
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in code:
        assert (cell["outputs"], cell["execution_count"], cell["metadata"]) == ([], None, {})
    lines = [line for cell in code for line in "".join(cell["source"]).splitlines() if line]
    assert lines[0] == "import journeylab as jl"
    assert len(lines) <= 5
    assert [line for line in lines if "import" in line] == lines[:1]


@pytest.mark.parametrize(
    "path", [path for path in TEXTS if relative(path).startswith("journeylab/")], ids=relative
)
def test_nothing_in_the_package_is_fetched_from_elsewhere(path):
    found = re.findall(r"https?://[^\s\"'<>)]+", path.read_text("utf-8"))
    literal = [url for url in found if not url.split("://")[1].startswith("{")]
    assert [url for url in literal if not url.startswith(NAMES)] == []
    assert not re.search(r"jsdelivr|unpkg|cdnjs|googleapis|esm\.sh", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=relative)
def test_a_file_can_be_read_in_one_sitting(path):
    if path.suffix in {".py", ".js", ".css", ".j2", ".md"}:
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST.get(
            relative(path).partition("/")[0], 300
        )


@pytest.mark.parametrize("path", TEXTS, ids=relative)
def test_no_file_tells_where_it_was_made(path):
    places = "|".join(("/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/w/"))
    assert re.findall(places, path.read_text("utf-8")) == []


class Variables(visitor.Visitor):
    """The variables of one message."""

    def __init__(self):
        self.found = set()

    def visit_VariableReference(self, node):  # noqa: N802  named by fluent.syntax
        self.found.add(node.id.name)


def catalogue(language):
    """Ids and attributes in order, each with its variables; what cannot be parsed is an error."""
    entries = FluentParser().parse(source(language)).body
    assert [entry for entry in entries if isinstance(entry, ast.Junk)] == []
    told = []
    for entry in entries:
        if isinstance(entry, ast.Message):
            parts = [
                ("", entry.value),
                *((f".{part.id.name}", part.value) for part in entry.attributes),
            ]
            for name, pattern in parts:
                seen = Variables()
                if pattern is not None:
                    seen.visit(pattern)
                told.append((entry.id.name + name, frozenset(seen.found)))
        elif isinstance(entry, ast.GroupComment):
            told.append((f"## {entry.content}", frozenset()))
    return told


def test_both_catalogues_say_the_same_things_in_the_same_order():
    english, french = (catalogue(language) for language in LANGUAGES)
    assert english == french
    ids = sorted(name for name, _ in english)
    assert [one for one, other in pairwise(ids) if one == other] == []


def test_french_is_set_as_french_is():
    text = "\n".join(line for line in source("fr").splitlines() if not line.startswith("#"))
    assert re.findall(r"[^\u202f\s\d:/{}$.\w\-][;!?](?=\s|$)|\w [;:!?»](?=\s|$)|« ", text) == []
    # an apostrophe in a sentence; code and Fluent's own strings have none
    assert re.findall(r"\w'\w", text) == []
