"""Starts a server for each user: students' servers in a sandbox, the teacher's in the course."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

from jupyterhub.spawner import LocalProcessSpawner
from traitlets import Bool, Unicode

from hub.folders import ROOT, HubFolders
from hub.sandbox import EXCHANGE, Student, sandbox_command

FIRST_UID = 260_000  # beyond what systems give to users, services and containers

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
CONFIGURATION = ("tools/hub/student", "build/jupyter/config")
TEACHERS = ("JUPYTER_", "JUPYTERLAB_", "IPYTHONDIR", "DELTABOOK_")

SERVER = [sys.executable, "-m", "jupyterhub.singleuser"]


class CourseSpawner(LocalProcessSpawner):
    """Needs no users of the operating system: each student has a number of its own, and a folder in the hub's."""

    folder = Unicode(help="The folder of the hub.").tag(config=True)
    course = Unicode(help="The folder of the course, where the teacher's server runs.").tag(config=True)
    course_id = Unicode("deltabook", help="The course's name in nbgrader's exchange.").tag(config=True)
    teacher = Unicode(help="The one whose server is in no sandbox.").tag(config=True)
    unsafe = Bool(False, help="Whether students' servers run without a sandbox.").tag(config=True)

    @property
    def is_teacher(self) -> bool:
        return self.user.name == self.teacher

    @property
    def folders(self) -> HubFolders:
        return HubFolders(Path(self.folder))

    def student(self) -> Student:
        """The student whose server this is.

        :raises ValueError: if the name cannot be one of a folder
        """
        name = self.user.name
        if not NAME.fullmatch(name):
            expected = "expected a name of letters, digits, '-', '_' and '.'"
            raise ValueError(f"Cannot start server: {expected}, received {name!r}")
        uid = FIRST_UID + self.user.id if os.geteuid() == 0 and not self.unsafe else os.geteuid()
        return Student(name, uid, self.folders.student(name), self.mem_limit or 2**31)

    def make_preexec_fn(self, name: str) -> Any:
        """The sandbox changes the user; nothing is to be done before."""
        return None

    def user_env(self, env: dict[str, str]) -> dict[str, str]:
        """The teacher's server has the hub's own environment of Jupyter, a student's has another."""
        if self.is_teacher:
            return env | {name: value for name, value in os.environ.items() if name.startswith(TEACHERS)}
        student = self.student()
        folders = student.folders
        env.pop("PYTHONPATH", None)
        return env | {
            "HOME": str(folders.home) if self.unsafe else student.home,
            "USER": student.name,
            "SHELL": "/bin/bash",
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
            "JUPYTER_PATH": str(ROOT / "build/jupyter"),
            "JUPYTER_CONFIG_PATH": os.pathsep.join(str(ROOT / path) for path in CONFIGURATION),
            "DELTABOOK_EXCHANGE": str(folders.folder / "exchange") if self.unsafe else EXCHANGE,
            "PYTHONNOUSERSITE": "1",
            "PYTHONUTF8": "1",
        }

    async def start(self) -> Any:
        if self.is_teacher:
            self.cmd, self.popen_kwargs = SERVER, {"cwd": self.course}
            return await super().start()
        student = self.student()
        student.folders.make(student.name, student.uid)
        outbound = self.folders.outbound(self.course_id)
        outbound.mkdir(parents=True, exist_ok=True)
        if self.unsafe:
            link(self.folders.folder / "node_modules", ROOT / "node_modules")
            link_exchange(student, outbound, self.course_id)
            self.cmd, self.popen_kwargs = SERVER, {"cwd": str(student.folders.home)}
        else:
            self.cmd, self.popen_kwargs = [*sandbox_command(student, outbound, self.course_id), *SERVER], {}
        return await super().start()


def link_exchange(student: Student, outbound: Path, course: str) -> None:
    """The exchange as the sandbox shows it, for a server that runs in none."""
    folder = student.folders.folder / "exchange" / course
    folder.mkdir(parents=True, exist_ok=True)
    targets = {"outbound": outbound, "inbound": student.folders.inbound, "feedback": student.folders.feedback}
    for name, target in targets.items():
        link(folder / name, target)


def link(path: Path, target: Path) -> None:
    if not os.path.lexists(path):
        path.symlink_to(target)
