"""What a worker of a Dask scheduler does with the clone on its own machine; `cluster.py` calls it from afar.

Nothing is unpickled here but what Dask itself sends: a job and its result are JSON.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from typing import Any

from distributed import Status, get_worker

from course.pool import grade_apart
from course.sandbox import sandbox_status
from course.version import version


def status() -> dict[str, Any]:
    """Whether submissions can be run safely here, and by which version: {"works", "reason", "version"}."""
    return {**sandbox_status(), "version": version()}


def grade(job: bytes) -> bytes:
    """Grades a packed job in a sandbox of this machine, for as long as somebody waits for the result."""
    return pack(grade_apart(unpack(job), is_wanted=awaited_task()))


def pack(value: Any) -> bytes:
    return zlib.compress(json.dumps(value).encode())


def unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))


def awaited_task() -> Callable[[], bool]:
    """Tells whether the task that runs in this thread is neither cancelled nor its worker about to close."""
    worker = get_worker()
    key = worker.get_current_task()

    def is_awaited() -> bool:
        task = worker.state.tasks.get(key)
        return task is not None and task.state == "executing" and worker.status is Status.running

    return is_awaited
