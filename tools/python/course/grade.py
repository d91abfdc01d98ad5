"""Grades an assignment: gives the submissions out to be run, and is the one writer of the gradebook.

Usage: python -m course.grade COURSE ASSIGNMENT [--jobs 2 | --scheduler tcp://HOST:PORT] [--unsafe] [--again]
    [--student NAME]... [--cell-seconds S]

Tells what happens, one JSON object a line: "planned" (total), "graded" for each submission (student, notebook, score,
max_score, manual, verdict, reasons, seconds, fresh), "notice" (text), "stopped" (when it was asked to), "ended". Results are
kept in COURSE/.grading as soon as they are there: after an interruption, even by kill -9, the same command goes on with what
is missing.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import hashlib
import json
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy.exc import SAWarning
from traitlets.config import Config

from course.assignment import Assignment, read_assignment
from course.gradebook import course_directory, load_config, source_cells
from course.grade_one import Job, Result, write_whole
from course.limits import Limits
from course.pool import grade_here
from course.reasons import Reason, verdict
from course.record import Recorder, Score
from course.refused import Refused
from course.stop import STOP, stop_when_asked
from course.submissions import chosen_students, read_submission_file

STOPPED = 130  # the exit code of what Ctrl+C has stopped


def tell(event: str, **facts: Any) -> None:
    print(json.dumps({"event": event, **facts}), flush=True)


class Grading:
    """One run of the command."""

    def __init__(self, course: Path, arguments: argparse.Namespace) -> None:
        self.course = course
        self.arguments = arguments
        self.config: Config = load_config(course)
        self.recorder = Recorder(self.config)
        self.state = course / ".grading" / arguments.assignment
        self.assignments: dict[str, Assignment] = {}

    def jobs(self) -> list[Job]:
        """A job for each notebook of each student."""
        directory = course_directory(self.config)
        assignment = self.arguments.assignment
        with Gradebook(directory.db_url, directory.course_id) as gradebook:
            try:
                names = sorted(notebook.name for notebook in gradebook.find_assignment(assignment).notebooks)
            except MissingEntry as error:
                text = f"{assignment} is not in the gradebook: npm run course -- generate {assignment}"
                raise Refused(text) from error
            self.assignments = {name: read_assignment(self.course, assignment, name) for name in names}
            cells = {
                name: source_cells(gradebook, assignment, name, self.assignments[name].order) for name in names
            }
        students = chosen_students(self.course, assignment, self.arguments.student)
        return [self.job(student, name, cells[name]) for student in students for name in names]

    def job(self, student: str, notebook: str, cells: list[Any]) -> Job:
        assignment = self.assignments[notebook]
        submission = read_submission_file(self.course, self.arguments.assignment, student, notebook)
        limits = assignment.limits
        if self.arguments.cell_seconds:
            limits = Limits(self.arguments.cell_seconds, limits.total_seconds)
        request: Any = {
            "student": student,
            "assignment": self.arguments.assignment,
            "notebook": notebook,
            "submission": base64.b64encode(submission.data).decode(),
            "trouble": submission.trouble,
            "cells": cells,
            "limits": limits.to_json(),
            "sandbox": limits.sandbox(),
            "unsafe": self.arguments.unsafe,
            "files": {name: base64.b64encode(data).decode() for name, data in assignment.files.items()},
            "outputs": [assignment.outside.predictions] if assignment.outside else [],
        }
        text = json.dumps(request, sort_keys=True)
        return {"request": request, "fingerprint": hashlib.sha256(text.encode()).hexdigest()}

    def run(self, run_jobs: Callable[[list[Job]], Iterator[Result]]) -> bool:
        """Grades what is not graded yet; false if one has to be graded again."""
        jobs = self.jobs()
        tell("planned", total=len(jobs))
        known, missing = [], []
        for job in jobs:
            result = None if self.arguments.again else self.stored(job)
            if result is None:
                missing.append(job)
            else:
                known.append(result)
        whole = all([self.record(result, fresh=False) for result in known])
        for result in run_jobs(missing):
            write_whole(self.result_file(result), json.dumps(result))
            whole = self.record(result, fresh=True) and whole
        return whole

    def stored(self, job: Job) -> Result | None:
        """The result of an earlier run, if all that went into it is still the same."""
        request: Any = job["request"]
        try:
            result = json.loads(self.result_file(request).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        same = result["fingerprint"] == job["fingerprint"] and result["verdict"] != "not graded"
        return result if same else None

    def result_file(self, names: Any) -> Path:
        folder = self.state / names["student"]
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{names['notebook']}.json"

    def record(self, result: Result, *, fresh: bool) -> bool:
        """Stores a result in the gradebook; false, and nothing stored, where grading itself has failed: that is no score."""
        if result["verdict"] == "not graded":
            self.tell_graded(result, result["reasons"], None, fresh=fresh)
            return False
        notebook, reasons = nbformat.from_dict(result["graded"]), result["reasons"]
        outside = self.assignments[result["notebook"]].outside
        if outside:
            written = {name: base64.b64decode(data) for name, data in result["written"].items()}
            labels = outside.secret_labels(self.course, result["assignment"])
            reasons = outside.judge(notebook, written, labels)
        self.tell_graded(result, reasons, self.recorder.record(result, notebook), fresh=fresh)
        return True

    def tell_graded(self, result: Result, reasons: list[Reason], score: Score | None, *, fresh: bool) -> None:
        tell(
            "graded",
            student=result["student"],
            notebook=result["notebook"],
            score=score and score.score,
            max_score=score and score.max_score,
            manual=bool(score and score.manual),
            verdict=verdict(reasons),
            reasons=reasons,
            seconds=result["seconds"],
            fresh=fresh,
        )


@contextlib.contextmanager
def only_writer(course: Path) -> Iterator[None]:
    """Keeps a second run of this command away; a lock that ends with its process, whatever ends that.

    :raises Refused: if there is another
    """
    folder = course / ".grading"
    folder.mkdir(exist_ok=True)
    with open(folder / "lock", "w", encoding="utf-8") as file:
        if os.name == "posix":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Refused("another process grades this course; wait for its end") from error
        yield


def end_with_parent() -> None:
    """Ends this process when the one that started it has ended: its standard input ends then."""

    def wait() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


@contextlib.contextmanager
def graders(arguments: argparse.Namespace) -> Iterator[Callable[[list[Job]], Iterator[Result]]]:
    """What runs submissions: processes of this machine, or the workers of a scheduler.

    :raises Refused: if the scheduler cannot be reached
    """
    if arguments.scheduler is None:
        yield partial(grade_here, count=arguments.jobs)
        return
    from course.cluster import Cluster, grade_there  # installed only where a scheduler is asked for

    with Cluster(arguments.scheduler, lambda text: tell("notice", text=text)) as cluster:
        yield partial(grade_there, cluster=cluster)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("course", type=Path)
    parser.add_argument("assignment")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    place.add_argument("--scheduler")
    parser.add_argument("--unsafe", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--student", action="append")
    parser.add_argument("--cell-seconds", type=float)
    arguments = parser.parse_args()
    course = arguments.course.resolve()
    end_with_parent()
    stop_when_asked()
    warnings.simplefilter("ignore", SAWarning)  # nbgrader's own way with its objects
    try:
        with graders(arguments) as run_jobs, only_writer(course):
            whole = Grading(course, arguments).run(run_jobs)
    except Refused as error:
        tell("refused", text=str(error))
        return 1
    tell("stopped" if STOP.is_set() else "ended")
    return STOPPED if STOP.is_set() else int(not whole)


if __name__ == "__main__":
    sys.exit(main())
