"""Grades on this machine, each submission in a process of its own, a few at a time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from course.grade_one import Job, Result, failed
from course.limits import Limits

MARGIN = 600  # seconds for starts and ends, beyond what a kernel may take


def grade_here(jobs: Iterable[Job], slots: int) -> Iterator[Result]:
    """Yields the results as they come. Whatever happens to one of the processes, its submission has a result."""
    with ThreadPoolExecutor(slots) as pool:
        running = [pool.submit(grade_apart, job) for job in jobs]
        try:
            for future in as_completed(running):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def grade_apart(job: Job) -> Result:
    seconds = Limits.of(job["request"]["limits"]).sandbox()["wallSeconds"] + MARGIN
    with tempfile.TemporaryDirectory(prefix="deltabook-grade-") as name:
        files = [Path(name) / "request.json", Path(name) / "result.json"]
        files[0].write_text(json.dumps(job), encoding="utf-8")
        command = [sys.executable, "-m", "course.grade_one", *map(str, files)]
        # Its standard input stays open as long as this process lives.
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
        try:
            return json.loads(files[1].read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return failed(job["request"], job["fingerprint"])
