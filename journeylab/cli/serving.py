"""`demo`, `serve`, `share`, `lab`: what stays up until it is stopped."""

from __future__ import annotations

from argparse import Namespace

from journeylab import server
from journeylab.cli.saying import tell, warn_of_place


def demo(asked: Namespace) -> None:
    """The sample, copied to a new temporary file, run live."""
    from journeylab.apps.sample import fresh_sample  # noqa: PLC0415  `share` must not load the door

    file = fresh_sample(asked.language)
    tell(asked, "cli-sample-at", file=file)
    server.serve(file, asked.port, open_browser=not asked.no_browser, language=asked.language)


def serve(asked: Namespace) -> None:
    """The facilitator's page."""
    warn_of_place(asked, asked.file)
    server.serve(
        asked.file,
        asked.port,
        lan=asked.lan,
        open_browser=not asked.no_browser,
        actor=asked.actor,
        language=asked.page_language,
    )


def share(asked: Namespace) -> None:
    """The read-only dashboard."""
    server.share(
        asked.file,
        asked.port,
        lan=asked.lan,
        open_browser=not asked.no_browser,
        language=asked.page_language,
    )


def lab(asked: Namespace) -> None:
    """JupyterLab with the notebooks."""
    server.lab(
        asked.file,
        port=asked.port,
        open_browser=not asked.no_browser,
        language=asked.page_language,
    )
