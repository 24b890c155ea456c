"""`serve` and `share`: a workshop on an address, until interrupted."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Callable
from pathlib import Path

from journeylab import reading
from journeylab.places import shipped
from journeylab.server.keys import SHORTEST, Keys, keys_of
from journeylab.server.launcher import Launcher
from journeylab.server.names import addresses
from journeylab.server.serving import Audience, Serving
from journeylab.store.media import media_folder
from journeylab.words import say, speakable
from journeylab.workshop.refused import Refused

DEFAULT_PORT = 8866
NOTEBOOKS: dict[Audience, str] = {
    "facilitator": "2-facilitate.ipynb",
    "readers": "3-dashboard.ipynb",
}
BESIDE: dict[Audience, dict[str, str]] = {
    "facilitator": {"diagnose": "1-diagnose.ipynb", "verbatims": "5-verbatims.ipynb"},
    "readers": {},
}
WARM_UP: dict[Audience, str] = {
    "facilitator": "import journeylab as jl; jl.apps.facilitate",
    "readers": "import journeylab as jl; jl.apps.rehearse_dashboard()",
}
Announce = Callable[[str], None]


def serve(
    file: str,
    port: int | None = None,
    *,
    lan: bool = False,
    open_browser: bool = True,
    actor: str | None = None,
    language: str | None = None,
    token: str | None = None,
    announce: Announce = print,
) -> None:
    """The apps by token: facilitator `/`, analyst `/diagnose`, customers' words `/verbatims`.

    `StoreError` or `Refused` before it starts.
    """
    keys = _keys(file, token or os.environ.get("JOURNEYLAB_TOKEN"))
    serving = _serving(
        file,
        "facilitator",
        port,
        lan=lan,
        language=language,
        actor=actor or "facilitator",
        keys=keys,
    )
    _run(serving, language, announce, open_browser=open_browser)


def share(
    file: str,
    port: int | None = None,
    *,
    lan: bool = False,
    open_browser: bool = False,
    language: str | None = None,
    announce: Announce = print,
) -> None:
    """The read-only dashboard at `/`, for anyone who reaches it."""
    keys = Keys("", Keys.new().cookie_secret)
    serving = _serving(file, "readers", port, lan=lan, language=language, actor=None, keys=keys)
    _run(serving, language, announce, open_browser=open_browser)


def wanted_ports(port: int | None) -> tuple[int, ...]:
    """The port that was named and no other; else ours, its neighbours, and any that is free."""
    if port is not None:
        return (port,)
    return (*range(DEFAULT_PORT, DEFAULT_PORT + 10), 0)


def _serving(
    file: str,
    audience: Audience,
    port: int | None,
    *,
    lan: bool,
    language: str | None,
    actor: str | None,
    keys: Keys,
) -> Serving:
    url = workshop_url(file)
    # what is missing, foreign or damaged is refused before anything starts
    with reading.load(url) as opened:
        settings = opened.workshop.settings
    environment = {
        "JOURNEYLAB_FILE": url,
        "JOURNEYLAB_ACTOR": actor or "",
        "JOURNEYLAB_LANGUAGE": language or "",
        "JOURNEYLAB_MEDIA": "/journeylab/media/" if _media(url) else "",
    }
    return Serving(
        notebook=shipped("notebooks") / NOTEBOOKS[audience],
        audience=audience,
        beside=BESIDE[audience],
        token=keys.token,
        cookie_secret=keys.cookie_secret,
        title=settings.title or "JourneyLab",
        language=speakable(language, settings.language),
        ports=wanted_ports(port),
        lan=lan,
        environment={name: value for name, value in environment.items() if value},
        media=_media(url),
        warm_up=WARM_UP[audience],
    )


def _media(url: str) -> str:
    """The folder beside a workshop in a file; a database has none."""
    return "" if "://" in url else str(media_folder(url))


def workshop_url(file: str) -> str:
    """The absolute path of a file, since kernels work in another folder; a URL as it is."""
    return file if "://" in file else str(Path(file).expanduser().absolute())


def _keys(file: str, token: str | None) -> Keys:
    kept = keys_of(workshop_url(file))
    if token is None:
        return kept
    if len(token) < SHORTEST:
        raise Refused("token_too_short", shortest=SHORTEST)
    return Keys(token, kept.cookie_secret)


def _run(serving: Serving, language: str | None, announce: Announce, *, open_browser: bool) -> None:
    speaks = speakable(language, os.environ.get("LANG"))

    def ready(launcher: Launcher) -> None:
        for line in announcement(launcher, speaks):
            announce(line)
        if open_browser:
            webbrowser.open(launcher.url)

    Launcher(serving, ready).start()


def announcement(launcher: Launcher, language: str) -> list[str]:
    """What the terminal says once the page can be opened."""
    serving = launcher.serving
    lines = [say(language, "server-serving", title=serving.title, url=launcher.url)]
    if serving.lan:
        lines += [
            say(language, "server-for-others", url=launcher.url_for(address))
            for address in addresses()
        ]
    if serving.token:
        lines.append(say(language, "server-private"))
    return [*lines, say(language, "server-stop")]
