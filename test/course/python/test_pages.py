import unittest
from xml.etree import ElementTree

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course.formulas import to_mathml
from course.pages import PageExporter, self_contained
from course.preprocessors import ShowStudents, hide_tests, without_html


class Formulas(unittest.TestCase):
    def test_are_mathml(self):
        for formula in (
            r"\frac{\partial E}{\partial w}",
            "z = w_1 x_1 + b",
            r"\sigma(z) < 1",
            r"\begin{bmatrix} 1 & 2 \end{bmatrix}",
        ):
            self.assertEqual(ElementTree.fromstring(to_mathml(formula, display=True)).get("display"), "block")

    def test_bring_nothing_else_into_a_page(self):
        hostile = [
            r"\text{<script>alert(1)</script>}",
            r"\text{&lt;img src=x onerror=alert(1)&gt;}",
            r"\href{javascript:alert(1)}{x}",
            r'\style{x" onclick="alert(1)}{x}',
            r"\class{a}{x}",
        ]
        for formula in hostile:
            text = to_mathml(formula, display=False)
            for element in ElementTree.fromstring(text).iter():
                self.assertNotRegex(element.tag, "script|img")
                self.assertFalse({"href", "onclick", "style", "class"} & set(element.attrib), text)

    def test_are_shown_as_written_where_they_are_none(self):
        self.assertEqual(to_mathml(r"\frac{", display=False), r"<code>\frac{</code>")


class Pages(unittest.TestCase):
    def test_self_contained_takes_nothing_from_elsewhere(self):
        page = self_contained(
            '<html><head><script src="https://x"></script><link href="https://x"></head>'
            '<img src="https://x" alt="a cat"><img src="data:image/png;base64,AA"></html>'
        )
        self.assertNotIn("https://x", page)
        self.assertIn("[a cat]", page)
        self.assertIn("data:image/png", page)
        self.assertIn("Content-Security-Policy", page)

    def test_exporter_writes_formulas_and_no_script(self):
        cells = [
            new_markdown_cell("## Words\n\nSo $E = mc^2$ and\n\n$$x$$\n\nsee [words](#Words)"),
            new_code_cell("1"),
        ]
        page, _ = PageExporter().from_notebook_node(new_notebook(cells=cells))
        self.assertEqual(page.count("<math"), 2)
        self.assertIn('id="Words"', page)
        self.assertNotIn("<script", page)
        self.assertNotRegex(page, "(src|href)=.?http")


class WhatStudentsSee(unittest.TestCase):
    def test_without_html(self):
        self.assertEqual(without_html("<b onload=x>"), "&lt;b onload=x>")

    def test_hide_tests_leaves_the_score(self):
        mark = {"grade_id": "t", "score": 1.0, "points": 2}
        cell = new_code_cell(
            "// More.\n// BEGIN HIDDEN TESTS\nsecret\n// END HIDDEN TESTS", metadata={"nbgrader": mark}
        )
        cell.outputs = [new_output("stream", text="secret")]
        hide_tests(cell)
        self.assertEqual((cell.source, cell.outputs[0].text), ("// More.", "Hidden tests: 1 of 2 points\n"))

    def test_show_students_begins_with_the_reasons(self):
        reasons = [{"code": "restored", "text": "It was put back.", "cell": "t"}]
        code = new_code_cell("1", metadata={"deltabook": {"shown": []}})
        code.outputs = [new_output("stream", text="what a hidden test printed")]
        notebook = new_notebook(cells=[code, new_markdown_cell("<i>")], metadata={"deltabook": {"reasons": reasons}})
        shown, _ = ShowStudents().preprocess(notebook, {})
        self.assertIn("**t**: It was put back.", shown.cells[0].source)
        self.assertEqual((shown.cells[1].outputs, shown.cells[2].source), ([], "&lt;i>"))


if __name__ == "__main__":
    unittest.main()
