"""Grades on the workers of a Dask scheduler, each submission in a sandbox of its worker's machine."""

from __future__ import annotations

import contextlib
import logging
import platform
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import dask
from distributed import CancelledError, Client, Future, wait
from distributed.versions import VersionMismatchWarning

from course.carried import carried
from course.grade_one import Job, Result
from course.placement import Placement, Task
from course.refused import Refused
from course.stop import going_on
from course.version import version
from course.worker import pack, unpack

CONNECT = 15  # seconds until a scheduler must have answered
ARRIVE = 30  # seconds to wait for a worker where there is none
RECEIVE = 60  # seconds for a result to arrive that is ready
LOOK = 0.5  # seconds between two looks at the workers
NAMES = ("student", "assignment", "notebook")  # stay here: no worker has to know them


class Cluster:
    """A scheduler's workers that can grade."""

    def __init__(self, address: str, notice: Callable[[str], None]) -> None:
        """Connects.

        :raises Refused: if the scheduler cannot be reached
        """
        self.address = address
        self.notice = notice
        self.threads: dict[str, int] = {}
        self.known: dict[str, str] = {}  # of each worker there is, why it cannot grade; "" where it can
        self.alone_since = time.monotonic()
        quiet()
        try:
            self.client = Client(address, timeout=CONNECT)
        except (OSError, ValueError) as error:
            raise Refused(unreachable(address, error)) from error
        self.version = version()
        self.call = carried()
        self.must_speak_our_python(self.client.run_on_scheduler(platform.python_version))

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close(timeout=5)

    def must_speak_our_python(self, there: str) -> None:
        """What is sent by value is read by the same Python only.

        :raises Refused: if the scheduler runs another one
        """
        here = platform.python_version()
        if minor(here) != minor(there):
            self.client.close(timeout=5)
            raise Refused(f"the scheduler at {self.address} runs Python {there}, this is {here}; start it by the same one")

    def survey(self) -> set[str]:
        """Finds out which workers there are now, into `threads`; those that were there before and are not any more.

        :raises Refused: if the scheduler is gone, or no worker that can grade has come for some time
        """
        try:
            threads = self.client.nthreads()
            self.known = {worker: why for worker, why in self.known.items() if worker in threads}
            self.examine([worker for worker in threads if worker not in self.known])
        except (OSError, TimeoutError) as error:
            raise Refused(f"the connection to the scheduler at {self.address} was lost; {RESUME}") from error
        before = set(self.threads)
        self.threads = {worker: count for worker, count in threads.items() if self.known.get(worker) == ""}
        if self.threads:
            self.alone_since = time.monotonic()
        elif time.monotonic() > self.alone_since + ARRIVE:
            raise Refused(self.why_none(threads))
        return before - set(self.threads)

    def examine(self, workers: list[str]) -> None:
        """Asks workers that were not there before."""
        if not workers:
            return
        answers = self.client.run(self.call, "status", workers=workers, on_error="return")
        for worker, answer in answers.items():
            self.known[worker] = trouble(answer, self.version)
            if self.known[worker]:
                self.notice(f"{worker} is not used: {self.known[worker]}")

    def why_none(self, threads: Mapping[str, int]) -> str:
        if not threads:
            start = f"start some, by npm run course -- worker {self.address}"
            return f"the scheduler at {self.address} has no worker; {start}"
        reasons = "\n".join(f"  {worker}: {self.known.get(worker, 'does not answer')}" for worker in threads)
        return f"none of the workers at {self.address} can grade:\n{reasons}"

    def start(self, task: Task) -> Future:
        request = {**task.job["request"], **dict.fromkeys(NAMES, "")}
        job = pack({"request": request, "fingerprint": task.job["fingerprint"]})
        return self.client.submit(self.call, "grade", job, workers=[str(task.worker)], pure=False)


RESUME = "what is graded is stored, and the same command goes on with the others"


def grade_there(jobs: Sequence[Job], cluster: Cluster) -> Iterator[Result]:
    """Yields the results as they come, one for each job: of the workers, or that grading failed.

    Ends early, without the results that are missing, when somebody asks to stop.

    :raises Refused: if there is nobody to grade any more
    """
    placement = Placement(jobs)
    futures: dict[Task, Future] = {}
    try:
        while (placement.waiting or placement.running) and going_on():
            for task in placement.on(cluster.survey()):
                futures.pop(task).cancel()
                cluster.notice(f"{task.worker} was lost while it graded {student_of(task)}")
                yield from placement.give_back(task)
            futures |= {task: cluster.start(task) for task in placement.place(cluster.threads)}
            for task in finished(futures):
                try:
                    result = received(futures.pop(task), task)
                except CancelledError:  # with the connection: no fault of the worker's, and the next survey tells of it
                    placement.take_back(task)
                except Exception as error:  # whatever was raised on the worker is raised here
                    cluster.notice(f"{task.worker} could not grade {student_of(task)}: {error}")
                    yield from placement.give_back(task)
                else:
                    placement.done(task)
                    yield result
    finally:
        cluster.client.cancel(list(futures.values()))


def finished(futures: Mapping[Task, Future]) -> list[Task]:
    """The tasks that have ended, once there is one or some time has passed.

    Where the connection to the scheduler is lost, Dask ends them all as cancelled.
    """
    if not futures:
        time.sleep(LOOK)
    with contextlib.suppress(TimeoutError, CancelledError):
        wait(list(futures.values()), timeout=LOOK, return_when="FIRST_COMPLETED")
    return [task for task, future in futures.items() if future.status in ("finished", "error", "cancelled")]


def received(future: Future, task: Task) -> Result:
    """The result, with the names put back that had stayed here.

    :raises Exception: if there is none that can be used
    """
    request: Any = task.job["request"]
    result = unpack(future.result(timeout=RECEIVE))
    if result["fingerprint"] != task.job["fingerprint"]:
        raise ValueError("the result is another submission's")
    if result["verdict"] == "not graded":
        raise RuntimeError("grading itself failed there; the worker's log says why")
    return {**result, **{name: request[name] for name in NAMES}}


def student_of(task: Task) -> str:
    return task.job["request"]["student"]


def minor(python: str) -> list[str]:
    return python.split(".")[:2]


def trouble(answer: Any, version: str) -> str:
    """Why a worker that answered so cannot grade; "" where it can."""
    if isinstance(answer, Exception):
        return f"{type(answer).__name__}: {answer}"
    if not answer["works"]:
        return answer["reason"]
    if answer["version"] != version:
        return "its clone is another version than this one; update both (git pull) and start it again"
    return ""


def unreachable(address: str, error: Exception) -> str:
    return (
        f"no Dask scheduler answers at {address} ({type(error).__name__}); expected one that runs, as\n"
        "  npm run course -- scheduler starts it. Look at the address, the port and the firewall, or leave\n"
        "  --scheduler away to grade on this machine. Nothing was changed."
    )


def quiet() -> None:
    """Our own words take the place of Dask's log and warnings; submissions may be larger than it expects."""
    for name in ("distributed", "distributed.client", "distributed.comm"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore", VersionMismatchWarning)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "100MB"})
