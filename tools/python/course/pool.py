"""Grades on this machine, each submission in a process of its own, a few at a time."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import BinaryIO, cast

from course.grade_one import Job, Result, failed
from course.limits import Limits
from course.stop import going_on

ROOT = Path(__file__).resolve().parents[3]
MARGIN = 600  # seconds for starts and ends, beyond what a kernel may take
END = 30  # seconds in which a process ends that nobody waits for any more
LOOK = 0.25  # seconds between two looks at what runs


def grade_here(jobs: Sequence[Job], count: int) -> Iterator[Result]:
    """Yields the results as they come. Whatever happens to one of the processes, its submission has a result.

    Ends early, without the results that are missing, when somebody asks to stop.
    """
    with ThreadPoolExecutor(count) as pool:
        running = {pool.submit(grade_apart, job) for job in jobs}
        try:
            while running and going_on():
                done, running = wait(running, timeout=LOOK, return_when=FIRST_COMPLETED)
                for future in done if going_on() else ():
                    yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def grade_apart(job: Job, is_wanted: Callable[[], bool] = going_on) -> Result:
    """Grades one submission in a process of its own, which ends early when its result is not wanted any more.

    The process has the job from its standard input, and ends when that does: with this process, whatever ends that.
    """
    seconds = Limits.of(job["request"]["limits"]).sandbox()["wallSeconds"] + MARGIN
    text = json.dumps(job).encode() + b"\n"
    with start() as process, ThreadPoolExecutor(1) as reader:
        told = reader.submit(cast(BinaryIO, process.stdout).read)
        with contextlib.suppress(OSError):  # it has ended already
            cast(BinaryIO, process.stdin).write(text)
            cast(BinaryIO, process.stdin).flush()
        await_end(told, seconds, is_wanted)
        end(process)
    try:
        return json.loads(told.result())
    except ValueError:
        return failed(job["request"], job["fingerprint"])


def start() -> subprocess.Popen[bytes]:
    """A session of its own: Ctrl+C in a terminal is meant for the process that grades."""
    command = [sys.executable, "-m", "course.grade_one"]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env=environment(),
    )


def environment() -> dict[str, str]:
    """In which our package and our kernels are found, whoever started this process."""
    paths = {"PYTHONPATH": ROOT / "tools/python", "JUPYTER_PATH": ROOT / "build/jupyter"}
    return {**os.environ, **{name: str(path) for name, path in paths.items()}}


def await_end(told: Future[bytes], seconds: float, is_wanted: Callable[[], bool]) -> None:
    last = time.monotonic() + seconds
    while is_wanted() and time.monotonic() < last:
        if wait([told], timeout=LOOK).done:
            return


def end(process: subprocess.Popen[bytes]) -> None:
    """Lets the process end its kernel and remove its folder, if it still has them."""
    with contextlib.suppress(OSError):
        cast(BinaryIO, process.stdin).close()
    try:
        process.wait(END)
    except subprocess.TimeoutExpired:
        process.kill()
