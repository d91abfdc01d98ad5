import json
import tempfile
import unittest
from pathlib import Path

from nbformat.v4 import new_code_cell, new_notebook

from course.assignment import read_assignment
from course.limits import Limits
from course.outside import Outside, read_predictions

OUTSIDE = Outside(cell="t", inputs="digits.json", predictions="predictions.json", none=0.5, full=1.0)


def predictions(labels):
    return json.dumps({"labels": labels}).encode()


class Judge(unittest.TestCase):
    def judged(self, data):
        mark = {"grade_id": "t", "grade": True, "solution": False, "points": 4}
        notebook = new_notebook(cells=[new_code_cell("assess(x);", metadata={"nbgrader": mark})])
        written = {} if data is None else {"predictions.json": data}
        codes = [each["code"] for each in OUTSIDE.judge(notebook, written, [1, 2, 3, 4])]
        return float(notebook.cells[0].outputs[-1].data["text/plain"]), codes

    def test_points_follow_the_share_of_right_labels(self):
        self.assertEqual(self.judged(predictions([1, 2, 3, 4])), (4, []))
        self.assertEqual(self.judged(predictions([1, 2, 3, 9])), (2, []))
        self.assertEqual(self.judged(predictions([1, 9, 9, 9])), (0, []))

    def test_what_is_no_file_of_predictions_brings_none(self):
        for data in (
            None,
            b"",
            b"{}",
            b"3",
            predictions([1, 2, 3]),
            predictions([1, 2, 3, 10]),
            predictions([1, 2, 3, True]),
        ):
            self.assertEqual(self.judged(data), (0, ["no predictions"]))

    def test_read_predictions_survives_anything(self):
        self.assertIsNone(read_predictions(b"[" * 100_000, 4))
        self.assertEqual(read_predictions(predictions([0]), 1), [0])


class ReadAssignment(unittest.TestCase):
    def test_reads_limits_files_and_order(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "source" / "ps"
            folder.mkdir(parents=True)
            cells = [
                {"metadata": {"nbgrader": {"grade_id": "b"}}},
                {"metadata": {}},
                {"metadata": {"nbgrader": {"grade_id": "a"}}},
            ]
            (folder / "n.ipynb").write_text(
                json.dumps({"metadata": {"deltabook": {"cellSeconds": 5}}, "cells": cells})
            )
            (folder / "data.csv").write_text("1")
            assignment = read_assignment(Path(name), "ps", "n")
        self.assertEqual(assignment.order, ["b", "a"])
        self.assertEqual(assignment.limits, Limits(cell_seconds=5))
        self.assertEqual((assignment.files, assignment.outside), ({"data.csv": b"1"}, None))


class OfLimits(unittest.TestCase):
    def test_they_go_to_json_and_back(self):
        self.assertEqual(Limits.of(Limits(1, 2).to_json()), Limits(1, 2))

    def test_the_sandbox_has_more_than_all_cells(self):
        self.assertGreater(Limits().sandbox()["cpuSeconds"], 2 * Limits().total_seconds)


if __name__ == "__main__":
    unittest.main()
