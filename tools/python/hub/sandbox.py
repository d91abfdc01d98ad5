"""The sandbox of a student's server: what it sees, as whom it runs, what it may use.

It sees the system and Deltabook, which it cannot change, the student's own files, and of the exchange what is released,
what this student has handed in, and the pages for this student. It shares the network with the hub. It ends with the hub.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hub.folders import ROOT, StudentFolders

EXCHANGE = "/srv/exchange"  # where a student's server finds nbgrader's exchange
TEMPORARY = 1_000_000_000  # bytes of /tmp, and of /dev/shm
MOUNT_POINTS = 1_000_000  # bytes of what is there only to be mounted on; nbgrader wants it writable
FILE = 1_000_000_000  # bytes of one file
PROCESSES = 512  # with threads: a server and a kernel have about 60

PROJECT = [
    *("package.json", "build/tools", "build/jupyter", "lib/package.json", "lib/dist"),
    *("node_modules", "lib/node_modules", ".venv", "tools/hub/student"),
]
"""The parts of the clone that a server and its kernels need: no assignment's source, and nothing of the hub."""

SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store"]
SETTINGS = [
    *("alternatives", "ca-certificates", "fonts", "hosts", "ld.so.cache", "ld.so.conf", "ld.so.conf.d"),
    *("localtime", "mime.types", "nsswitch.conf", "resolv.conf", "timezone"),
    *("pki/ca-trust", "pki/tls/certs", "ssl/certs", "ssl/openssl.cnf"),
]
"""Files and folders of /etc. What is public of `pki` and `ssl`: the rest of them may be private keys, the hub's own too."""


@dataclass(frozen=True)
class Student:
    """Whose server it is, and what each of its processes may use."""

    name: str
    uid: int
    folders: StudentFolders
    memory: int  # bytes

    @property
    def home(self) -> str:
        return f"/home/{self.name}"


Mount = tuple[str, ...]
"""What `bwrap` is told of one mount; where it is put stands last."""


def sandbox_command(student: Student, outbound: Path, course: str) -> list[str]:
    """What stands before the command of a student's server. As root it drops to the student's user at last."""
    folders, exchange = student.folders, f"{EXCHANGE}/{course}"
    mounts = [
        ("--symlink", str(ROOT / "node_modules"), "/home/node_modules"),  # where the library is looked for
        ("--bind", str(folders.home), student.home),
        ("--perms", "0777", "--size", str(MOUNT_POINTS), "--tmpfs", EXCHANGE),
        ("--ro-bind", str(outbound), f"{exchange}/outbound"),
        ("--bind", str(folders.inbound), f"{exchange}/inbound"),
        ("--ro-bind", str(folders.feedback), f"{exchange}/feedback"),
        ("--ro-bind", str(folders.users / "passwd"), "/etc/passwd"),
        ("--ro-bind", str(folders.users / "group"), "/etc/group"),
    ]
    return [*view(mounts, student.home), *drop_to(student.uid), *limits(student.memory)]


def view(mounts: list[Mount], folder: str) -> list[str]:
    """The machine as a student's server sees it, with these mounts in it."""
    rights = ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if os.geteuid() == 0 else []
    whole = [*system_mounts(), *private_mounts(), *project_mounts(), *mounts]
    return [
        *("bwrap", *rights, "--die-with-parent", "--unshare-pid", "--unshare-ipc", "--unshare-cgroup-try"),
        *with_folders(whole),
        *("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", folder, "--"),
    ]


def with_folders(mounts: list[Mount]) -> Iterable[str]:
    """The mounts, each after the folders above it: those that `bwrap` makes by itself are closed to all but root."""
    made: set[Path] = set()
    for mount in mounts:
        for parent in reversed(Path(mount[-1]).parents[:-1]):
            if parent not in made and not any(parent.is_relative_to(each) for each in SYSTEM):
                yield from ("--perms", "0755", "--dir", str(parent))
            made.add(parent)
        yield from mount
        made.add(Path(mount[-1]))


def system_mounts() -> Iterable[Mount]:
    """As `bwrap` takes them, since some systems have links here."""
    for path in SYSTEM:
        if os.path.islink(path):
            yield ("--symlink", os.readlink(path), path)
        elif os.path.isdir(path):
            yield ("--ro-bind", path, path)
    for name in SETTINGS:
        yield ("--ro-bind-try", f"/etc/{name}", f"/etc/{name}")


def private_mounts() -> Iterable[Mount]:
    yield ("--proc", "/proc")
    yield ("--dev", "/dev")
    for folder in ("/dev/shm", "/tmp"):
        yield ("--perms", "1777", "--size", str(TEMPORARY), "--tmpfs", folder)


def project_mounts() -> Iterable[Mount]:
    """The programs, and the clone's parts."""
    for program in programs():
        yield ("--ro-bind", str(program), str(program))
    for path in (ROOT / part for part in PROJECT):
        if path.exists():
            yield ("--ro-bind", str(path.resolve()), str(path))


def programs() -> list[Path]:
    """The folders of Python and Node.js, where they are not the system's own."""
    node = shutil.which("node")
    found = [Path(sys.base_prefix), *([Path(node).resolve().parents[1]] if node else [])]
    return [path for path in found if not any(path.is_relative_to(each) for each in SYSTEM)]


def drop_to(uid: int) -> list[str]:
    """From here on without any right of root. Other users need no such step: the sandbox takes nothing from root."""
    if os.geteuid() != 0:
        return []
    identity = [f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--inh-caps=-all"]
    return ["setpriv", *identity, "--no-new-privs", "--"]


def limits(memory: int) -> list[str]:
    """Of each process; RLIMIT_AS would stop WebAssembly, which reserves addresses that it does not use."""
    bounds = [f"--data={memory}", f"--nproc={PROCESSES}", f"--fsize={FILE}", "--core=0"]
    return ["prlimit", *bounds, "--"]
