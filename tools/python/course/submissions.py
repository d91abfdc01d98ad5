"""What students handed in: read as data, never followed or run."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from course.limits import MAX_SUBMISSION
from course.reasons import Reason, reason


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


def read_plain(path: Path) -> bytes:
    """At most one byte more than a submission may have.

    :raises OSError: if it is no plain file
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("no plain file")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(MAX_SUBMISSION + 1)
    finally:
        os.close(descriptor)
