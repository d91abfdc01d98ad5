import unittest

from nbformat.v4 import new_code_cell, new_output

from course.scores import is_auto_graded, set_points, settle


def result(text):
    return new_output("execute_result", data={"text/plain": text}, execution_count=1)


def test_cell(*outputs, source="assess(f);", **marks):
    mark = {"grade_id": "t", "grade": True, "solution": False, "points": 2, **marks}
    cell = new_code_cell(source, metadata={"nbgrader": mark})
    cell.outputs = list(outputs)
    return cell


class Settle(unittest.TestCase):
    def settled(self, *outputs, **options):
        cell = test_cell(*outputs, **options)
        codes = [each["code"] for each in settle(cell)]
        return codes, [output.output_type for output in cell.outputs]

    def test_takes_one_number(self):
        for text in ("0", "1.5", "2", "1e-3"):
            self.assertEqual(self.settled(result(text)), ([], ["execute_result"]))

    def test_refuses_what_nbgrader_would_take_for_full_points(self):
        for text in ("NaN", "-1", "Infinity", "full", "", "1e999", "[2]"):
            self.assertEqual(self.settled(result(text)), (["no result"], ["error"]))
        self.assertEqual(self.settled(), (["no result"], ["error"]))
        self.assertEqual(self.settled(result("1"), result("1")), (["no result"], ["error"]))

    def test_refuses_more_than_its_points(self):
        self.assertEqual(self.settled(result("2.5")), (["forged"], ["error"]))

    def test_an_error_counts_more_than_a_number(self):
        error = new_output("error", ename="E", evalue="", traceback=[])
        self.assertEqual(self.settled(result("2"), error), (["error"], ["error"]))

    def test_the_error_stream_is_no_error(self):
        noise = new_output("stream", name="stderr", text="noise")
        cell = test_cell(noise, result("2"))
        self.assertEqual(settle(cell), [])
        self.assertEqual(cell.outputs[0].name, "stdout")

    def test_a_test_without_assess_may_have_no_result(self):
        self.assertEqual(self.settled(source="checkAll();"), ([], []))


class Others(unittest.TestCase):
    def test_is_auto_graded(self):
        self.assertTrue(is_auto_graded(test_cell()))
        self.assertFalse(is_auto_graded(test_cell(solution=True)))
        self.assertFalse(is_auto_graded(new_code_cell("1")))

    def test_set_points_replaces_what_the_cell_says(self):
        cell = test_cell(new_output("stream", text="mine"), result("2"))
        set_points(cell, 0.25)
        self.assertEqual([output.get("data") for output in cell.outputs], [None, {"text/plain": "0.25"}])


if __name__ == "__main__":
    unittest.main()
