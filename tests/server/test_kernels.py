"""Kernels end as they should: what is only being warmed at once, what a visitor has politely."""

import asyncio

from journeylab.server.kernels import RoomKernels


def test_a_kernel_in_the_midst_of_its_imports_is_not_asked_but_ended(monkeypatch):
    ended = []

    async def end(self, kernel_id, now=False, restart=False):  # noqa: FBT002  Jupyter's own names
        del self._kernels[kernel_id], restart
        ended.append((kernel_id, now))

    async def run():
        kernels = RoomKernels()
        for name in ("shutdown_kernel", "_async_shutdown_kernel"):
            monkeypatch.setattr(RoomKernels, name, end)
        kernels._kernels = {"visitor": object(), "warming": object()}
        kernels._warming = "warming"
        kernels._spare = asyncio.create_task(asyncio.sleep(60, "warming"))
        await kernels.shutdown_all()
        await asyncio.sleep(0)
        assert kernels._spare.cancelled()

    asyncio.run(run())
    assert ended == [("warming", True), ("visitor", False)]
