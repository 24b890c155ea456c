"""What can be said on the command line, and the help for it, in both languages."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from journeylab.cli.templates import ListTemplates
from journeylab.words import LANGUAGES, say, speakable


@dataclass(frozen=True)
class Option:
    """One argument: its flags, and what argparse is to do with it."""

    flags: tuple[str, ...]
    how: dict[str, Any]
    said: str = ""


def option(*flags: str, said: str = "", **how: Any) -> Option:
    """An argument; its help is `cli-argument-FLAG`, or `said` where a flag means several things."""
    return Option(flags, how, said or flags[0].lstrip("-"))


def _counted(said: str) -> int:
    """A number of things, at least one."""
    if not said.isdecimal() or int(said) < 1:
        raise argparse.ArgumentTypeError(say(Parser.language, "cli-no-number", said=said))
    return int(said)


FILE = option("file", metavar="FILE")
PORT = option("--port", type=int, metavar="N")
LAN = option("--lan", action="store_true")
NO_BROWSER = option("--no-browser", action="store_true")
TITLE = option("--title", metavar="T")
JSON = option("--json", action="store_true")
READING = (
    option("--sheet", metavar="NAME"),
    option("--mapping", metavar="MAP.csv"),
    option("--save-mapping", metavar="MAP.csv"),
    option("--questions", metavar="COLUMN,…"),
    option("--step", metavar="COLUMN"),
    option("--channel", metavar="COLUMN"),
    option("--segment", metavar="COLUMN"),
    option("--weight", metavar="COLUMN"),
    option("--valid", metavar="1-5"),
    option("--missing", metavar="0,6"),
    option("--duplicates", choices=("keep", "drop"), default="keep"),
)

# as `apps.attachment` has them; reading them there would load every reader for `--help`
KINDS = ("steps", "events", "survey", "volumes", "counts", "verbatims", "board", "walk")

# what an event log's columns are, where their names do not say it
EVENTS = (
    option("--customer", metavar="COLUMN"),
    option("--at", said="event-at", metavar="COLUMN"),
    option("--start", metavar="COLUMN"),
    option("--score", metavar="COLUMN"),
    option("--person", metavar="COLUMN"),
    option("--text", metavar="COLUMN"),
    option("--time-zone", metavar="ZONE"),
    option("--dates", choices=("day-first", "month-first")),
    option("--lifecycle", choices=("complete",)),
)

TO = ("json", "mermaid", "drawio", "cjml", "html", "svg", "png", "pdf")

COMMANDS: dict[str, tuple[Option, ...]] = {
    "demo": (PORT, NO_BROWSER),
    "new": (
        FILE,
        TITLE,
        option("--template", metavar="NAME"),
        option("--templates", action=ListTemplates),
    ),
    "serve": (FILE, PORT, LAN, NO_BROWSER, option("--actor", metavar="NAME")),
    "share": (FILE, PORT, LAN, NO_BROWSER),
    "lab": (option("file", metavar="FILE", nargs="?"), PORT, NO_BROWSER),
    "attach": (
        FILE,
        option("data", metavar="DATA"),
        option("--as", dest="kind", choices=KINDS, required=True),
        option("--dry-run", action="store_true"),
        JSON,
        *EVENTS,
        *READING,
        option("--overall", metavar="COLUMN"),
        option("--count", metavar="COLUMN"),
        option("--unmasked", action="store_true"),
    ),
    "media": (
        FILE,
        option("data", said="medium", metavar="MEDIUM", nargs="?"),
        option("--verbatim", metavar="WORDS"),
        option("--persona", metavar="NAME"),
        option("--remove", metavar="MEDIUM"),
        JSON,
    ),
    "diagnose": (
        option("data", said="diagnosed", metavar="DATA", nargs="*"),
        option("--survey", action="append", metavar="FILE"),
        *EVENTS,
        *(each for each in READING if each.flags[0] != "--save-mapping"),
        option("--overall", metavar="COLUMN"),
        option("--order", metavar="STEP,…"),
        option("--promise", action="append", metavar="STEP>STEP:48h"),
        option("--since", metavar="MOMENT"),
        option("--top", type=_counted, default=20, metavar="20"),
        option("--engine", default="duckdb", metavar="duckdb"),
        option("--tables", metavar="DIR"),
        option("--report", metavar="OUT.html"),
        option("--into", metavar="FILE"),
        JSON,
    ),
    "export": (
        FILE,
        option("--to", dest="form", choices=TO, required=True),
        option("out", metavar="OUT"),
        option("--paper", choices=("A3", "A2", "A1", "A0"), default="A1"),
        option("--without-names", action="store_true"),
        option("--map", dest="version", metavar="VERSION", default="current"),
        option("--story", action="store_true"),
    ),
    "import": (
        FILE,
        option("--from", dest="form", choices=("json", "mermaid"), required=True),
        option("source", metavar="IN"),
    ),
    "consolidate": (
        FILE,
        option("sources", metavar="IN", nargs="+"),
        option(
            "--as",
            said="consolidate-as",
            dest="shape",
            choices=("journey", "variants"),
            default="journey",
        ),
        option("--dry-run", action="store_true"),
        JSON,
    ),
    "history": (FILE, option("--at", metavar="MOMENT"), JSON),
    "check": (FILE, JSON),
    "copy": (FILE, option("out", metavar="OUT")),
}


class Parser(argparse.ArgumentParser):
    """argparse, speaking the reader's language where it speaks of our commands."""

    language = "en"

    def error(self, message: str) -> NoReturn:
        self.exit(
            2, say(self.language, "cli-wrong-usage", detail=message, command=self.prog) + "\n"
        )


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its arguments; help and wrong usage end here, with 0 or 2.

    `language` is that of the answers; `page_language` is None unless one was named, since a page
    speaks the workshop's language.
    """
    named = _named_language(arguments)
    spoken = speakable(named, os.environ.get("LC_ALL"), os.environ.get("LANG"), _locale())
    asked = _parser(spoken).parse_args(arguments)
    asked.page_language = asked.language if named else None
    return asked


def _named_language(arguments: Sequence[str]) -> str | None:
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    first.add_argument("--language")
    # a lone `--language` without a value is the real parser's to refuse
    named: str | None = first.parse_known_args([*arguments, ""])[0].language
    return named


def _locale() -> str | None:
    return locale.getlocale()[0]


def _parser(language: str) -> Parser:
    Parser.language = language
    parser = Parser(prog="journeylab", description=say(language, "cli-journeylab"), add_help=False)
    _add_common(parser, language)
    parser.add_argument(
        "--version", action="version", version=_version(), help=say(language, "cli-version")
    )
    names = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", title=say(language, "cli-commands")
    )
    for name, options in COMMANDS.items():
        _add_command(names, name, options, language)
    return parser


def _add_command(names: Any, name: str, options: tuple[Option, ...], language: str) -> None:
    command = names.add_parser(
        name,
        help=say(language, f"cli-{name}"),
        description=say(language, f"cli-{name}"),
        epilog=say(language, f"cli-{name}.example"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    _add_common(command, language, default=argparse.SUPPRESS)
    for each in options:
        command.add_argument(
            *each.flags, help=say(language, f"cli-argument-{each.said}"), **each.how
        )


def _add_common(parser: Parser, language: str, default: str | None = None) -> None:
    parser.add_argument("-h", "--help", action="help", help=say(language, "cli-help"))
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=default or language,
        help=say(language, "cli-language"),
    )


def _version() -> str:
    from journeylab import __version__  # noqa: PLC0415  the package is lazy

    return f"journeylab {__version__}"
