"""Voilà as we run it: our handlers first, our application round it, one clear address."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from voila.app import Voila

from journeylab.server.application import RoomApplication
from journeylab.server.handlers import Nowhere, routes
from journeylab.server.names import own_names
from journeylab.server.ports import listening
from journeylab.server.serving import Serving
from journeylab.server.settings import configuration


class Launcher(Voila):  # type: ignore[misc]  # voila has no types
    """One notebook, served as `Serving` says."""

    def __init__(self, serving: Serving, ready: Callable[[Launcher], None] | None = None) -> None:
        _show_template()
        super().__init__(config=configuration(serving))
        self.serving = serving
        self._ready = ready
        self.initialize([])

    @property
    def url(self) -> str:
        """Where this machine finds it, with the token where there is one."""
        return self.url_for("localhost")

    def url_for(self, host: str) -> str:
        """Where others find it under that name of this machine."""
        token = f"?token={self.serving.token}" if self.serving.token else ""
        return f"http://{host}:{self.port}{self.base_url}{token}"

    def init_handlers(self) -> list[Any]:
        """Ours, then those of Voilà's that a page needs, then nothing."""
        page = {
            "notebook_path": self.serving.notebook.name,
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        ours = [
            (url_path_join(self.server_url, path), handler, *arguments)
            for path, handler, *arguments in routes(page, self.serving.beside, self.serving.media)
        ]
        theirs = [rule for rule in super().init_handlers() if rule[0].startswith(self._needed)]
        nowhere = (r".*", Nowhere, {"voila_configuration": self.voila_configuration})
        return [*ours, *theirs, nowhere]

    @property
    def _needed(self) -> tuple[str, ...]:
        """How the addresses begin that Voilà's own page asks for."""
        parts = ("api/kernels/", "voila/static/", "voila/labextensions/", "voila/api/themes/")
        return tuple(url_path_join(self.server_url, part) for part in parts)

    def start(self) -> None:
        """Serve until interrupted; `Refused("port_taken")` where no wanted port is free."""
        sockets = listening(self.serving.ports, lan=self.serving.lan)
        self.port = sockets[0].getsockname()[1]
        self.connection_dir = tempfile.mkdtemp(prefix="journeylab_")
        settings = {**self.init_settings(), **self.tornado_settings}
        names = own_names() if self.serving.lan else frozenset[str]()
        self.app = RoomApplication(names, compress=self.serving.lan, **settings)
        self.app.add_handlers(".*$", self.init_handlers())
        server = HTTPServer(self.app, max_buffer_size=32 * 1024 * 1024)
        server.add_sockets(sockets)
        self.listen()

    def listen(self) -> None:
        """Run the loop on the sockets that `start` bound."""
        self.ioloop = IOLoop.current()
        self.ioloop.add_callback(self._opened)
        try:
            with suppress(KeyboardInterrupt):
                self.ioloop.start()
        finally:
            self.stop()

    def _opened(self) -> None:
        self.kernel_manager.prepare_spare()
        if self._ready:
            self._ready(self)


def _show_template() -> None:
    """Let Jupyter find the template beside this module before one of an older installation."""
    ours = str(Path(__file__).parent / "jupyter")
    paths = [path for path in os.environ.get("JUPYTER_PATH", "").split(os.pathsep) if path]
    if ours not in paths:
        os.environ["JUPYTER_PATH"] = os.pathsep.join([ours, *paths])
