"""The cells of an assignment that nbgrader knows, and how a submission gets them back."""

from __future__ import annotations

import re
from typing import Any, NotRequired, TypedDict

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from course.reasons import Reason, reason


class SourceCell(TypedDict):
    """A cell as the gradebook keeps it, hidden tests included."""

    name: str
    cell_type: str
    source: str
    checksum: str | None
    locked: bool
    grade: bool
    solution: bool
    task: bool
    points: NotRequired[float]


HIDDEN = re.compile(
    r"^[^\n]*BEGIN HIDDEN TESTS[^\n]*\n.*?^[^\n]*END HIDDEN TESTS[^\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


def has_hidden_tests(source: str) -> bool:
    return HIDDEN.search(source) is not None


def without_hidden_tests(source: str) -> str:
    """The text as students get it."""
    return HIDDEN.sub("", source).rstrip("\n")


def is_restored(cell: SourceCell) -> bool:
    """Whether the assignment's own text counts, not the submission's."""
    return not cell["solution"] and (cell["locked"] or cell["grade"] or cell["task"])


def restore(notebook: NotebookNode, source: list[SourceCell]) -> list[Reason]:
    """Puts all cells of the assignment back into the notebook, in their order and with their own texts.

    Only what stands in a cell for solutions is the student's. Extra cells stay behind the cell they followed.
    """
    known = {cell["name"] for cell in source}
    head, groups, order = grouped(notebook.cells, known)
    if not groups:
        text = "This is another notebook: it has none of the assignment's cells."
        return [reason("other notebook", text)]
    notes: list[Reason] = []
    if order != [cell["name"] for cell in source if cell["name"] in groups]:
        notes.append(reason("restored", "Cells had been moved; they were put back in their order."))
    cells = list(head)
    for cell in source:
        group = groups.get(cell["name"])
        if group is None:
            notes.append(reason("restored", missing_text(cell), cell["name"]))
            cells.append(original(cell, cell["source"]))
            continue
        if is_restored(cell) and is_changed(group[0], cell):
            notes.append(reason("restored", "This cell had been changed; its own text was put back.", cell["name"]))
        text = cell["source"] if is_restored(cell) else group[0].source
        cells += [original(cell, text), *group[1:]]
    notebook.cells = cells
    return notes


def grouped(
    cells: list[NotebookNode], known: set[str]
) -> tuple[list[NotebookNode], dict[str, list[NotebookNode]], list[str]]:
    """What stands before the first known cell; each known cell with what follows it; their names in order."""
    head: list[NotebookNode] = []
    groups: dict[str, list[NotebookNode]] = {}
    order: list[str] = []
    current = head
    for cell in cells:
        name = cell.metadata.pop("nbgrader", {}).get("grade_id")
        if name in known and name not in groups:
            groups[name] = current = [cell]
            order.append(name)
        else:
            current.append(cell)
    return head, groups, order


def is_changed(cell: NotebookNode, source: SourceCell) -> bool:
    texts = [cell.source.rstrip(), without_hidden_tests(source["source"]).rstrip()]
    return cell.cell_type != source["cell_type"] or texts[0] != texts[1]


def missing_text(cell: SourceCell) -> str:
    if cell["solution"]:
        return "This cell was missing; it was put back as it was handed out."
    return "This cell was missing; it was put back."


def original(cell: SourceCell, text: str) -> NotebookNode:
    """The cell with this text and all that nbgrader keeps about it."""
    mark: dict[str, Any] = {
        "grade": cell["grade"],
        "grade_id": cell["name"],
        "locked": cell["locked"],
        "solution": cell["solution"],
        "task": cell["task"],
        "schema_version": 3,
        "cell_type": cell["cell_type"],
        "checksum": cell["checksum"],
    }
    if "points" in cell:
        mark["points"] = cell["points"]
    make = new_code_cell if cell["cell_type"] == "code" else new_markdown_cell
    return make(text, metadata={"nbgrader": mark})
