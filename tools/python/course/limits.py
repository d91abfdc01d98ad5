"""How much a submission may take; what the sandbox adds to it: tools/course/sandbox/policy.ts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MAX_SUBMISSION = 20_000_000  # bytes of a notebook file
MAX_CELLS = 1000
MAX_OUTPUT = 200_000  # characters of one cell that are kept


@dataclass(frozen=True)
class Limits:
    """Seconds that a cell, and all cells together, may take, as `session.Clock` counts them.

    The run without hidden tests and the one with them have these each to itself.
    """

    cell_seconds: float = 20
    total_seconds: float = 240

    @staticmethod
    def of(values: dict[str, Any]) -> Limits:
        """From a source notebook's `metadata.deltabook`, or a request; the usual ones for what is not there."""
        names = {"cell_seconds": "cellSeconds", "total_seconds": "totalSeconds"}
        return Limits(**{name: float(values[key]) for name, key in names.items() if key in values})

    def sandbox(self) -> dict[str, int]:
        """Limits of the kernel's process, far beyond those of the cells, for what escapes them."""
        return {"cpuSeconds": int(2 * self.total_seconds + 120), "wallSeconds": int(10 * self.total_seconds + 600)}

    def to_json(self) -> dict[str, float]:
        return {"cellSeconds": self.cell_seconds, "totalSeconds": self.total_seconds}
