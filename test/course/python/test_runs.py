import unittest

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course.limits import MAX_OUTPUT
from course.runs import has_late_error, leave, names_of, needed, own_assess, unique
from course.session import Outputs


def graded(name):
    return new_code_cell("assess(f);", metadata={"nbgrader": {"grade_id": name, "grade": True, "solution": False}})


class Order(unittest.TestCase):
    notebook = new_notebook(
        cells=[new_markdown_cell(""), new_code_cell("1"), graded("seen"), graded("hidden"), new_code_cell("2")]
    )

    def test_needed_leaves_out_visible_tests_and_what_comes_later(self):
        self.assertEqual(needed(self.notebook, {3}), [1, 3])

    def test_names_of(self):
        self.assertEqual(names_of(self.notebook)[1:4], ["cell 2", "seen", "hidden"])

    def test_leave_marks_what_has_not_run(self):
        [told] = leave(self.notebook, [4])
        self.assertEqual((told["code"], self.notebook.cells[4].outputs[0].ename), ("not run", "NotRun"))
        self.assertEqual(leave(self.notebook, []), [])

    def test_unique(self):
        once = {"code": "error", "text": "a", "cell": "t"}
        self.assertEqual(
            unique([once, {**once, "text": "b"}, {"code": "error", "text": "c"}]),
            [once, {"code": "error", "text": "c"}],
        )


class Cells(unittest.TestCase):
    def test_own_assess(self):
        self.assertTrue(own_assess("assess(f);").startswith('import { assess } from "@deltabook/nn"; '))
        for source in ("1", 'import { assess } from "@deltabook/nn";\nassess(f);'):
            self.assertEqual(own_assess(source), source)

    def test_has_late_error(self):
        late = "Error: after cell 3 had ended, in something it had left running"
        error = new_output("error", ename="E", evalue="", traceback=[late])
        self.assertTrue(has_late_error([error]))
        self.assertFalse(has_late_error([new_output("stream", text=late)]))


def message(kind, **content):
    return {"msg_type": kind, "header": {"msg_type": kind}, "content": content}


class OfOutputs(unittest.TestCase):
    def test_joins_streams_and_ends_when_idle(self):
        cell = Outputs()
        for text in ("a", "b"):
            self.assertFalse(cell.take(message("stream", name="stdout", text=text)))
        self.assertFalse(cell.take(message("status", execution_state="busy")))
        self.assertTrue(cell.take(message("status", execution_state="idle")))
        self.assertEqual([output.text for output in cell.outputs], ["ab"])

    def test_keeps_a_size_but_all_results(self):
        cell = Outputs()
        cell.take(message("stream", name="stdout", text="x" * (MAX_OUTPUT + 9)))
        cell.take(message("stream", name="stderr", text="more"))
        cell.take(message("execute_result", data={"text/plain": "2"}, metadata={}, execution_count=1))
        self.assertEqual(cell.outputs[0].text[MAX_OUTPUT:], "\n... the rest is not kept\n")
        self.assertEqual([output.output_type for output in cell.outputs], ["stream", "execute_result"])

    def test_keeps_no_html(self):
        cell = Outputs()
        cell.take(message("display_data", data={"text/html": "<script>", "text/plain": "t"}, metadata={"a": 1}))
        cell.take(message("display_data", data={"text/html": "<script>"}, metadata={}))
        self.assertEqual([(output.data, output.metadata) for output in cell.outputs], [({"text/plain": "t"}, {})])


if __name__ == "__main__":
    unittest.main()
