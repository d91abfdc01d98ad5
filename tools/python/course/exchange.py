"""nbgrader's exchange with a hub, whose students hand in, and get pages, in folders that no other student sees.

Students without such a folder hand in and get their pages by nbgrader's own ways.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from nbgrader.exchange.default import Exchange, ExchangeCollect, ExchangeReleaseFeedback
from traitlets import Unicode

from course.submissions import parse_stamp, read_plain

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
            try:
                super().copy_files()
            except (OSError, ValueError) as error:  # what the student handed in lacks nbgrader's two small files
                self.log.warning("Cannot return the page of %s, who did not hand in by the exchange: %s", student, error)


def take_in(student: str, folder: Path | None, inbound: Path) -> list[Path]:
    """Copies what one student handed in, under no other name than the student's, and nothing but plain files.

    nbgrader would follow links: a submission could then be made of the teacher's files. It would also stop, for all
    students, at a time that is none. Returns what cannot be read.
    """
    if folder is None:
        return []
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return [folder]
    unreadable: list[Path] = []
    for name in names:
        target, partial = inbound / name, inbound / f".{name}"
        stamp = stamp_of(name, student)
        if stamp is None or target.exists():
            continue
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            copy_plain_files(folder / name, partial)
            (partial / "timestamp.txt").write_text(stamp)
            partial.rename(target)
        except OSError:
            unreadable.append(folder / name)
    return unreadable


def stamp_of(name: str, student: str) -> str | None:
    """The time in a name as nbgrader gives it, `ada+ps1+TIME+RANDOM`; None if it is no such name, or another student's."""
    parts = name.split("+")
    if len(parts) != 4 or parts[0] != student:
        return None
    try:
        parse_stamp(parts[2])
    except ValueError:
        return None
    return parts[2]


def copy_plain_files(folder: Path, target: Path) -> None:
    """Copies the plain files that stand in the folder itself, as far as a submission may go.

    The folder is opened once, since its student could put a link in its place at any moment.

    :raises OSError: if it is no folder, or cannot be read
    """
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        for name in sorted(os.listdir(opened))[:MAX_FILES]:
            try:
                data = read_plain(name, opened)
            except OSError:
                continue
            (target / name).write_bytes(data)
    finally:
        os.close(opened)
