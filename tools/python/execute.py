"""Executes one notebook by the kernel it names and tells what happens, one JSON object a line.

Usage: python execute.py NOTEBOOK OUTPUT [--folder FOLDER] [--timeout SECONDS] [--go-on]

The kernel runs in FOLDER, or else in the folder of the notebook. An error ends the notebook, but for cells whose metadata
has "deltabook_extra", and for all cells with --go-on: these keep it as their output.

Events: {"event": "ready"}, then for each code cell "started" and "finished" (cell, seconds), and at
the end "failed" (cell, ename, evalue, traceback) or nothing, then "ended" (seconds, peakBytes).
Cells count from 0. What was executed is written to OUTPUT, whether or not a cell failed.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import tempfile
import threading
import time
from pathlib import Path
from queue import Empty
from typing import Any, TextIO

import nbformat
import psutil
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import (
    CellExecutionComplete,
    CellExecutionError,
    CellTimeoutError,
    DeadKernelError,
)

MAX_OUTPUT = 500_000  # characters of one cell: half of what a notebook may have
IOPUB_TIMEOUT = 10  # seconds that output may come after the cell's end
LATE = 0.5  # seconds in which a timer may still throw after the last cell
STARTS = 3  # times that a kernel is started whose ports others took before it could


class Failure(Exception):
    """What ended the notebook, as the kernel reports an error; `cell` is None outside the cells."""

    def __init__(
        self, cell: int | None, ename: str, evalue: str, traceback: list[str] | None = None
    ) -> None:
        super().__init__(f"{ename}: {evalue}")
        self.cell = cell
        self.ename = ename
        self.evalue = evalue
        self.traceback = traceback or []


def tell(event: str, **facts: Any) -> None:
    """Writes one event."""
    print(json.dumps({"event": event, **facts}), flush=True)


class PeakMemory(threading.Thread):
    """Watches how much memory a process has, without its children: to find them costs 5 ms each time."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.process = psutil.Process(pid)
        self.bytes = 0
        self.start()

    def run(self) -> None:
        with contextlib.suppress(psutil.Error):
            while True:
                self.bytes = max(self.bytes, self.process.memory_info().rss)
                time.sleep(0.05)


class Client(NotebookClient):
    """An nbclient that tells what it does, and hears errors which a cell's timers throw after its end."""

    def __init__(self, notebook: Any, go_on: bool, **options: Any) -> None:
        super().__init__(notebook, **options)
        self.go_on = go_on
        self.requests: dict[str, int] = {}
        self.late: Failure | None = None
        self.memory: PeakMemory | None = None

    async def async_execute_cell(self, cell: Any, cell_index: int, **options: Any) -> Any:
        if cell.cell_type != "code":
            return cell
        tell("started", cell=cell_index)
        start = time.monotonic()
        try:
            cell = await super().async_execute_cell(cell, cell_index, **options)
        except CellExecutionError as error:
            if not self.go_on and "deltabook_extra" not in cell.metadata:
                raise self.failure(error, cell_index) from error
        except (CellTimeoutError, DeadKernelError) as error:
            raise self.failure(error, cell_index) from error
        if len(json.dumps(cell.outputs)) > MAX_OUTPUT:
            text = f"the cell's output has more than {MAX_OUTPUT:,} characters"
            raise Failure(cell_index, "OutputFlood", text)
        tell("finished", cell=cell_index, seconds=time.monotonic() - start)
        if self.late:
            raise self.late
        return cell

    # nbclient's own drops what belongs to another cell; nbclient is pinned, and the tests hold this.
    async def _async_poll_output_msg(self, parent_msg_id: str, cell: Any, cell_index: int) -> None:
        self.requests[parent_msg_id] = cell_index
        while True:
            message = await self.kc.iopub_channel.get_msg(timeout=None)
            if message["parent_header"].get("msg_id") != parent_msg_id:
                self.hear_late(message)
                continue
            try:
                self.process_message(message, cell, cell_index)
            except CellExecutionComplete:
                return

    async def wait_for_late_errors(self) -> None:
        """Listens a little longer after the last cell."""
        end = time.monotonic() + LATE
        while not self.late and time.monotonic() < end:
            with contextlib.suppress(Empty):
                self.hear_late(await self.kc.iopub_channel.get_msg(timeout=end - time.monotonic()))
        if self.late:
            raise self.late

    def hear_late(self, message: dict[str, Any]) -> None:
        cell = self.requests.get(message["parent_header"].get("msg_id"))
        if message["msg_type"] == "error" and cell is not None and not self.late:
            content = message["content"]
            self.late = Failure(cell, content["ename"], content["evalue"], content["traceback"])

    def failure(self, error: Exception, cell: int) -> Failure:
        if isinstance(error, CellTimeoutError):
            return Failure(cell, "Timeout", f"the cell took longer than {self.timeout} seconds")
        if isinstance(error, DeadKernelError):
            return Failure(cell, "DeadKernel", "the kernel's process ended")
        for output in self.nb.cells[cell].outputs:
            if output.output_type == "error":
                return Failure(cell, output.ename, output.evalue, list(output.traceback))
        return Failure(cell, error.ename or "Error", error.evalue or "the cell failed")


