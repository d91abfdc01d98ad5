"""A kernel that runs one cell after the other and is never waited for longer than it may take."""

from __future__ import annotations

import contextlib
import json
import time
from queue import Empty
from typing import Any, TextIO

import psutil
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager
from nbformat import NotebookNode
from nbformat.v4 import new_output, output_from_msg

from course.limits import MAX_OUTPUT

START = 180  # seconds until the kernel answers; a busy machine takes long
PATIENCE = 4  # so many seconds may pass for each that a cell may compute
GRACE = 30  # seconds in which an interrupted cell has to end; a busy machine takes that long
SHOWN = {"text/plain", "image/png", "image/jpeg"}  # what can do nothing in its reader's browser


class KernelGone(Exception):
    """The kernel has ended, or does not react any more."""

    def __init__(self, stuck: bool) -> None:
        super().__init__("stuck" if stuck else "ended")
        self.stuck = stuck


class Session:
    """The kernel of one run; `execute` gives a cell's outputs and whether it had to be stopped."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.manager = manager
        self.client = client

    @staticmethod
    @contextlib.contextmanager
    def start(manager: KernelManager, stderr: TextIO, **options: Any) -> Any:
        """Starts the kernel and ends it, whatever happens in between.

        :raises KernelGone: if it does not come up
        """
        manager.start_kernel(stderr=stderr, **options)
        client = manager.blocking_client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=START)
            yield Session(manager, client)
        except RuntimeError as error:
            raise KernelGone(stuck=False) from error
        finally:
            client.stop_channels()
            with contextlib.suppress(Exception):
                manager.shutdown_kernel(now=True)

    def execute(self, code: str, seconds: float) -> tuple[list[NotebookNode], float, bool]:
        """Runs a cell; then come the seconds it took, as they are counted, and whether its time was up.

        :raises KernelGone: after which nothing more can be executed
        """
        clock = Clock(self.manager)
        request = self.client.execute(code, stop_on_error=False)
        cell = Outputs()
        grace: float | None = None
        while True:
            message = self.next_message()
            if message and message["parent_header"].get("msg_id") == request:
                if cell.take(message):
                    return cell.outputs, clock.seconds(), grace is not None
            if grace is not None and time.monotonic() > grace:
                raise KernelGone(stuck=True)
            if grace is None and clock.is_past(seconds):
                self.manager.interrupt_kernel()
                grace = time.monotonic() + GRACE

    def next_message(self) -> dict[str, Any] | None:
        try:
            return self.client.get_iopub_msg(timeout=0.5)
        except Empty:
            if not self.manager.is_alive():
                raise KernelGone(stuck=False) from None
            return None


class Clock:
    """The seconds of a cell: of processor time, or a part of those that pass, where that is more.

    So a cell that computes has the same time on a busy machine, and one that only waits is stopped, too.
    """

    def __init__(self, manager: KernelManager) -> None:
        self.pid = manager.provisioner.pid
        self.start = time.monotonic()
        self.used = self.processor_seconds()

    def is_past(self, seconds: float) -> bool:
        return time.monotonic() - self.start >= seconds and self.seconds() >= seconds

    def seconds(self) -> float:
        return max(self.processor_seconds() - self.used, (time.monotonic() - self.start) / PATIENCE)

    def processor_seconds(self) -> float:
        """Of the kernel and all that it has started."""
        total = 0.0
        with contextlib.suppress(psutil.Error):
            kernel = psutil.Process(self.pid)
            for process in [kernel, *kernel.children(recursive=True)]:
                with contextlib.suppress(psutil.Error):
                    times = process.cpu_times()
                    total += times.user + times.system
        return total


class Outputs:
    """What a cell shows, up to a size; errors and results are always kept."""

    def __init__(self) -> None:
        self.outputs: list[NotebookNode] = []
        self.room = MAX_OUTPUT

    def take(self, message: dict[str, Any]) -> bool:
        """Takes a message in; true when it says that the cell has ended."""
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            return content["execution_state"] == "idle"
        if kind == "stream":
            self.add_text(content["name"], content["text"])
        elif kind == "error":
            self.outputs.append(shortened(output_from_msg(message)))
        elif kind in ("execute_result", "display_data"):
            self.add_data(output_from_msg(message))
        return False

    def add_text(self, name: str, text: str) -> None:
        if self.room <= 0:
            return
        text = text[: self.room]
        self.room -= len(text)
        if self.room <= 0:
            text += "\n... the rest is not kept\n"
        last = self.outputs[-1] if self.outputs else None
        if last and last.output_type == "stream" and last.name == name:
            last.text += text
        else:
            self.outputs.append(new_output("stream", name=name, text=text))

    def add_data(self, output: NotebookNode) -> None:
        data = {kind: value for kind, value in output.data.items() if kind in SHOWN}
        output.data, output.metadata = NotebookNode(data), NotebookNode()
        size = len(json.dumps(data))
        if output.output_type == "execute_result" or (data and size <= self.room):
            self.room -= size
            self.outputs.append(output)


def shortened(error: NotebookNode) -> NotebookNode:
    """An error that fits onto a page."""
    error.ename, error.evalue = error.ename[:200], error.evalue[:2000]
    error.traceback = [line[:2000] for line in error.traceback[:30]]
    return error
