"""The list of templates, for `journeylab new --templates`."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from journeylab.apps.templates import templates
from journeylab.cli.saying import write
from journeylab.words import say


class ListTemplates(argparse.Action):
    """Says which templates there are, in the parser's language, and ends."""

    def __init__(self, option_strings: list[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **rest)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        language = getattr(parser, "language", "en")
        write(say(language, "cli-templates-title"))
        for name, one in templates().items():
            steps = sum(not step.inside for step in one.steps())
            told = say(language, "cli-templates-steps", count=steps)
            write(f"  {name:<{_WIDTH}}  {one.name.said(language)} – {told}")
            write(f"  {'':<{_WIDTH}}  {one.about.said(language)}")
        parser.exit(0)


_WIDTH = max(map(len, templates()))
