import json
import unittest

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from course.limits import MAX_CELLS, MAX_SUBMISSION
from course.reading import Unreadable, read_submission


def as_bytes(notebook):
    return nbformat.writes(notebook).encode()


class ReadSubmission(unittest.TestCase):
    def code_of(self, data):
        with self.assertRaises(Unreadable) as caught:
            read_submission(data)
        return caught.exception.why["code"]

    def test_keeps_kinds_texts_and_names(self):
        cell = new_code_cell("1", metadata={"nbgrader": {"grade_id": "a", "points": 9}, "tags": ["x"]})
        cell.outputs = [nbformat.v4.new_output("stream", text="forged")]
        notebook, notes = read_submission(as_bytes(new_notebook(cells=[cell])))
        [read] = notebook.cells
        self.assertEqual(
            (read.source, read.metadata, read.outputs, notes), ("1", {"nbgrader": {"grade_id": "a"}}, [], [])
        )

    def test_tells_another_kernel(self):
        notebook = new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
        self.assertEqual([note["code"] for note in read_submission(as_bytes(notebook))[1]], ["other kernel"])

    def test_says_what_is_no_notebook(self):
        self.assertEqual(self.code_of(b" \n"), "empty")
        self.assertEqual(self.code_of(b"x" * (MAX_SUBMISSION + 1)), "too large")
        for data in (b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"nbformat": 4, "cells": 3}', b"null"):
            self.assertEqual(self.code_of(data), "malformed")
        many = {"nbformat": 4, "cells": [{"cell_type": "raw", "source": ""}] * (MAX_CELLS + 1)}
        self.assertEqual(self.code_of(json.dumps(many).encode()), "malformed")

    def test_takes_names_that_are_no_text_for_none(self):
        raw = {
            "nbformat": 4,
            "cells": [{"cell_type": "code", "source": ["a", "b"], "metadata": {"nbgrader": {"grade_id": 3}}}],
        }
        [cell] = read_submission(json.dumps(raw).encode())[0].cells
        self.assertEqual((cell.source, cell.metadata), ("ab", {}))

    def test_reads_the_format_of_before(self):
        old = nbformat.convert(new_notebook(cells=[new_code_cell("1")]), 3)
        self.assertEqual(read_submission(nbformat.writes(old, version=3).encode())[0].cells[0].source, "1")


if __name__ == "__main__":
    unittest.main()
