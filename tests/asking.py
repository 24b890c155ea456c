"""A real server in a process of its own, asked as any program on the machine can ask it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TOKEN = "a-token-for-the-tests-alone"
SOURCE = """\
from journeylab import server
from pathlib import Path
from journeylab.server.launcher import Launcher
from journeylab.server.serving import Serving
Launcher(Serving(**eval({options!r})), lambda launcher: print(launcher.port, flush=True)).start()
"""


@dataclass
class Asked:
    """A server and how to ask it."""

    port: int
    process: subprocess.Popen[str]
    log: Path

    def ask(self, path, method="GET", **headers):
        """Status, headers and text of an answer; `host_` and the like become header names."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {name.rstrip("_").replace("_", "-"): value for name, value in headers.items()}
        link.request(method, path, headers=sent)
        answer = link.getresponse()
        text = answer.read().decode("utf-8", "replace")
        link.close()
        return answer.status, dict(answer.getheaders()), text

    def page(self):
        """The page, as a browser with the token gets it, and its kernel's id."""
        status, _, text = self.ask("/", Authorization=f"token {TOKEN}")
        assert status == 200, text
        return text, re.search(r'"kernelId": "([\w-]+)"', text).group(1)


def notebook(place, source):
    cell = {"cell_type": "code", "execution_count": None, "id": "only", "metadata": {}}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "voila": {"template": "journeylab"}}
    cells = [{**cell, "outputs": [], "source": source}]
    text = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    place.write_text(json.dumps(text), "utf-8")
    return place


def started(folder, source, **options):
    """Serve a notebook of one cell; the caller ends the process."""
    folder.mkdir(exist_ok=True)
    (folder / "customers.csv").write_text("name\nAda")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    written = notebook(folder / "app.ipynb", source)
    settings = {"audience": "facilitator", "token": TOKEN, "cookie_secret": b"k" * 32, **options}
    settings = f"dict(notebook=Path({str(written)!r}), ports=(0,), **{settings!r})"
    log = folder / "log"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-c", SOURCE.format(options=settings)],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        )
    line = process.stdout.readline()
    assert line, log.read_text()
    return Asked(int(line), process, log)


def ended(asked):
    """End a server and the kernels of its session."""
    asked.process.terminate()
    try:
        asked.process.wait(10)
    except subprocess.TimeoutExpired:
        asked.process.kill()
        asked.process.wait(10)
    asked.process.stdout.close()
    with suppress(ProcessLookupError):
        os.killpg(asked.process.pid, signal.SIGKILL)


def eventually(true, within=20.0):
    """Wait until something holds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.1)
    return False


def raw(port, text):
    """What a server answers to exactly these bytes, first line only."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as link:
        link.sendall(text.replace("\n", "\r\n").encode())
        return link.recv(4096).decode("utf-8", "replace").splitlines()[0]
