"""Drives the kernel by Jupyter's own client: Stop, Restart, a killed process, Shut Down.

Usage: python jupyterClient.py (prints a line for each)
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.ioloop import AsyncIOLoopKernelManager

TIMEOUT = 60


async def execute(client: AsyncKernelClient, code: str) -> dict[str, Any]:
    reply = await client.execute_interactive(code, timeout=TIMEOUT, output_hook=lambda message: None)
    return reply["content"]


async def connect(manager: AsyncIOLoopKernelManager) -> AsyncKernelClient:
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=TIMEOUT)
    return client


async def main() -> None:
    manager = AsyncIOLoopKernelManager(kernel_name="tslab")
    await manager.start_kernel(cwd=os.path.join(os.getcwd(), "notebooks"))
    client = await connect(manager)

    endless = asyncio.create_task(execute(client, "await null;\nwhile (true);"))
    await asyncio.sleep(1)
    await manager.interrupt_kernel()
    content = await endless
    print("interrupted:", content["status"], content.get("ename"))
    print("after interrupt:", (await execute(client, "1"))["status"])

    client.stop_channels()
    await manager.restart_kernel()
    client = await connect(manager)
    print("after restart:", (await execute(client, "2"))["status"])

    restarted = asyncio.Event()
    manager.add_restart_callback(restarted.set)
    client.stop_channels()
    os.kill(manager.provisioner.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    await asyncio.wait_for(restarted.wait(), TIMEOUT)
    client = await connect(manager)
    print("after a kill:", (await execute(client, "3"))["status"])

    client.stop_channels()
    await manager.shutdown_kernel()
    print("ended:", not await manager.is_alive())


asyncio.run(main())
