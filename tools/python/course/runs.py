"""Runs a notebook in a sandbox, to its end or as far as its kernel lives."""

from __future__ import annotations

import copy
import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TextIO

from jupyter_client.manager import KernelManager
from nbformat import NotebookNode

from course.cells import has_hidden_tests, without_hidden_tests
from course.limits import Limits
from course.reasons import Reason, reason
from course.sandbox import Sandbox
from course.scores import ASSESSED, error_output, is_auto_graded, settle
from course.session import KernelGone, Session

LATE = "had ended, in something it had left running"  # in the kernel's tracebacks of errors that come late
MEMORY = "heap out of memory"


@dataclass(frozen=True)
class RunOptions:
    """What a run needs besides the notebook: `files` lie in the working folder, `outputs` are read from it."""

    limits: Limits = field(default_factory=Limits)
    sandbox: Mapping[str, int] = field(default_factory=dict)
    unsafe: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    outputs: tuple[str, ...] = ()


@dataclass
class Run:
    """What came of a run, besides the outputs of the cells."""

    reasons: list[Reason]
    written: dict[str, bytes]


def run_for_scores(notebook: NotebookNode, options: RunOptions) -> Run:
    """Runs the notebook as its student sees it, and then once more, in the same kernel, with the hidden tests.

    Only the scores of hidden tests come from the second time, and nothing of it is shown to students: a function that a
    hidden test calls can keep what it was given, and print it in any later cell.
    """
    hidden = {index for index, cell in enumerate(notebook.cells) if is_auto_graded(cell) and is_hidden(cell)}
    visible = copy.deepcopy(notebook)
    for index in hidden:
        visible.cells[index].source = without_hidden_tests(visible.cells[index].source)
    with RunningKernel(options) as kernel:
        reasons = kernel.run(visible, code_cells(visible))
        if hidden:
            reasons += kernel.run(notebook, needed(notebook, hidden))
        written = kernel.written()
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if index not in hidden:
            cell.outputs = visible.cells[index].outputs
        if is_auto_graded(cell):
            reasons += settle(cell)
        cell.metadata["deltabook"] = {"shown": [] if index in hidden else copy.deepcopy(cell.outputs)}
    return Run(unique(reasons), written)


def is_hidden(cell: NotebookNode) -> bool:
    return has_hidden_tests(cell.source)


def code_cells(notebook: NotebookNode) -> list[int]:
    return [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]


def needed(notebook: NotebookNode, hidden: set[int]) -> list[int]:
    """The hidden tests, and what comes before them but for visible tests, which have their scores."""
    cells = [index for index in code_cells(notebook) if index <= max(hidden)]
    return [index for index in cells if index in hidden or not is_auto_graded(notebook.cells[index])]


def unique(reasons: list[Reason]) -> list[Reason]:
    """Each reason once, though both times had it."""
    seen: dict[tuple[str, str | None], Reason] = {}
    for each in reasons:
        seen.setdefault((each["code"], each.get("cell")), each)
    return list(seen.values())


