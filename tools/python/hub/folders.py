"""Where things lie in the folder of a hub."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class StudentFolders:
    """What belongs to one student: the files, what was handed in, the pages; no other student sees any of it."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def inbound(self) -> Path:
        return self.folder / "inbound"

    @property
    def feedback(self) -> Path:
        return self.folder / "feedback"

    @property
    def users(self) -> Path:
        """The two files that give the student's number a name: `passwd` and `group`."""
        return self.folder / "users"

    def make(self, name: str, uid: int) -> None:
        """Makes what is missing, for the user of this number to write in, and puts the lessons there once."""
        for folder in (self.home, self.inbound, self.feedback, self.users):
            folder.mkdir(parents=True, exist_ok=True)
        names = {"root": 0, name: uid}
        passwd = [f"{each}:x:{number}:{number}::/home/{each}:/bin/bash\n" for each, number in names.items()]
        (self.users / "passwd").write_text("".join(passwd))
        (self.users / "group").write_text("".join(f"{each}:x:{number}:\n" for each, number in names.items()))
        lessons = self.home / "lessons"
        if not os.path.lexists(lessons):
            shutil.copytree(ROOT / "notebooks", lessons, ignore=shutil.ignore_patterns(".*", "*.json"))
            give(lessons, uid)
        for folder in (self.home, self.inbound):
            give(folder, uid, deep=False)


@dataclass(frozen=True)
class HubFolders:
    """The folder of a hub: the exchange, and a folder for each student."""

    folder: Path

    @property
    def exchange(self) -> Path:
        """nbgrader's exchange as teachers see it."""
        return self.folder / "exchange"

    @property
    def students(self) -> Path:
        return self.folder / "students"

    def outbound(self, course: str) -> Path:
        """What is released, for all students to read."""
        return self.exchange / course / "outbound"

    def student(self, name: str) -> StudentFolders:
        return StudentFolders(self.students / name)


def give(folder: Path, uid: int, *, deep: bool = True) -> None:
    """Makes it the user's own, where this process may do so; links are not followed."""
    if os.geteuid() != 0:
        return
    os.chown(folder, uid, uid, follow_symlinks=False)
    if not deep:
        return
    for parent, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            os.chown(os.path.join(parent, name), uid, uid, follow_symlinks=False)
