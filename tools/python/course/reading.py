"""A submitted notebook, from bytes that nobody vouches for: only texts of cells get through."""

from __future__ import annotations

import json
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from course.limits import MAX_CELLS, MAX_SUBMISSION
from course.reasons import Reason, reason

KERNEL = {"name": "tslab", "display_name": "TypeScript (tslab)", "language": "typescript"}
MAKERS = {"code": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}


class Unreadable(Exception):
    """Not a notebook; the reason says what it is instead."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why["text"])
        self.why = why


def read_submission(data: bytes) -> tuple[NotebookNode, list[Reason]]:
    """The notebook with nothing but the cells' kinds, sources and names, and what was odd about it.

    Outputs, tags, attachments and other metadata are dropped: a submission has nothing to say by them.
    """
    if len(data) > MAX_SUBMISSION:
        limit = MAX_SUBMISSION // 1_000_000
        raise Unreadable(reason("too large", f"The file has more than {limit} MB, so it was not opened."))
    if not data.strip():
        raise Unreadable(reason("empty", "The file is empty."))
    try:
        raw = json.loads(data.decode("utf-8"))
        raw = raw if not old(raw) else upgraded(raw)
        cells = [clean_cell(cell) for cell in cells_of(raw)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, nbformat.ValidationError) as error:
        text = "The file is not a Jupyter notebook, or a damaged one: it could not be read."
        raise Unreadable(reason("malformed", text)) from error
    notebook = new_notebook(cells=cells, metadata={"kernelspec": dict(KERNEL)})
    return notebook, kernel_notes(raw)


def old(raw: Any) -> bool:
    """Whether it is of the format before cells stood at the top."""
    return isinstance(raw["nbformat"], int) and raw["nbformat"] < 4


def upgraded(raw: Any) -> Any:
    return nbformat.convert(nbformat.from_dict(raw), 4)


def cells_of(raw: Any) -> list[Any]:
    cells = raw["cells"]
    if not isinstance(cells, list) or len(cells) > MAX_CELLS:
        raise ValueError("cells")
    return cells


def clean_cell(raw: Any) -> NotebookNode:
    source = raw["source"]
    text = source if isinstance(source, str) else "".join(source)
    cell = MAKERS[raw["cell_type"]](text.encode("utf-8", "replace").decode())
    mark = raw.get("metadata", {}).get("nbgrader", {})
    name = mark.get("grade_id") if isinstance(mark, dict) else None
    if isinstance(name, str):
        cell.metadata["nbgrader"] = {"grade_id": name}
    return cell


def kernel_notes(raw: Any) -> list[Reason]:
    metadata = raw.get("metadata")
    spec = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    name = spec.get("name", KERNEL["name"]) if isinstance(spec, dict) else KERNEL["name"]
    if isinstance(name, str) and name.startswith(KERNEL["name"]):
        return []
    return [reason("other kernel", "The notebook names another kernel; it was run by the TypeScript kernel.")]
