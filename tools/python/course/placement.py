"""Which submission goes to which worker, and for which of them it is enough."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from course.grade_one import Job, Result, failed

TRIES = 3  # so often a submission is given to a worker


@dataclass(eq=False)
class Task:
    """A submission that has no result yet; `failed_on` are the workers that were lost with it, or could not grade it."""

    job: Job
    failed_on: list[str] = field(default_factory=list)
    worker: str | None = None


class Placement:
    """Gives each worker as many submissions as it has threads, and no submission twice to a worker that failed."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self.waiting = deque(Task(job) for job in jobs)
        self.running: set[Task] = set()

    def place(self, threads: Mapping[str, int]) -> list[Task]:
        """The tasks to start now, each with its `worker`, where the workers have so many threads."""
        free = dict(threads)
        for task in self.running:
            if task.worker in free:
                free[task.worker] -= 1
        started, left = [], []
        for task in self.waiting:
            task.worker = choose(task, free)
            if task.worker is None:
                left.append(task)
            else:
                free[task.worker] -= 1
                started.append(task)
        self.waiting = deque(left)
        self.running.update(started)
        return started

    def on(self, lost: Iterable[str]) -> list[Task]:
        """The tasks that run on these workers."""
        workers = set(lost)
        return [task for task in self.running if task.worker in workers]

    def done(self, task: Task) -> None:
        self.running.discard(task)

    def take_back(self, task: Task) -> None:
        """Takes a task back that no worker failed with, to be started again."""
        self.running.discard(task)
        task.worker = None
        self.waiting.appendleft(task)

    def give_back(self, task: Task) -> Iterator[Result]:
        """Takes a task back, to be started on another worker. After its last try its result is that grading failed."""
        task.failed_on.append(str(task.worker))
        if len(task.failed_on) >= TRIES:
            self.running.discard(task)
            yield failed(task.job["request"], task.job["fingerprint"])
        else:
            self.take_back(task)


def choose(task: Task, free: Mapping[str, int]) -> str | None:
    """The worker with the most free threads; one that failed with the task only where there is no other at all."""
    others = [worker for worker in free if worker not in task.failed_on] or list(free)
    best = max(others, key=lambda worker: free[worker], default=None)
    return best if best is not None and free[best] > 0 else None
