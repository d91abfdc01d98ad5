"""Stores results in nbgrader's gradebook. One process at a time does that, since SQLite takes one writer."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from traitlets.config import Config

from course.gradebook import course_directory
from course.grade_one import Result, write_whole
from course.submissions import handed_in_at

STAMPS = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader's exchange puts beside a submission: by these, feedback finds its way back to it."""


@dataclass(frozen=True)
class Score:
    """What the gradebook now says; `manual` is whether somebody has still to read an answer."""

    score: float
    max_score: float
    manual: bool


class Recorder:
    """Does for a result what `nbgrader autograde` does after it has run a notebook."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.directory = course_directory(config)

    def record(self, result: Result, notebook: NotebookNode) -> Score:
        """Stores the scores and the graded notebook; a second time changes nothing."""
        names = [result["notebook"], result["assignment"], result["student"]]
        self.save_submission(result["assignment"], result["student"])
        resources = {
            "unique_key": result["notebook"],
            "nbgrader": {
                "notebook": result["notebook"],
                "assignment": result["assignment"],
                "student": result["student"],
                "db_url": self.directory.db_url,
            },
        }
        for step in (SaveAutoGrades, AssignLatePenalties):
            notebook, resources = step(config=self.config).preprocess(notebook, resources)
        self.write(notebook, result)
        with Gradebook(self.directory.db_url, self.directory.course_id) as gradebook:
            stored = gradebook.find_submission_notebook(*names)
            return Score(stored.score, stored.max_score, stored.needs_manual_grade)

    def save_submission(self, assignment: str, student: str) -> None:
        time = handed_in_at(self.submitted(student, assignment))
        with Gradebook(self.directory.db_url, self.directory.course_id) as gradebook:
            gradebook.update_or_create_student(student)
            stamp = {"timestamp": time} if time else {}
            gradebook.update_or_create_submission(assignment, student, **stamp)

    def write(self, notebook: NotebookNode, result: Result) -> None:
        names = (result["student"], result["assignment"])
        target = Path(self.directory.format_path(self.directory.autograded_directory, *names))
        target.mkdir(parents=True, exist_ok=True)
        write_whole(target / f"{result['notebook']}.ipynb", nbformat.writes(notebook))
        submitted = self.submitted(*names)
        for stamp in (submitted / name for name in STAMPS if handed_in_at(submitted)):
            if stamp.is_file() and not stamp.is_symlink():
                shutil.copyfile(stamp, target / stamp.name)

    def submitted(self, student: str, assignment: str) -> Path:
        return Path(self.directory.format_path(self.directory.submitted_directory, student, assignment))
