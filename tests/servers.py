"""Our servers, and those that others start, in processes of their own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

STARTS_WITHIN = 60.0
TOKEN = "a-token-for-the-tests-alone"


@dataclass
class Served:
    """A server of ours in a process of its own."""

    url: str
    process: subprocess.Popen[bytes]
    start_again: Callable[[], Served]
    log: Path

    def kill(self) -> None:
        """As a crash does it: nothing is put away."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def said(self) -> str:
        """What it wrote to its terminal."""
        return self.log.read_text("utf-8", "replace")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def starter(
    home: Path, running: ExitStack, command_of: Callable[..., tuple[list[str], str]]
) -> Callable[..., Served]:
    def start(what: Path | str, *, port: int | None = None, **options: Any) -> Served:
        chosen = port or free_port()
        command, url = command_of(str(what), chosen, **options)
        log = home / f"server-{chosen}.log"

        def go() -> Served:
            process = running.enter_context(_running(command, log, home))
            _wait_for(url, process, log)
            return Served(url, process, go, log)

        return go()

    return start


@contextmanager
def _running(command: list[str], log: Path, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {
        **os.environ,
        "XDG_STATE_HOME": str(home / "state"),
        "JUPYTER_CONFIG_DIR": str(home / "jupyter"),
        "JUPYTER_DATA_DIR": str(home / "jupyter-data"),
        "JUPYTER_RUNTIME_DIR": str(home / "jupyter-run"),
        "PYTHONUNBUFFERED": "1",
    }
    with log.open("ab") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=out, env=environment, cwd=home, start_new_session=True
        )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(4)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(4)
    # kernels of a server that was killed are of its session
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    parts = urlsplit(url)
    # never the page itself: that would start a kernel
    probe = f"{parts.scheme}://{parts.netloc}/voila/static/none"
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"The server ended with {process.returncode}:\n{log.read_text('utf-8')}")
        try:
            urlopen(probe, timeout=5).close()
        except HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"Nothing answers at {probe} after {STARTS_WITHIN} s:\n{log.read_text('utf-8')}")


def launch_command(
    file: str, port: int, *, share: bool = False, **options: Any
) -> tuple[list[str], str]:
    call = "share" if share else "serve"
    if not share:
        options = {"token": TOKEN, **options}
    arguments = f"{file!r}, {port}, open_browser=False, **{options!r}"
    code = f"from journeylab import server; server.{call}({arguments})"
    query = "" if share else f"?token={TOKEN}"
    return [sys.executable, "-c", code], f"http://localhost:{port}/{query}"


def notebook_command(notebook: str, port: int, **options: Any) -> tuple[list[str], str]:
    settings = {"audience": "facilitator", "token": TOKEN, "cookie_secret": b"k" * 32, **options}
    code = (
        "from pathlib import Path; from journeylab.server.launcher import Launcher; "
        "from journeylab.server.serving import Serving; "
        f"Launcher(Serving(notebook=Path({notebook!r}), ports=({port},), **{settings!r})).start()"
    )
    query = f"?token={settings['token']}" if settings["token"] else ""
    return [sys.executable, "-c", code], f"http://localhost:{port}/{query}"


def voila_command(notebook: str, port: int) -> tuple[list[str], str]:
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", notebook]
    return command, f"http://localhost:{port}/"


def lab_command(folder: str, port: int) -> tuple[list[str], str]:
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.port={port}"]
    command += [f"--ServerApp.root_dir={folder}", f"--IdentityProvider.token={TOKEN}"]
    command += [
        "--ServerApp.port_retries=0",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    command += ["--LabApp.news_url=", "--allow-root"]
    return command, f"http://localhost:{port}/lab?token={TOKEN}"
