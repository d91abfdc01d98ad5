"""Whether somebody has asked to stop, by Ctrl+C or by ending the process; what runs looks here, and ends by itself."""

from __future__ import annotations

import signal
import threading

STOP = threading.Event()


def stop_when_asked() -> None:
    """From now on such a signal only sets `STOP`: nothing is left half done."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: STOP.set())


def going_on() -> bool:
    return not STOP.is_set()
