import json
import subprocess
import sys
import time
import unittest

from course.grade_one import failed
from course.pool import environment, grade_apart

CELLS = [
    {
        "name": "test-sum",
        "cell_type": "code",
        "source": "assess(sum, [], { points: 2 });",
        "checksum": None,
        "locked": True,
        "grade": True,
        "solution": False,
        "task": False,
        "points": 2,
    }
]
JOB = {
    "fingerprint": "of ada's",
    "request": {
        "student": "ada",
        "assignment": "ps1",
        "notebook": "n",
        "submission": "",
        "trouble": None,
        "cells": CELLS,
        "limits": {},
        "sandbox": {},
        "unsafe": False,
        "files": {},
        "outputs": [],
    },
}


class GradeOne(unittest.TestCase):
    def start(self):
        command = [sys.executable, "-m", "course.grade_one"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, env=environment(), **pipes)

    def test_reads_a_job_and_writes_its_result(self):
        with self.start() as process:
            process.stdin.write(json.dumps(JOB).encode() + b"\n")
            process.stdin.flush()
            result = json.loads(process.stdout.read())
        self.assertEqual((result["student"], result["fingerprint"], result["verdict"]), ("ada", "of ada's", "empty"))

    def test_ends_without_a_result_when_nobody_waits_for_it(self):
        with self.start() as process:
            process.stdin.close()
            self.assertEqual(process.stdout.read(), b"")
            self.assertNotEqual(process.wait(30), 0)


class GradeApart(unittest.TestCase):
    def test_gives_the_result(self):
        self.assertEqual(grade_apart(JOB)["verdict"], "empty")

    def test_ends_early_when_the_result_is_not_wanted(self):
        start = time.monotonic()
        result = grade_apart({**JOB, "request": {**JOB["request"], "limits": {}}}, is_wanted=lambda: False)
        self.assertEqual(result, {**failed(JOB["request"], "of ada's"), "seconds": result["seconds"]})
        self.assertLess(time.monotonic() - start, 60)


if __name__ == "__main__":
    unittest.main()
