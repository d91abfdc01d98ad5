"""Grades one submission, without the gradebook: what nbgrader needs to know goes in, and what it is to store comes out.

Usage: python -m course.grade_one

The first line of the standard input is a `Job` as plain JSON, so that another machine can take it; the standard output is
its `Result`. When the standard input ends, so does this process, and with it the kernel: nobody is left to wait for them.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, TextIO, TypedDict

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from course.cells import SourceCell, original, restore
from course.limits import Limits
from course.reading import KERNEL, Unreadable, read_submission
from course.reasons import Reason, reason, verdict
from course.runs import RunOptions, run_for_scores
from course.scores import error_output, is_auto_graded


class Request(TypedDict):
    """What to grade and how. `submission` and `files` are base64; `trouble` says why there is no submission to read."""

    student: str
    assignment: str
    notebook: str
    submission: str
    trouble: Reason | None
    cells: list[SourceCell]
    limits: dict[str, float]
    sandbox: dict[str, int]
    unsafe: bool
    files: dict[str, str]
    outputs: list[str]


class Job(TypedDict):
    """A request with the fingerprint that its result bears."""

    request: Request
    fingerprint: str


class Result(TypedDict):
    """`graded` is the notebook with the outputs that nbgrader reads the scores from; `written` is base64."""

    student: str
    assignment: str
    notebook: str
    fingerprint: str
    verdict: str
    reasons: list[Reason]
    seconds: float
    graded: dict[str, Any]
    written: dict[str, str]


def grade(request: Request, fingerprint: str = "") -> Result:
    """Grades a submission. Whatever it does, a result comes of it; only our own mistakes are errors."""
    start = time.monotonic()
    notebook, reasons, written = graded(request)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
    notebook.metadata["deltabook"] = {"reasons": reasons}
    return {
        "student": request["student"],
        "assignment": request["assignment"],
        "notebook": request["notebook"],
        "fingerprint": fingerprint,
        "verdict": verdict(reasons),
        "reasons": reasons,
        "seconds": round(time.monotonic() - start, 2),
        "graded": notebook,
        "written": {name: base64.b64encode(data).decode() for name, data in written.items()},
    }


def graded(request: Request) -> tuple[NotebookNode, list[Reason], dict[str, bytes]]:
    if request["trouble"]:
        return unanswered(request["cells"]), [request["trouble"]], {}
    try:
        notebook, reasons = read_submission(base64.b64decode(request["submission"]))
    except Unreadable as error:
        return unanswered(request["cells"]), [error.why], {}
    notes = restore(notebook, request["cells"])
    if any(note["code"] == "other notebook" for note in notes):
        return unanswered(request["cells"]), notes, {}
    run = run_for_scores(notebook, options_of(request))
    return notebook, [*reasons, *notes, *run.reasons], run.written


def options_of(request: Request) -> RunOptions:
    return RunOptions(
        limits=Limits.of(request["limits"]),
        sandbox=request["sandbox"],
        unsafe=request["unsafe"],
        files={name: base64.b64decode(data) for name, data in request["files"].items()},
        outputs=tuple(request["outputs"]),
    )


def unanswered(source: list[SourceCell]) -> NotebookNode:
    """The assignment as it was handed out, with no points for any test."""
    cells = [original(cell, cell["source"]) for cell in source]
    for cell in cells:
        if is_auto_graded(cell):
            cell.outputs = [error_output("NotRun", "There was nothing to run.")]
            cell.metadata["deltabook"] = {"shown": []}
    return new_notebook(cells=cells, metadata={"kernelspec": dict(KERNEL)})


def failed(request: Request, fingerprint: str) -> Result:
    """The result where grading itself failed: no points for now, to be graded again."""
    text = "Grading failed for a reason that is not the submission's; it has to be graded again."
    trouble = reason("not graded", text)
    return grade({**request, "trouble": trouble}, fingerprint)


def end_with_parent() -> None:
    """Ends this process, and its kernel, as soon as nobody holds the other end of its standard input."""

    def wait() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(10)
        os._exit(1)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    threading.Thread(target=wait, daemon=True).start()


def only_output() -> TextIO:
    """The standard output; whatever else is printed in this process goes to the error stream from now on."""
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return output


def write_whole(path: Path, text: str) -> None:
    """Writes a file that is there either whole or not at all."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    with open(partial, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)


def main() -> None:
    output = only_output()
    job: Job = json.loads(sys.stdin.buffer.readline())
    end_with_parent()
    request, fingerprint = job["request"], job["fingerprint"]
    try:
        result = grade(request, fingerprint)
    except Exception:
        traceback.print_exc()
        result = failed(request, fingerprint)
    with output:
        output.write(json.dumps(result))


if __name__ == "__main__":
    main()
