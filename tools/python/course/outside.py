"""What is judged outside the student's process: a file of predictions for digits whose labels never get there."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from course.reasons import Reason, reason
from course.scores import set_points

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "build/tools/course/digits/main.js"


@dataclass(frozen=True)
class Outside:
    """The part `outside` of a source notebook's `metadata.deltabook`.

    `cell` gets its points for the share of right `predictions` for the `inputs`: none up to `none`, all from `full` on.
    """

    cell: str
    inputs: str
    predictions: str
    none: float
    full: float

    @staticmethod
    def of(values: dict[str, Any]) -> Outside:
        return Outside(**values)

    def secret_inputs(self, course: Path, assignment: str) -> bytes:
        """The digits without their labels."""
        return (secret_folder(course, assignment) / "digits.json").read_bytes()

    def secret_labels(self, course: Path, assignment: str) -> list[int]:
        return json.loads((secret_folder(course, assignment) / "labels.json").read_text(encoding="utf-8"))

    def judge(self, notebook: NotebookNode, written: dict[str, bytes], labels: list[int]) -> list[Reason]:
        """Puts the points for the predictions into the cell, whatever it says itself; its reasons are for the notebook's."""
        share, reasons = self.share_right(written.get(self.predictions), labels)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == self.cell:
                set_points(cell, self.points(share, float(cell.metadata.nbgrader.points)))
        ours = notebook.metadata.setdefault("deltabook", {"reasons": []})
        ours["reasons"] = [each for each in ours["reasons"] if each.get("cell") != self.cell] + reasons
        return ours["reasons"]

    def share_right(self, data: bytes | None, labels: list[int]) -> tuple[float, list[Reason]]:
        if data is None:
            text = f"No {self.predictions} was written, or it is too large: no points for accuracy."
            return 0, [reason("no predictions", text, self.cell)]
        predictions = read_predictions(data, len(labels))
        if predictions is None:
            text = f"{self.predictions} does not hold {len(labels)} whole numbers from 0 to 9: no points for accuracy."
            return 0, [reason("no predictions", text, self.cell)]
        right = sum(a == b for a, b in zip(predictions, labels, strict=True))
        return right / len(labels), []

    def points(self, share: float, points: float) -> float:
        part = (share - self.none) / (self.full - self.none)
        return round(points * min(1, max(0, part)), 2)


def read_predictions(data: bytes, count: int) -> list[int] | None:
    """The labels in a predictions file, or None if it is none."""
    try:
        labels = json.loads(data)["labels"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(labels, list) or len(labels) != count:
        return None
    return labels if all(type(label) is int and 0 <= label <= 9 for label in labels) else None


def secret_folder(course: Path, assignment: str) -> Path:
    """The folder with `digits.json` and `labels.json`, made when it is first asked for."""
    folder = course / "secret" / assignment
    if not (folder / "labels.json").exists():
        os.makedirs(course / "secret", mode=0o700, exist_ok=True)
        subprocess.run(["node", str(PROGRAM), str(folder)], check=True)
    return folder