async def start(
    client: Client, stack: contextlib.AsyncExitStack, folder: Path, stderr: TextIO
) -> None:
    """Starts the kernel; again, with other ports, if another process took one that was free."""
    for starts in range(1, STARTS + 1):
        client.km = client.create_kernel_manager()
        client.owns_km = True
        kernel = client.async_setup_kernel(cwd=str(folder), stderr=stderr)
        try:
            await stack.enter_async_context(kernel)
            return
        except RuntimeError:
            stderr.seek(0)
            if starts == STARTS or "Address already in use" not in stderr.read():
                raise
            stderr.seek(0)
            stderr.truncate()


async def run(client: Client, folder: Path, stderr: TextIO) -> None:
    """Executes all cells, or raises a Failure."""
    async with contextlib.AsyncExitStack() as stack:
        await start(client, stack, folder, stderr)
        client.memory = PeakMemory(client.km.provisioner.pid)
        tell("ready")
        for index, cell in enumerate(client.nb.cells):
            await client.async_execute_cell(cell, index)
        await client.wait_for_late_errors()


def explain(failure: Failure, stderr: str) -> Failure:
    """Says why a kernel died, as far as its error stream tells."""
    if failure.ename != "DeadKernel":
        return failure
    if "heap out of memory" in stderr:
        return Failure(failure.cell, "OutOfMemory", "the kernel ran out of memory and ended")
    return Failure(failure.cell, failure.ename, failure.evalue, stderr.strip().splitlines()[-10:])


def execute(notebook: Path, output: Path, folder: Path, timeout: int, go_on: bool) -> None:
    nb = nbformat.read(notebook, as_version=4)
    client = Client(
        nb,
        go_on,
        timeout=timeout,
        startup_timeout=180,
        iopub_timeout=IOPUB_TIMEOUT,
        raise_on_iopub_timeout=True,
        record_timing=False,
        force_raise_errors=True,
        shutdown_kernel="immediate",
    )
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
    start = time.monotonic()
    with tempfile.TemporaryFile("w+", errors="replace") as stderr:
        try:
            asyncio.run(run(client, folder, stderr))
        except Failure as failure:
            stderr.seek(0)
            known = explain(failure, stderr.read())
            tell(
                "failed",
                cell=known.cell,
                ename=known.ename,
                evalue=known.evalue,
                traceback=known.traceback,
            )
        except NoSuchKernel as error:
            text = f"Jupyter knows no kernel named {error.name}; run npm run doctor"
            tell("failed", cell=None, ename="NoSuchKernel", evalue=text, traceback=[])
        except RuntimeError as error:
            stderr.seek(0)
            lines = stderr.read().strip().splitlines()[-10:]
            tell("failed", cell=None, ename="KernelStart", evalue=str(error), traceback=lines)
    nbformat.write(nb, output)
    peak = client.memory.bytes if client.memory else 0
    tell("ended", seconds=time.monotonic() - start, peakBytes=peak)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("notebook", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--timeout", type=int, default=600)
    parser.add_argument("--go-on", action="store_true")
    arguments = parser.parse_args()
    path = arguments.notebook.resolve()
    folder = arguments.folder or path.parent
    execute(path, arguments.output, folder, arguments.timeout, arguments.go_on)
