"""Sounds, films and pictures of the workshop, to whoever may see its page."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, StaticFileHandler, authenticated

from journeylab.workshop.findings.media import media_type

MEDIA = r"/journeylab/media/([^/]+)"


class MediaFile(JupyterHandler, StaticFileHandler):
    """One file of the folder beside the workshop, whole or in parts, as what its name says."""

    def get_login_url(self) -> str:
        """A player asks for it: refuse it, show it no form."""
        raise HTTPError(HTTPStatus.FORBIDDEN)

    @authenticated
    async def get(  # type: ignore[override]  # Jupyter's own signature takes anything
        self,
        path: str,
        include_body: bool = True,  # noqa: FBT001, FBT002  Tornado calls it so
    ) -> None:
        """The bytes asked for; 404 for a name that is none of ours or not there."""
        if media_type(path) is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        await StaticFileHandler.get(self, path, include_body)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Inside the folder and no link out of it."""
        if Path(absolute_path).is_symlink():
            raise HTTPError(HTTPStatus.NOT_FOUND)
        return super().validate_absolute_path(root, absolute_path)

    def get_content_type(self) -> str:
        """From the fixed list, never guessed."""
        return str(media_type(self.path))

    def set_extra_headers(self, path: str) -> None:
        """A name that is the hash of its bytes never means others."""
        del path
        self.set_header("Cache-Control", "private, max-age=31536000, immutable")
        self.set_header("Content-Disposition", "inline")
