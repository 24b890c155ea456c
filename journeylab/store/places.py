"""Places where a file is less safe than it looks."""

from __future__ import annotations

import os
from pathlib import Path

_CLOUD = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "nextcloud", "owncloud")
_ALSO_CLOUD = (
    "mobile documents",
    "cloudstorage",
    "pcloud",
    "box sync",
    "kdrive",
    "seafile",
    "mega",
)
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs"})


def risk_of(path: str | os.PathLike[str]) -> str | None:
    """`cloud_folder` or `network_drive`, where the place looks like one; None where it is fine."""
    where = Path(path).expanduser().absolute()
    if any(_is_cloud(part.lower()) for part in where.parent.parts):
        return "cloud_folder"
    return "network_drive" if _is_on_network(where) else None


def _is_cloud(folder: str) -> bool:
    # they are called, say, OneDrive - Company, or GoogleDrive-ana@example.org
    known = (*_CLOUD, *_ALSO_CLOUD)
    return any(folder == name or folder.startswith((name + " ", name + "-")) for name in known) or (
        folder == "com~apple~clouddocs"
    )


def _is_on_network(where: Path) -> bool:
    if str(where).startswith("\\\\"):
        return True
    kinds = _mounted()
    return any(kinds.get(str(above)) in _NETWORK for above in _nearest_mount(where, kinds))


def _nearest_mount(where: Path, kinds: dict[str, str]) -> list[Path]:
    return [above for above in (where, *where.parents) if str(above) in kinds][:1]


def _mounted(table: Path = Path("/proc/mounts")) -> dict[str, str]:
    """Mount points and their kinds, where the system tells."""
    try:
        lines = table.read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}
    fields = [line.split() for line in lines]
    return {row[1].replace("\\040", " "): row[2] for row in fields if len(row) > 2}  # noqa: PLR2004  device, place, kind
