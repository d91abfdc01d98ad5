"""How a program tells the bench what it has measured: one line of JSON."""

import importlib.metadata
import json
import resource
import sys

import keras


def print_result(**measured):
    """Adds the highest memory use of this process, and the versions of what ran."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kilobytes; on macOS bytes
    measured["megabytes"] = peak / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
    versions = {name: importlib.metadata.version(name) for name in ("keras", keras.backend.backend())}
    print("RESULT " + json.dumps({"measured": measured, "versions": versions}))
