"""What a graded cell's outputs are worth, put so plainly that nbgrader cannot read them otherwise.

nbgrader gives full points for outputs that it does not understand: no output, a text, a negative number, NaN.
"""

from __future__ import annotations

import math
import re

from nbformat import NotebookNode
from nbformat.v4 import new_output

from course.reasons import Reason, reason

NUMBER = re.compile(r"\d+(\.\d+)?(e-?\d+)?")
ASSESSED = re.compile(r"\bassess\s*\(")


def is_auto_graded(cell: NotebookNode) -> bool:
    mark = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and mark.get("grade", False) and not mark.get("solution", False)


def settle(cell: NotebookNode) -> list[Reason]:
    """Leaves in a graded cell's outputs one number or one error for nbgrader to read.

    What it printed to the error stream is no error: it becomes usual output.
    """
    name, points = cell.metadata.nbgrader.grade_id, float(cell.metadata.nbgrader.points)
    for output in cell.outputs:
        if output.output_type == "stream":
            output.name = "stdout"
    if any(output.output_type == "error" for output in cell.outputs):
        cell.outputs = [output for output in cell.outputs if output.output_type != "execute_result"]
        return [reason("error", "This test ended with an error: no points.", name)]
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    if not results and not ASSESSED.search(cell.source):
        return []
    value = number(results[0]) if len(results) == 1 else None
    if value is None:
        return refuse(cell, "no result", "This test gave no result: no points.")
    if value > points:
        return refuse(cell, "forged", "This test's result was not its own: no points.")
    return []


def number(result: NotebookNode) -> float | None:
    """The points that a result says, if it is a number and nothing else."""
    text = result.data.get("text/plain", "")
    value = float(text) if isinstance(text, str) and NUMBER.fullmatch(text.strip()) else math.nan
    return value if math.isfinite(value) else None


def refuse(cell: NotebookNode, code: str, text: str) -> list[Reason]:
    kept = [output for output in cell.outputs if output.output_type != "execute_result"]
    cell.outputs = [*kept, error_output("NoPoints", text)]
    return [reason(code, text, cell.metadata.nbgrader.grade_id)]


def error_output(name: str, text: str) -> NotebookNode:
    """An error of the grader's own."""
    return new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"])


def set_points(cell: NotebookNode, points: float) -> None:
    """Puts points that were found outside into the cell."""
    kept = [output for output in cell.outputs if output.output_type not in ("execute_result", "error")]
    result = new_output("execute_result", data={"text/plain": f"{points:g}"}, execution_count=None)
    cell.outputs = [*kept, result]
