import os
import tempfile
import unittest
from datetime import datetime
from pathlib import Path

from course.limits import MAX_SUBMISSION
from course.reasons import ORDER, QUIET, reason, verdict
from course.refused import Refused
from course.submissions import chosen_students, handed_in_at, read_submission_file, students_of


class ReadSubmissionFile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.course = Path(folder.name)

    def hand_in(self, student, data=b"{}"):
        path = self.course / "submitted" / student / "ps1" / "n.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        return path

    def trouble(self, student):
        submission = read_submission_file(self.course, "ps1", student, "n")
        return submission.trouble and submission.trouble["code"]

    def test_reads_a_plain_file(self):
        self.hand_in("ada", b"text")
        submission = read_submission_file(self.course, "ps1", "ada", "n")
        self.assertEqual((submission.data, submission.trouble), (b"text", None))

    def test_reads_little_more_than_it_may_have(self):
        self.hand_in("ada", b"x" * (MAX_SUBMISSION + 1000))
        self.assertEqual(len(read_submission_file(self.course, "ps1", "ada", "n").data), MAX_SUBMISSION + 1)

    def test_follows_no_link(self):
        self.hand_in("ada")
        self.hand_in("file").unlink()
        (self.course / "submitted/file/ps1/n.ipynb").symlink_to("/etc/passwd")
        (self.course / "submitted/student").symlink_to(self.course / "submitted/ada")
        self.assertEqual([self.trouble("file"), self.trouble("student")], ["link", "link"])

    def test_says_what_is_missing_or_no_file(self):
        self.hand_in("fifo").unlink()
        os.mkfifo(self.course / "submitted/fifo/ps1/n.ipynb")
        self.assertEqual([self.trouble("nobody"), self.trouble("fifo")], ["missing", "malformed"])

    def test_handed_in_at_knows_times_and_nothing_else(self):
        stamp = self.hand_in("ada").parent / "timestamp.txt"
        self.assertIsNone(handed_in_at(stamp.parent))
        for text in ("", "now", "2026-99-25 17:30:00 UTC", b"\xff", "2026-11-25 17:30:00 ../zone"):
            stamp.write_bytes(text if isinstance(text, bytes) else text.encode())
            self.assertIsNone(handed_in_at(stamp.parent), text)
        stamp.write_text("2026-11-25 17:30:00.500000 UTC\n")
        self.assertEqual(handed_in_at(stamp.parent), datetime(2026, 11, 25, 17, 30, 0, 500_000))
        stamp.unlink()
        os.mkfifo(stamp)
        self.assertIsNone(handed_in_at(stamp.parent))

    def test_students_of(self):
        self.assertEqual(students_of(self.course, "ps1"), [])
        for student in ("blaise", "ada", ".hidden"):
            self.hand_in(student)
        (self.course / "submitted/other/ps2").mkdir(parents=True)
        self.assertEqual(students_of(self.course, "ps1"), ["ada", "blaise"])

    def test_chosen_students_refuses_who_has_handed_in_nothing(self):
        self.hand_in("ada")
        self.hand_in("blaise")
        self.assertEqual(chosen_students(self.course, "ps1", None), ["ada", "blaise"])
        self.assertEqual(chosen_students(self.course, "ps1", ["blaise"]), ["blaise"])
        for name in ("adda", "../ada"):
            with self.assertRaisesRegex(Refused, "has handed in nothing for ps1: expected .*submitted"):
                chosen_students(self.course, "ps1", [name])


class Verdict(unittest.TestCase):
    def test_is_the_gravest(self):
        self.assertEqual(verdict([]), "graded")
        self.assertEqual(verdict([reason("restored", ""), reason("time limit", "")]), "time limit")

    def test_a_wrong_answer_is_none(self):
        self.assertEqual(verdict([reason(code, "") for code in QUIET]), "graded")

    def test_knows_no_other_codes(self):
        self.assertIn("forged", ORDER)
        with self.assertRaises(AssertionError):
            reason("tired", "")


if __name__ == "__main__":
    unittest.main()
