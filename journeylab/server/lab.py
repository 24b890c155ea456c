"""JupyterLab with the notebooks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from journeylab import reading
from journeylab.places import shipped
from journeylab.server.commands import Announce, workshop_url
from journeylab.words import say, speakable


def lab(
    file: str | None = None,
    folder: str | None = None,
    *,
    port: int | None = None,
    open_browser: bool = True,
    language: str | None = None,
    announce: Announce = print,
) -> int:
    """Copy the notebooks into `folder` (default `journeylab-notebooks` here) and open them there.

    Copies, so that nobody's changes land in the installation; a copy that exists is left as it is.
    The answer is JupyterLab's exit code.
    """
    environment = dict(os.environ)
    if file is not None:
        reading.load(workshop_url(file)).close()
        environment["JOURNEYLAB_FILE"] = workshop_url(file)
    if language:
        environment["JOURNEYLAB_LANGUAGE"] = speakable(language)
    place = copied(Path(folder or "journeylab-notebooks"))
    announce(
        say(speakable(language, os.environ.get("LANG")), "server-opening-lab", folder=str(place))
    )
    command = [sys.executable, "-m", "jupyter", "lab", f"--ServerApp.root_dir={place}"]
    command += [] if open_browser else ["--no-browser"]
    command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port else []
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  our own words


def copied(place: Path) -> Path:
    """The notebooks in that folder, those that were there untouched."""
    place = place.expanduser().absolute()
    place.mkdir(parents=True, exist_ok=True)
    for notebook in sorted(shipped("notebooks").glob("*.ipynb")):
        if not (place / notebook.name).exists():
            shutil.copyfile(notebook, place / notebook.name)
    return place
