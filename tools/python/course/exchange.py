"""nbgrader's exchange with a hub, whose students hand in, and get pages, in folders that no other student sees.

Students without such a folder hand in and get their pages by nbgrader's own ways.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from nbgrader.exchange.default import Exchange, ExchangeCollect, ExchangeReleaseFeedback
from traitlets import Unicode

from course.submissions import read_plain

MAX_FILES = 100  # of one submission


class OfHub(Exchange):
    """A part of the exchange that knows the hub's students."""

    students = Unicode(help="The folder with a folder for each student.").tag(config=True)

    def folder_of(self, student: str, name: str) -> Path | None:
        """The student's own folder of this name, if the student is one of the hub's."""
        folder = Path(self.students) / student / name
        return folder if self.students and folder.is_dir() else None


class CollectFromHub(OfHub, ExchangeCollect):
    """`nbgrader collect`: takes in what the hub's students handed in, then goes nbgrader's way."""

    def init_src(self) -> None:
        inbound = Path(self.root) / self.coursedir.course_id / "inbound"
        students = Path(self.students)
        if inbound.is_dir() and self.students and students.is_dir():
            for student in sorted(path.name for path in students.iterdir()):
                for unreadable in take_in(student, self.folder_of(student, "inbound"), inbound):
                    self.log.warning("Cannot read what %s handed in: %s", student, unreadable)
        super().init_src()


class ReleaseFeedbackToHub(OfHub, ExchangeReleaseFeedback):
    """`nbgrader release_feedback`: puts each page where its student alone can read it."""

    def copy_files(self) -> None:
        common, assignment = self.dest_path, self.coursedir.assignment_id
        pages = Path(self.coursedir.root) / self.coursedir.feedback_directory
        for student in sorted(path.name for path in pages.iterdir()):
            names = (self.coursedir.feedback_directory, student, assignment)
            self.src_path = self.coursedir.format_path(*names)
            self.dest_path = str(self.folder_of(student, "feedback") or common)
            super().copy_files()


def take_in(student: str, folder: Path | None, inbound: Path) -> list[Path]:
    """Copies what one student handed in, under no other name than the student's, and nothing but plain files.

    nbgrader would follow links: a submission could then be made of the teacher's files. Returns what cannot be read.
    """
    unreadable: list[Path] = []
    for path in sorted(folder.iterdir()) if folder else []:
        target, partial = inbound / path.name, inbound / f".{path.name}"
        if not path.name.startswith(f"{student}+") or path.is_symlink() or not path.is_dir() or target.exists():
            continue
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            copy_plain_files(path, partial)
            partial.rename(target)
        except OSError:
            unreadable.append(path)
    return unreadable


def copy_plain_files(folder: Path, target: Path) -> None:
    """Copies the plain files that stand in the folder itself, as far as a submission may go.

    :raises OSError: if the folder cannot be read
    """
    for path in sorted(folder.iterdir())[:MAX_FILES]:
        try:
            data = read_plain(path)
        except OSError:
            continue
        (target / path.name).write_bytes(data)
