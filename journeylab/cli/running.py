"""One command run: what it answers, and the code with which it ends."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module

from journeylab.cli.refusing import REFUSALS, sentence
from journeylab.cli.stopping import ctrl_c, unheard
from journeylab.words import say

DONE, REFUSED = 0, 1
Command = Callable[[Namespace], None]

# named by module, so that `journeylab new` does not load a web server, nor `share` the door
_HOMES = {
    "demo": "serving",
    "serve": "serving",
    "share": "serving",
    "lab": "serving",
    "new": "files",
    "copy": "files",
    "check": "files",
    "export": "exporting",
    "import": "exporting",
    "consolidate": "consolidating",
    "history": "history",
    "attach": "attaching",
    "media": "media",
    "diagnose": "diagnosing",
}


def run(asked: Namespace) -> int:
    """Run what was asked; a refusal becomes one sentence on stderr."""
    with unheard() if _serves(asked) else ctrl_c() as pressed:
        try:
            _command(asked.command)(asked)
            sys.stdout.flush()
        except BrokenPipeError:
            # the reader of a pipe has seen enough (`| head`): say nothing more to it
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except KeyboardInterrupt:
            return _stopped(asked)
        except Exception as problem:
            if pressed.is_set():
                return _stopped(asked)
            if not isinstance(problem, REFUSALS):
                raise
            print(sentence(problem, asked.language), file=sys.stderr)  # noqa: T201
            return REFUSED
    return DONE


def _serves(asked: Namespace) -> bool:
    return _HOMES[asked.command] == "serving"


def _stopped(asked: Namespace) -> int:
    """After Ctrl-C; a server that was ended so has nothing to say."""
    if not _serves(asked):
        line = "\n" if sys.stderr.isatty() else ""  # below what was being done
        print(line + say(asked.language, "cli-stopped"), file=sys.stderr)  # noqa: T201
    return REFUSED


def collect_seldom(command: str) -> None:
    """In a process that ends with its command, spare the searches for circles of objects.

    They took a fifth of what `diagnose` took on a small log: while libraries load, and at the end.
    """
    if _HOMES[command] != "serving":
        gc.set_threshold(100_000, 20, 20)
        atexit.register(gc.freeze)


def _command(name: str) -> Command:
    home = import_module(f"journeylab.cli.{_HOMES[name]}")
    command: Command = getattr(home, name + "_" if name == "import" else name)
    return command
