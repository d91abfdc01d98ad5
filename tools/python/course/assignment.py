"""What an assignment's source says beyond its cells: limits, files, and what is judged outside the student's process."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.limits import Limits
from course.outside import Outside


@dataclass(frozen=True)
class Assignment:
    """One notebook of an assignment, as the teacher wrote it."""

    order: list[str]
    limits: Limits = field(default_factory=Limits)
    files: dict[str, bytes] = field(default_factory=dict)
    outside: Outside | None = None


def read_assignment(course: Path, assignment: str, notebook: str) -> Assignment:
    """Reads the source notebook, and the files beside it that students get with it.

    :raises FileNotFoundError: if there is no such source
    """
    folder = course / "source" / assignment
    source = json.loads((folder / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    ours: dict[str, Any] = source["metadata"].get("deltabook", {})
    names = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in source["cells"]]
    files = {
        path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix != ".ipynb"
    }
    outside = Outside.of(ours["outside"]) if "outside" in ours else None
    if outside:
        files[outside.inputs] = outside.secret_inputs(course, assignment)
    return Assignment([name for name in names if name], Limits.of(ours), files, outside)
