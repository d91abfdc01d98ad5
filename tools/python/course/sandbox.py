"""Gives a kernel its sandbox: a folder of its own, the policy in it, and what Jupyter has to be told.

    with Sandbox(node, files={"digits.json": data}, outputs=["predictions.json"]) as sandbox:
        client = NotebookClient(nb, kernel_name=sandbox.kernel_name)
        client.km = sandbox.configure(client.create_kernel_manager())
        ... async_setup_kernel(env=sandbox.environment) ...
        written = sandbox.output("predictions.json")

Which limits there are, and how the kernel is kept in: tools/course/sandbox.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

ROOT = Path(__file__).resolve().parents[3]
SLOTS = 256  # as in tools/course/sandbox/slots.ts


def sandbox_status(node: str = "node") -> dict[str, Any]:
    """Whether submissions can be run safely here: {"works": bool, "reason": str}, as the TypeScript tools say."""
    program = ROOT / "build/tools/course/sandbox/tellStatus.js"
    result = subprocess.run([node, str(program)], capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


class Sandbox:
    """The private folder of one kernel, from before its start until what it has written was read."""

    kernel_name = "tslab-sandbox"

    def __init__(
        self,
        files: Mapping[str, bytes] | None = None,
        outputs: Sequence[str] = (),
        limits: Mapping[str, int] | None = None,
        unsafe: bool = False,
    ) -> None:
        """`files` are what the kernel can read in its working folder, `outputs` the names of what it may write there."""
        self.files = dict(files or {})
        self.outputs = list(outputs)
        self.limits = dict(limits or {})
        self.unsafe = unsafe
        self.folder = Path()
        self.lock: BinaryIO | None = None

    def __enter__(self) -> Sandbox:
        self.folder = Path(tempfile.mkdtemp(prefix="deltabook-", dir="/tmp" if os.name == "posix" else None))
        (self.folder / "files").mkdir()
        for name, content in self.files.items():
            (self.folder / "files" / Path(name).name).write_bytes(content)
        slot, self.lock = take_slot()
        policy = {
            "folder": str(self.folder),
            "outputs": self.outputs,
            "slot": slot,
            "limits": self.limits,
            "unsafe": self.unsafe,
        }
        self.policy_file.write_text(json.dumps(policy))
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.lock:
            self.lock.close()

    @property
    def policy_file(self) -> Path:
        return self.folder / "policy.json"

    @property
    def environment(self) -> dict[str, str]:
        """The environment to start the kernel with; nothing of it gets into the sandbox."""
        return {**os.environ, "DELTABOOK_SANDBOX": str(self.policy_file)}

    def configure(self, manager: Any) -> Any:
        """Tells a KernelManager to reach the kernel by sockets in the folder: there is no network."""
        if sys.platform != "win32":
            manager.transport = "ipc"
            manager.ip = str(self.folder / "sockets" / "k")
        return manager

    def output(self, name: str, limit: int = 16_000_000) -> bytes | None:
        """What the kernel has written, or None if it wrote nothing, or more than `limit` bytes."""
        path = self.folder / "outputs" / name
        try:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            return None
        with open(descriptor, "rb") as file:
            facts = os.fstat(descriptor)
            if not stat.S_ISREG(facts.st_mode) or not 0 < facts.st_size <= limit:
                return None
            return file.read(limit)

    def ended(self) -> dict[str, Any] | None:
        """Why the kernel ended by itself: {"reason": str, "text": str}; None while it runs, or when it was shut down."""
        try:
            return json.loads((self.folder / "ended.json").read_text())
        except (OSError, ValueError):
            return None


def take_slot() -> tuple[int, BinaryIO | None]:
    """A slot that no other kernel of this machine has, until its lock is closed; only root needs one."""
    if os.name != "posix" or os.geteuid() != 0:
        return 0, None
    import fcntl  # which Windows lacks

    folder = Path("/run/deltabook-slots")
    folder.mkdir(mode=0o700, exist_ok=True)
    for slot in range(SLOTS):
        lock = open(folder / str(slot), "wb")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return slot, lock
        except BlockingIOError:
            lock.close()
    raise RuntimeError(f"Cannot start sandbox: all {SLOTS} slots of this machine are in use")
