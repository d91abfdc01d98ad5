import time
import unittest
from types import SimpleNamespace

from distributed import Client, Event

from course.cluster import ARRIVE, Cluster, finished, received, trouble
from course.placement import Task
from course.refused import Refused
from course.worker import pack

GOOD = {"works": True, "reason": "", "version": "1"}


def cluster(threads, answers):
    """One that has connected to a scheduler with these workers."""
    made = Cluster.__new__(Cluster)
    made.address, made.version, made.call = "tcp://a:1", "1", None
    made.threads, made.known, made.alone_since = {}, {}, time.monotonic()
    made.notices = []
    made.notice = made.notices.append

    def run(_call, _name, workers, on_error):
        return {worker: answers[worker] for worker in workers}

    made.client = SimpleNamespace(nthreads=lambda: threads, run=run)
    return made


class Survey(unittest.TestCase):
    def test_uses_workers_that_can_grade_and_names_the_others_once(self):
        one = cluster({"a": 2, "b": 1}, {"a": GOOD, "b": {**GOOD, "works": False, "reason": "no bubblewrap"}})
        self.assertEqual([one.survey(), one.survey()], [set(), set()])
        self.assertEqual(one.threads, {"a": 2})
        self.assertEqual(one.notices, ["b is not used: no bubblewrap"])

    def test_tells_who_is_lost_and_asks_who_comes_back_again(self):
        threads, answers = {"a": 1}, {"a": GOOD}
        one = cluster(threads, answers)
        one.survey()
        del threads["a"]
        self.assertEqual(one.survey(), {"a"})
        threads["a"], answers["a"] = 1, {**GOOD, "version": "2"}
        one.survey()
        self.assertEqual(one.threads, {})
        self.assertRegex(one.notices[0], "^a is not used: its clone is another version")

    def test_refuses_after_some_time_without_any(self):
        one = cluster({}, {})
        one.survey()
        one.alone_since -= ARRIVE + 1
        with self.assertRaisesRegex(Refused, "tcp://a:1 has no worker; start some, by npm run course -- worker"):
            one.survey()


class Answers(unittest.TestCase):
    def test_trouble(self):
        self.assertEqual(trouble(GOOD, "1"), "")
        self.assertEqual(trouble(OSError("gone"), "1"), "OSError: gone")


class Finished(unittest.TestCase):
    def test_counts_what_failed_and_what_was_cancelled_as_ended(self):
        with Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=":0") as client:
            held = Event("held", client=client)
            failing, waiting = client.submit(len, 1), client.submit(held.wait)
            futures = {"failing": failing, "waiting": waiting}
            while not (ended := finished(futures)):
                pass
            self.assertEqual(ended, ["failing"])
            waiting.cancel()
            self.assertEqual(finished(futures), ["failing", "waiting"])
            held.set()


class Received(unittest.TestCase):
    def result(self, **facts):
        request = {"student": "ada", "assignment": "ps1", "notebook": "n"}
        names = dict.fromkeys(request, "")
        answer = pack({**names, "fingerprint": "f", "verdict": "graded", **facts})
        future = SimpleNamespace(result=lambda timeout: answer)
        return received(future, Task({"request": request, "fingerprint": "f"}))

    def test_puts_the_names_back(self):
        self.assertEqual([self.result()[name] for name in ("student", "assignment", "notebook")], ["ada", "ps1", "n"])

    def test_takes_no_other_result_and_no_failure(self):
        for facts in ({"fingerprint": "g"}, {"verdict": "not graded"}):
            with self.assertRaises((ValueError, RuntimeError)):
                self.result(**facts)


if __name__ == "__main__":
    unittest.main()