class RunningKernel:
    """A kernel in its sandbox; where one has died, the next run gets a new one."""

    def __init__(self, options: RunOptions) -> None:
        self.options = options
        self.stack = ExitStack()
        self.session: Session | None = None
        self.found: dict[str, bytes] = {}
        self.sandbox: Sandbox
        self.stderr: TextIO

    def __enter__(self) -> RunningKernel:
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def run(self, notebook: NotebookNode, cells: list[int]) -> list[Reason]:
        """Runs these cells in order. One that cannot be run any more has an error that says so as its output."""
        reasons: list[Reason] = []
        waiting = list(cells)
        names = names_of(notebook)
        left = self.options.limits.total_seconds
        place: int | None = None
        try:
            session = self.session or self.start()
            while waiting:
                if left <= 0:
                    text = f"All cells together took more than {self.options.limits.total_seconds:g} seconds."
                    reasons.append(reason("time limit", text))
                    break
                place = waiting.pop(0)
                seconds = min(self.options.limits.cell_seconds, left)
                more, used = run_cell(session, notebook.cells[place], names[place], seconds)
                reasons += more
                left -= used
        except KernelGone as gone:
            why = self.why_gone(gone, None if place is None else names[place])
            reasons.append(why)
            if place is not None:
                notebook.cells[place].outputs = [error_output("KernelEnded", why["text"])]
            self.end()
        return reasons + leave(notebook, waiting)

    def start(self) -> Session:
        options = self.options
        sandbox = Sandbox(options.files, options.outputs, options.sandbox, options.unsafe)
        self.sandbox = self.stack.enter_context(sandbox)
        self.stderr = self.stack.enter_context(tempfile.TemporaryFile("w+", errors="replace"))
        manager = sandbox.configure(KernelManager(kernel_name=sandbox.kernel_name))
        started = Session.start(manager, self.stderr, env=sandbox.environment, cwd=str(sandbox.folder / "files"))
        self.session = self.stack.enter_context(started)
        return self.session

    def end(self) -> None:
        self.written()
        self.stack.close()
        self.stack, self.session = ExitStack(), None

    def written(self) -> dict[str, bytes]:
        """The files that the cells wrote for the grader."""
        if self.session:
            found = {name: self.sandbox.output(name) for name in self.options.outputs}
            self.found |= {name: data for name, data in found.items() if data is not None}
        return self.found

    def why_gone(self, gone: KernelGone, place: str | None) -> Reason:
        """Why there is no kernel any more; only words of our own, and nothing that the kernel says of itself.

        :raises RuntimeError: if it ended before any cell: that is not the submission's doing
        """
        ended = self.sandbox.ended() or {}
        self.stderr.seek(max(0, self.stderr.seek(0, os.SEEK_END) - 65_536))
        stderr = self.stderr.read()
        if place is None or ended.get("reason") == "start":
            raise RuntimeError(f"Cannot start kernel: {ended.get('text', stderr[-1000:])}") from gone
        if gone.stuck:
            return reason("stuck", "The kernel did not react any more and was ended.", place)
        if ended.get("reason") == "memory" or MEMORY in stderr:
            return reason("out of memory", "The kernel ran out of memory and was ended.", place)
        if ended.get("reason") in ("cpu", "time"):
            return reason("time limit", "The kernel used more time than it may and was ended.", place)
        return reason("kernel died", "The kernel's process was ended in this cell.", place)


def names_of(notebook: NotebookNode) -> list[str]:
    """What the reader of a reason calls each cell."""
    return [
        cell.metadata.get("nbgrader", {}).get("grade_id", f"cell {number}")
        for number, cell in enumerate(notebook.cells, 1)
    ]


def run_cell(
    session: Session, cell: NotebookNode, name: str, seconds: float
) -> tuple[list[Reason], float]:
    """Runs a cell; what was unusual, and the seconds it took."""
    cell.outputs = []
    if not cell.source.strip():
        return [], 0
    code = own_assess(cell.source) if is_auto_graded(cell) else cell.source
    outputs, used, is_stopped = session.execute(code, seconds)
    if is_auto_graded(cell) and has_late_error(outputs) and not is_stopped:
        # It is another cell's, which had left a timer or a promise behind: this one has not had its turn.
        outputs, used, is_stopped = session.execute(code, seconds)
    cell.outputs = outputs
    if not is_stopped:
        return [], used
    text = f"This cell was stopped after {seconds:.0f} seconds: does one of its loops never end?"
    if not any(output.output_type == "error" for output in outputs):
        cell.outputs.append(error_output("TimeLimit", text))
    return [reason("time limit", text, name)], used


def own_assess(source: str) -> str:
    """The test with the library's `assess`: a cell before it may have declared another one."""
    if not ASSESSED.search(source) or re.search(r"\bimport\b[^;]*\bassess\b", source):
        return source
    return f'import {{ assess }} from "@deltabook/nn"; {source}'


def has_late_error(outputs: list[NotebookNode]) -> bool:
    errors = [output for output in outputs if output.output_type == "error"]
    return any(LATE in line for error in errors for line in error.traceback)


def leave(notebook: NotebookNode, waiting: list[int]) -> list[Reason]:
    """Marks the cells that have not run, and tells of it once."""
    for index in waiting:
        notebook.cells[index].outputs = [error_output("NotRun", "An earlier cell ended the run.")]
    if not waiting:
        return []
    return [reason("not run", f"The cells after it were not run: {len(waiting)}.")]
