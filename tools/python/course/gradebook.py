"""What we read from nbgrader's gradebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from course.cells import SourceCell


def load_config(folder: Path) -> Config:
    """The course's own nbgrader_config.py."""
    return PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()


def course_directory(config: Config) -> CourseDirectory:
    return CourseDirectory(config=config)


def source_cells(gradebook: Gradebook, assignment: str, notebook: str, order: list[str]) -> list[SourceCell]:
    """The cells of a notebook with their hidden tests, as `generate_assignment` stored them, in the source's order.

    :raises nbgrader.api.MissingEntry: if the assignment was not generated
    """
    stored = gradebook.find_notebook(notebook, assignment)
    points = {cell.name: cell.max_score for cell in [*stored.grade_cells, *stored.task_cells]}
    grades, tasks, solutions = (
        {cell.name for cell in cells} for cells in (stored.grade_cells, stored.task_cells, stored.solution_cells)
    )
    cells = [source_cell(cell, points, grades, tasks, solutions) for cell in stored.source_cells]
    places = {name: place for place, name in enumerate(order)}
    return sorted(cells, key=lambda cell: places.get(cell["name"], len(places)))


def source_cell(
    cell: Any, points: dict[str, float], grades: set[str], tasks: set[str], solutions: set[str]
) -> SourceCell:
    name = cell.name
    known: SourceCell = {
        "name": name,
        "cell_type": cell.cell_type,
        "source": cell.source,
        "checksum": cell.checksum,
        "locked": bool(cell.locked),
        "grade": name in grades,
        "solution": name in solutions,
        "task": name in tasks,
    }
    if name in points:
        known["points"] = points[name]
    return known
