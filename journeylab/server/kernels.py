"""Kernels: one spare stands ready, so that a visitor does not wait for Python and its imports."""

from __future__ import annotations

import asyncio
import json
import os
from typing import Any
from urllib.parse import parse_qs

from jupyter_core.utils import ensure_async
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.utils import ApiPath

from journeylab.server.serving import Serving
from journeylab.words import LANGUAGES

REFILL_AFTER = 4.0  # seconds: not while the page that took the spare is being drawn
WARM_WITHIN = 120.0  # a busy machine needs a minute for the imports


class RoomKernels(AsyncMappingKernelManager):
    """Hands a visitor the spare kernel if there is one, and a fresh one otherwise."""

    _spare: asyncio.Task[str] | None = None
    _warming = ""  # the kernel whose imports run

    @property
    def serving(self) -> Serving:
        """What this manager's launcher serves."""
        launcher: Any = self.parent
        serving: Serving = launcher.serving
        return serving

    async def start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]  # as Voilà calls it
        """The id of a kernel that knows this visitor's language and the workshop's file."""
        environment = visitor_environment(kwargs.pop("env", {}), self.serving)
        kernel_id = await self._take_spare()
        if kernel_id is None:
            fresh: str = await super().start_kernel(env=environment, **kwargs)
            return fresh
        await self._tell(kernel_id, f"import os; os.environ.update({json.dumps(environment)})")
        self.looked_at(kernel_id)  # it may have waited for long
        return kernel_id

    def prepare_spare(self, after: float = 0.0) -> None:
        """Start warming a spare kernel, after so many seconds."""
        self._spare = asyncio.create_task(self._warm(after))

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel that nobody looks at; never the spare."""
        if not self._is_spare(kernel_id):
            await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]

    async def shutdown_all(self, now: bool = False) -> None:  # type: ignore[override]  # noqa: FBT001, FBT002  as Jupyter calls it
        """End all kernels; one in the midst of its imports at once, since it holds nothing yet.

        Asked politely, it would answer over sockets that are closed by then, and write a traceback.
        """
        if self._spare is not None:
            self._spare.cancel()
        if self._warming in self:
            await ensure_async(self.shutdown_kernel(self._warming, now=True))  # type: ignore[no-untyped-call]
        await super().shutdown_all(now=now)

    def looked_at(self, kernel_id: str) -> None:
        """Someone is reading this kernel's page: it is not idle."""
        kernel: Any = self.get_kernel(kernel_id)
        kernel.last_activity = utcnow()

    async def lives(self, kernel_id: str) -> bool:
        """Whether that kernel still runs."""
        if kernel_id not in self or self._is_spare(kernel_id):
            return False
        return bool(await ensure_async(self.get_kernel(kernel_id).is_alive()))

    def _is_spare(self, kernel_id: str) -> bool:
        spare = self._spare
        return bool(
            spare
            and spare.done()
            and not spare.cancelled()
            and not spare.exception()
            and spare.result() == kernel_id
        )

    async def _take_spare(self) -> str | None:
        spare, self._spare = self._spare, None
        if spare is None:
            return None
        try:
            kernel_id = await spare
        except Exception:
            self.log.exception("The spare kernel did not start")
            return None
        finally:
            self.prepare_spare(after=REFILL_AFTER)
        return kernel_id if await self.lives(kernel_id) else None

    async def _warm(self, after: float) -> str:
        await asyncio.sleep(after)
        environment = visitor_environment(dict(os.environ), self.serving)
        kernel_id: str = await super().start_kernel(
            kernel_name="python3", path=ApiPath(""), env=environment
        )
        self._warming = kernel_id
        await self._tell(kernel_id, self.serving.warm_up)
        self._warming = ""
        return kernel_id

    async def _tell(self, kernel_id: str, code: str) -> None:
        """Run code in that kernel before its page exists."""
        client = self.get_kernel(kernel_id).client()
        client.start_channels()
        try:
            await client.execute(
                code, silent=True, store_history=False, reply=True, timeout=WARM_WITHIN
            )
        finally:
            client.stop_channels()


def visitor_environment(asked: dict[str, str], serving: Serving) -> dict[str, str]:
    """The environment of a visitor's kernel: without the query, since it can carry the token."""
    kept = {
        name: value
        for name, value in asked.items()
        if name not in {"QUERY_STRING", "VOILA_REQUEST_URL"}
    }
    language = parse_qs(asked.get("QUERY_STRING", "")).get("lang", [""])[0]
    chosen = {"JOURNEYLAB_LANGUAGE": language} if language in LANGUAGES else {}
    return {**kept, **serving.environment, **chosen}
