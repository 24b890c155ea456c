"""The names and addresses under which this machine is reached."""

from __future__ import annotations

import socket
from contextlib import suppress


def own_names() -> frozenset[str]:
    """Its host names and the addresses of its networks, lower case."""
    name = socket.gethostname().lower()
    return frozenset({name, f"{name}.local", socket.getfqdn().lower(), *addresses()})


def addresses() -> list[str]:
    """Its addresses on the networks it is on, the one that others most likely reach first."""
    found: dict[str, None] = {}
    for probe, family in (("192.0.2.1", socket.AF_INET), ("2001:db8::1", socket.AF_INET6)):
        # a datagram socket that is "connected" sends nothing: it only picks the way out
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as way_out:
            way_out.connect((probe, 9))
            found[way_out.getsockname()[0]] = None
    with suppress(OSError):
        for *_, place in socket.getaddrinfo(socket.gethostname(), None):
            found[str(place[0])] = None
    return [address for address in found if not address.startswith(("127.", "::1", "fe80:"))]
