"""nbgrader's steps as TypeScript notebooks need them; course/nbgrader_config.py puts them in their places."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Unicode

from course.assignment import Assignment, read_assignment
from course.cells import has_hidden_tests, restore, without_hidden_tests
from course.gradebook import source_cells
from course.reading import clean_cell
from course.runs import RunOptions, run_for_scores
from course.sandbox import ROOT, sandbox_status
from course.scores import is_auto_graded

Resources = dict[str, Any]


class OfCourse(NbGraderPreprocessor):
    """A step that needs the assignment's source."""

    course = Unicode(help="The folder of the course.").tag(config=True)

    def assignment(self, resources: Resources) -> Assignment:
        names = resources["nbgrader"]
        return read_assignment(Path(self.course), names["assignment"], names["notebook"])


class AddWords(NbGraderPreprocessor):
    """Makes of an assignment's links what can leave the clone: tools/course/links.ts, in the words of nbgrader."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        command = ["node", str(ROOT / "build/tools/course/addWords.js")]
        text = nbformat.writes(nb)
        result = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
        if result.returncode != 0:
            raise RuntimeError(f"Cannot explain the assignment's words: {result.stderr.strip()}")
        return nbformat.reads(result.stdout, as_version=nbformat.NO_CONVERT), resources


class RestoreCells(OfCourse):
    """Puts the assignment's own cells back into a submission: in their order, with their own texts and points."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        names = resources["nbgrader"]
        order = self.assignment(resources).order
        with Gradebook(names["db_url"]) as gradebook:
            cells = source_cells(gradebook, names["assignment"], names["notebook"], order)
        nb.cells = [clean_cell(cell) for cell in nb.cells]
        notes = restore(nb, cells)
        if any(note["code"] == "other notebook" for note in notes):
            raise RuntimeError(f"Cannot grade {names['student']}: {notes[0]['text']}")
        nb.metadata["deltabook"] = {"reasons": notes}
        return nb, resources


class RunInSandbox(OfCourse):
    """Takes the place of nbgrader's Execute: a kernel in a sandbox, and scores that cannot be read in two ways."""

    unsafe = Bool(False, help="Whether to grade without a sandbox.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        status = sandbox_status()
        if not status["works"] and not self.unsafe:
            raise RuntimeError(f"Cannot grade: {status['reason']}")
        assignment = self.assignment(resources)
        outside = assignment.outside
        options = RunOptions(
            limits=assignment.limits,
            sandbox=assignment.limits.sandbox(),
            unsafe=self.unsafe,
            files=assignment.files,
            outputs=(outside.predictions,) if outside else (),
        )
        run = run_for_scores(nb, options)
        before = nb.metadata.get("deltabook", {}).get("reasons", [])
        nb.metadata["deltabook"] = {"reasons": [*before, *run.reasons]}
        if outside:
            labels = outside.secret_labels(Path(self.course), resources["nbgrader"]["assignment"])
            outside.judge(nb, run.written, labels)
        return nb, resources


class ShowStudents(NbGraderPreprocessor):
    """Makes of a graded notebook what its student may see, with the reasons of what was unusual at its top."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        reasons = nb.metadata.get("deltabook", {}).get("reasons", [])
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = cell.metadata.pop("deltabook", {}).get("shown", [])
            elif not cell.metadata.get("nbgrader", {}).get("locked", False):
                cell.source = without_html(cell.source)
            if is_auto_graded(cell) and has_hidden_tests(cell.source):
                hide_tests(cell)
        if reasons:
            nb.cells.insert(0, new_markdown_cell(reasons_text(reasons)))
        return nb, resources


def without_html(text: str) -> str:
    """A student's text in which tags are seen and do nothing: nbgrader's template passes texts on as they are."""
    return text.replace("<", "&lt;")


def hide_tests(cell: NotebookNode) -> None:
    """Leaves of a cell with hidden tests only the score that stands beside it."""
    cell.source = without_hidden_tests(cell.source)
    score, points = (cell.metadata.nbgrader.get(name) for name in ("score", "points"))
    text = f"Hidden tests: {score:g} of {points:g} points\n" if score is not None else "Hidden tests\n"
    cell.outputs = [new_output("stream", name="stdout", text=text)]


def reasons_text(reasons: list[dict[str, str]]) -> str:
    lines = [f"- {'**' + each['cell'] + '**: ' if 'cell' in each else ''}{each['text']}" for each in reasons]
    return "\n".join(["### What happened while this was graded", "", *lines])
