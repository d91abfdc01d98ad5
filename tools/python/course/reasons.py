"""Why a submission did not simply run: what the table, the teacher and the student read.

No text here comes from a submission or a hidden test, so that all of it may stand in the feedback.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Reason(TypedDict):
    """`cell` is the cell's name in the assignment, or its number where it has none."""

    code: str
    text: str
    cell: NotRequired[str]


ORDER = [
    "not graded",
    "link",
    "missing",
    "empty",
    "too large",
    "malformed",
    "other notebook",
    "out of memory",
    "kernel died",
    "stuck",
    "time limit",
    "not run",
    "forged",
    "no result",
    "no predictions",
    "error",
    "restored",
    "other kernel",
]
"""All codes, the gravest first."""

QUIET = {"error", "no result"}
"""Codes that a wrong answer has too: they are no verdict of their own."""


def reason(code: str, text: str, cell: str | None = None) -> Reason:
    """A reason, checked against the list of codes."""
    assert code in ORDER, code
    return {"code": code, "text": text} if cell is None else {"code": code, "text": text, "cell": cell}


def verdict(reasons: list[Reason]) -> str:
    """The gravest of the reasons in a word or two, "graded" where nothing was unusual."""
    codes = {each["code"] for each in reasons} - QUIET
    return next((code for code in ORDER if code in codes), "graded")
