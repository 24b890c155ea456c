"""The web application: who may ask, what every answer carries, what is written down."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Container
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import Application, ErrorHandler, GZipContentEncoding, OutputTransform

from journeylab.server.settings import HEADERS

log = logging.getLogger(__name__)


class SafeHeaders(OutputTransform):
    """Puts the headers on every answer, static files included."""

    def transform_first_chunk(
        self,
        status_code: int,
        headers: HTTPHeaders,
        chunk: bytes,
        finishing: bool,  # noqa: FBT001  Tornado calls it so
    ) -> tuple[int, HTTPHeaders, bytes]:
        """The answer, with our headers over whatever a handler set."""
        del finishing
        for name, value in HEADERS.items():
            headers[name] = value
        return status_code, headers, chunk


class RoomApplication(Application):
    """Answers to its own names alone: no page elsewhere reaches it by pointing a name at it."""

    def __init__(self, names: Container[str], *, compress: bool, **settings: Any) -> None:
        transforms: list[type[OutputTransform]]
        transforms = [GZipContentEncoding, SafeHeaders] if compress else [SafeHeaders]
        super().__init__(transforms=transforms, log_function=_write_down, **settings)
        self._names = names

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """The handler of a request; for a foreign `Host` one that refuses."""
        if self.answers_to(request.host):
            return super().find_handler(request, **kwargs)
        refusal = {"status_code": HTTPStatus.FORBIDDEN}
        return self.get_handler_delegate(request, ErrorHandler, refusal)

    def answers_to(self, host: str) -> bool:
        """Whether that `Host` is one of ours: loopback, or a name we were told."""
        name = (urlsplit(f"//{host}").hostname or "").lower()
        return name in self._names or _is_loopback(name)


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def _write_down(handler: Any) -> None:
    """One line for an answer, without the query: it can carry the token."""
    status = handler.get_status()
    level = logging.WARNING if status >= HTTPStatus.INTERNAL_SERVER_ERROR else logging.DEBUG
    log.log(level, "%s %s %s", status, handler.request.method, handler.request.path)
