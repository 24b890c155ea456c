"""Sockets to listen on, on both kinds of address, or a clear refusal."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterable

from journeylab.workshop.refused import Refused

_TAKEN = {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES)}


def listening(ports: Iterable[int], *, lan: bool) -> list[socket.socket]:
    """Sockets on the first free port, 0 being any; `Refused("port_taken")` where none is."""
    wanted = list(ports)
    for port in wanted:
        try:
            return _both(port, lan=lan)
        except OSError as problem:
            if problem.errno not in _TAKEN:
                raise
    raise Refused("port_taken", port=str(wanted[0]))


def _both(port: int, *, lan: bool) -> list[socket.socket]:
    old = _quiet(socket.create_server(("0.0.0.0" if lan else "127.0.0.1", port)))  # noqa: S104  --lan
    number = old.getsockname()[1]
    try:
        new = socket.create_server(("::" if lan else "::1", number), family=socket.AF_INET6)
    except OSError as problem:
        # without IPv6 one is enough; with another program on it, `localhost` could mean that one
        if problem.errno not in _TAKEN:
            return [old]
        old.close()
        raise
    return [old, _quiet(new)]


def _quiet(made: socket.socket) -> socket.socket:
    made.settimeout(0.0)
    return made
