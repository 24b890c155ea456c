"""The facilitator's keys: kept per workshop, so that a page survives a restart of the server."""

from __future__ import annotations

import json
import os
import secrets
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

SHORTEST = 16  # characters that a token given by hand must have
OWN_EYES_ONLY = 0o600


@dataclass(frozen=True)
class Keys:
    """What opens the facilitator's page: a token in the link, then a signed cookie."""

    token: str
    cookie_secret: bytes

    @classmethod
    def new(cls) -> Keys:
        """Keys that nobody has seen."""
        return cls(secrets.token_urlsafe(24), secrets.token_bytes(32))


def keys_of(url: str) -> Keys:
    """The keys of that workshop, made at its first serving and the same ever after."""
    place = state_folder() / f"{sha256(url.encode()).hexdigest()[:32]}.json"
    return _read(place) or _write(place, Keys.new())


def state_folder() -> Path:
    """Where this user's programs keep what is theirs alone."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base) / "journeylab" / "keys"


def _read(place: Path) -> Keys | None:
    try:
        # keys that others could read or write are no keys
        if sys.platform != "win32" and place.stat().st_mode & 0o077:
            return None
        kept = json.loads(place.read_text("utf-8"))
        keys = Keys(str(kept["token"]), bytes.fromhex(kept["cookie_secret"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return keys if len(keys.token) >= SHORTEST and len(keys.cookie_secret) >= SHORTEST else None


def _write(place: Path, keys: Keys) -> Keys:
    text = json.dumps({"token": keys.token, "cookie_secret": keys.cookie_secret.hex()})
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = place.with_suffix(f".{os.getpid()}")
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWN_EYES_ONLY), "w"
        ) as file:
            file.write(text)
        draft.replace(place)
    except OSError:
        pass  # a home that cannot be written to: the keys then live as long as the server
    return keys
