"""What students handed in: read as data, never followed or run."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbgrader.utils import parse_utc

from course.limits import MAX_SUBMISSION
from course.reasons import Reason, reason
from course.refused import Refused


STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?( \w{1,10})?")
"""A time as nbgrader's exchange writes it: 2026-11-25 17:30:00.000000 UTC."""


@dataclass(frozen=True)
class Submission:
    """A student's file for one notebook of an assignment; `data` is empty where there is a `trouble`."""

    student: str
    assignment: str
    notebook: str
    data: bytes
    trouble: Reason | None


def students_of(course: Path, assignment: str) -> list[str]:
    """Who handed in something for the assignment, in alphabetical order."""
    folder = course / "submitted"
    if not folder.is_dir():
        return []
    names = (path.name for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(name for name in names if os.path.lexists(folder / name / assignment))


def chosen_students(course: Path, assignment: str, named: list[str] | None) -> list[str]:
    """Those who are named, or else all who handed in something.

    :raises Refused: if one who is named has not: a zero in the gradebook would come of a mistyped name
    """
    handed_in = students_of(course, assignment)
    for student in named or ():
        if student not in handed_in:
            folder = course / "submitted" / student / assignment
            raise Refused(f"{student} has handed in nothing for {assignment}: expected {folder}")
    return named or handed_in


def read_submission_file(course: Path, assignment: str, student: str, notebook: str) -> Submission:
    """Reads the file, unless it or a folder on the way to it is a link: a link could lead anywhere."""
    path = course / "submitted" / student / assignment / f"{notebook}.ipynb"
    data, trouble = b"", None
    if any(part.is_symlink() for part in (path, path.parent, path.parent.parent)):
        trouble = reason("link", "The submission is a link to another file, which was not followed.")
    elif not path.exists():
        trouble = reason("missing", f"No file {notebook}.ipynb was handed in.")
    else:
        try:
            data = read_plain(path)
        except OSError:
            trouble = reason("malformed", "The submission is no readable file.")
    return Submission(student, assignment, notebook, data, trouble)


def handed_in_at(folder: Path) -> datetime | None:
    """The time in the `timestamp.txt` of a submission; None if there is none, or what the student wrote is no time."""
    try:
        return parse_stamp(read_plain(folder / "timestamp.txt").decode())
    except (OSError, ValueError):
        return None


def parse_stamp(text: str) -> datetime:
    """The time in UTC.

    :raises ValueError: if it is none
    """
    if not STAMP.fullmatch(text.strip()):
        raise ValueError("no time")
    return parse_utc(text.strip())


def read_plain(path: str | Path, folder: int | None = None) -> bytes:
    """At most one byte more than a submission may have; `folder` is an open one, in which `path` is looked for.

    :raises OSError: if it is no plain file
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, dir_fd=folder)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("no plain file")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(MAX_SUBMISSION + 1)
    finally:
        os.close(descriptor)
