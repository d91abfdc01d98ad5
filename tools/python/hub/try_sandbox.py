"""Tells whether students' servers can run in a sandbox here: ends with 0, or writes why not.

Usage: python -m hub.try_sandbox
"""

from __future__ import annotations

import shutil
import subprocess
import sys

from hub.sandbox import drop_to, limits, view
from hub.spawner import FIRST_UID


def main() -> int:
    missing = [name for name in ("bwrap", "setpriv", "prlimit") if shutil.which(name) is None]
    if sys.platform != "linux":
        print(f"bubblewrap needs Linux, this is {sys.platform}")
    elif missing:
        print(f"{missing[0]} is missing; install bubblewrap and util-linux")
    else:
        return try_out()
    return 1


def try_out() -> int:
    program = [sys.executable, "-c", "import os; print(os.getuid())"]
    command = [*view([], "/"), *drop_to(FIRST_UID), *limits(2**31), *program]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode == 0 and result.stdout.strip() != "0":
        return 0
    lines = result.stderr.strip().splitlines()
    print(lines[-1] if lines else f"bubblewrap ended with {result.returncode}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
