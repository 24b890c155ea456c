"""Our own answers: the page, its pulse, its leave-taking, and a kernel socket without delay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit

from jupyter_core.utils import ensure_async
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated
from voila.handler import BaseVoilaHandler
from voila.static_file_handler import TemplateStaticFileHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from journeylab.server.media import MEDIA, MediaFile
from journeylab.words import LANGUAGES

KERNEL = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"


class Page(TornadoVoilaHandler):  # type: ignore[misc]  # voila has no types
    """The app; its address loses the token as soon as the browser is known."""

    def get_login_url(self) -> str:
        """A link is all there is: no form to guess at."""
        raise HTTPError(HTTPStatus.FORBIDDEN)

    @authenticated
    async def get(self, path: str | None = None) -> None:
        """Draw the page, or send the browser to the address without the token."""
        if self.get_query_argument("token", ""):
            self.redirect(f"{self.request.path}{_harmless(self)}")
            return
        await super().get(path)


class Pulse(JupyterHandler):
    """Says whether a page's kernel still runs."""

    def get_login_url(self) -> str:
        """A pulse is asked for by a script: refuse it, show it no form."""
        raise HTTPError(HTTPStatus.FORBIDDEN)

    @authenticated
    async def get(self, kernel_id: str | None = None) -> None:
        """204 where it runs (or none is named yet), 410 where it is gone."""
        kernels: Any = self.kernel_manager
        if kernel_id and not await kernels.lives(kernel_id):
            raise HTTPError(HTTPStatus.GONE)
        if kernel_id and self.get_query_argument("looking", "") == "yes":
            kernels.looked_at(kernel_id)
        self.set_status(HTTPStatus.NO_CONTENT)
        self.finish()

    def write_error(self, status_code: int, **facts: Any) -> None:
        """The status says it all."""
        del facts
        self.set_status(status_code)
        self.finish()


class Leave(JupyterHandler):
    """A page that closes gives its kernel back."""

    def check_xsrf_cookie(self) -> None:
        """A beacon cannot carry the XSRF header; its `Origin` says where it comes from."""
        origin = self.request.headers.get("Origin", "")
        if urlsplit(origin).netloc != self.request.host:
            raise HTTPError(HTTPStatus.FORBIDDEN)

    @authenticated
    async def post(self, kernel_id: str) -> None:
        """End that kernel, if it is one of ours."""
        kernels: Any = self.kernel_manager
        if kernel_id in kernels:
            await ensure_async(kernels.shutdown_kernel(kernel_id, now=True))
        self.set_status(HTTPStatus.NO_CONTENT)
        self.finish()


class KernelSocket(VoilaKernelWebsocketHandler):  # type: ignore[misc]  # voila has no types
    """Voilà's, without the 45 ms that Nagle's algorithm adds to each round trip."""

    def skip_check_origin(self) -> bool:
        """Jupyter lets a page from anywhere in that knows the token; a room does not."""
        return False

    async def open(self, kernel_id: str) -> None:
        """Open it."""
        self.set_nodelay(True)
        await super().open(kernel_id)


class TemplateFile(TemplateStaticFileHandler):  # type: ignore[misc]  # voila has no types
    """A file of the page template; what is no such file is not there."""

    def parse_url_path(self, path: str) -> str:
        """The file's path below the template's own static folder."""
        template, _, rest = path.partition("/static/")
        if not rest or not template.isidentifier() or ".." in rest.split("/"):
            raise HTTPError(HTTPStatus.NOT_FOUND)
        parsed: str = super().parse_url_path(path)
        return parsed


class Nowhere(BaseVoilaHandler):  # type: ignore[misc]  # voila has no types
    """Every address that is not ours."""

    def prepare(self) -> None:
        """There is nothing here, whoever asks and however."""
        self.current_user = None  # the page that says so would ask who reads it
        raise HTTPError(HTTPStatus.NOT_FOUND)


def routes(page: dict[str, Any], beside: Mapping[str, str], media: str) -> list[tuple[Any, ...]]:
    """Path, handler and arguments of each, to stand before Voilà's own.

    `beside` has the notebooks that are served at other addresses than `/`; `media` is a folder.
    """
    others = [
        (f"/{re.escape(address)}/?", Page, page | {"notebook_path": notebook})
        for address, notebook in beside.items()
    ]
    return [
        (MEDIA, MediaFile, {"path": media}),
        ("/", Page, page),
        *others,
        (rf"/api/kernels/{KERNEL}/channels", KernelSocket),
        ("/journeylab/pulse", Pulse),
        (rf"/journeylab/pulse/{KERNEL}", Pulse),
        (rf"/journeylab/leave/{KERNEL}", Leave),
        (r"/voila/templates/(.*)", TemplateFile),
    ]


def _harmless(handler: Any) -> str:
    """The part of the query that may stay: a language of ours."""
    language = handler.get_query_argument("lang", "")
    return f"?{urlencode({'lang': language})}" if language in LANGUAGES else ""
