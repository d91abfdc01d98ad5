import unittest

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course.cells import has_hidden_tests, restore, without_hidden_tests

HIDDEN = "assess(a);\n// BEGIN HIDDEN TESTS\nassess(b);\n// END HIDDEN TESTS\nrest"


def source(name, text, **marks):
    kinds = {"locked": False, "grade": False, "solution": False, "task": False, **marks}
    return {"name": name, "cell_type": "code", "source": text, "checksum": None, **kinds}


SOURCE = [
    source("answer", "return todo();", solution=True),
    source("test", "assess(answer);", locked=True, grade=True, points=2),
]


def cell(name, text):
    return new_code_cell(text, metadata={"nbgrader": {"grade_id": name}})


class Restore(unittest.TestCase):
    def restored(self, *cells):
        notebook = new_notebook(cells=list(cells))
        notes = restore(notebook, SOURCE)
        return [each.source for each in notebook.cells], [note["code"] for note in notes]

    def test_leaves_what_is_right(self):
        cells = ["first", "1 + 1", "assess(answer);", "last"]
        found = self.restored(
            new_markdown_cell("first"), cell("answer", "1 + 1"), cell("test", cells[2]), new_code_cell("last")
        )
        self.assertEqual(found, (cells, []))

    def test_puts_back_what_was_changed_moved_or_deleted(self):
        self.assertEqual(
            self.restored(cell("answer", "1"), cell("test", "2")), (["1", "assess(answer);"], ["restored"])
        )
        swapped = self.restored(cell("test", "assess(answer);"), cell("answer", "1"))
        self.assertEqual(swapped, (["1", "assess(answer);"], ["restored"]))
        self.assertEqual(self.restored(cell("answer", "1")), (["1", "assess(answer);"], ["restored"]))
        self.assertEqual(self.restored(cell("test", "assess(answer);"))[0][0], "return todo();")

    def test_takes_the_first_of_two_cells_of_one_name(self):
        sources, _ = self.restored(cell("answer", "1"), cell("answer", "2"), cell("test", "assess(answer);"))
        self.assertEqual(sources, ["1", "2", "assess(answer);"])

    def test_knows_another_notebook(self):
        self.assertEqual(self.restored(cell("other", "1")), (["1"], ["other notebook"]))

    def test_points_are_the_assignments(self):
        forged = cell("test", "assess(answer);")
        forged.metadata.nbgrader["points"] = 100
        notebook = new_notebook(cells=[cell("answer", "1"), forged])
        restore(notebook, SOURCE)
        self.assertEqual(notebook.cells[1].metadata.nbgrader.points, 2)


class HiddenTests(unittest.TestCase):
    def test_are_taken_out(self):
        self.assertTrue(has_hidden_tests(HIDDEN))
        self.assertFalse(has_hidden_tests("assess(a);"))
        self.assertEqual(without_hidden_tests(HIDDEN), "assess(a);\nrest")


if __name__ == "__main__":
    unittest.main()
