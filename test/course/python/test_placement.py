import unittest

from course.placement import TRIES, Placement


def job(student):
    request = {"student": student, "assignment": "ps1", "notebook": "n", "cells": []}
    return {"request": request, "fingerprint": student}


def names(tasks):
    return {task.job["request"]["student"]: task.worker for task in tasks}


class Placing(unittest.TestCase):
    def test_gives_each_worker_as_many_as_it_has_threads(self):
        placement = Placement([job("ada"), job("blaise"), job("charles"), job("dorothy")])
        started = placement.place({"a": 2, "b": 1})
        self.assertEqual(sorted(names(started).values()), ["a", "a", "b"])
        self.assertEqual(placement.place({"a": 2, "b": 1}), [])
        placement.done(started[0])
        self.assertEqual(names(placement.place({"a": 2, "b": 1})), {"dorothy": started[0].worker})

    def test_starts_nothing_where_there_is_no_worker(self):
        placement = Placement([job("ada")])
        self.assertEqual(placement.place({}), [])
        self.assertEqual(names(placement.place({"late": 1})), {"ada": "late"})

    def test_knows_what_ran_on_lost_workers(self):
        placement = Placement([job("ada"), job("blaise")])
        placement.place({"a": 1, "b": 1})
        self.assertEqual(len(placement.on({"a"})), 1)
        self.assertEqual(placement.on({"c"}), [])


class GivingBack(unittest.TestCase):
    def test_goes_first_and_to_another_worker_even_if_that_is_busy_now(self):
        placement = Placement([job("ada"), job("blaise"), job("charles")])
        ada, blaise = placement.place({"a": 1, "b": 1})
        first, second = ada.worker, blaise.worker
        self.assertEqual(list(placement.give_back(ada)), [])
        self.assertEqual(names(placement.place({"a": 1, "b": 1})), {"charles": first})
        placement.done(blaise)
        self.assertEqual(names(placement.place({"a": 1, "b": 1})), {"ada": second})

    def test_goes_to_the_same_worker_where_there_is_no_other(self):
        placement = Placement([job("ada")])
        (ada,) = placement.place({"a": 1})
        list(placement.give_back(ada))
        self.assertEqual(names(placement.place({"a": 1})), {"ada": "a"})

    def test_counts_no_try_where_no_worker_failed(self):
        placement = Placement([job("ada")])
        for _ in range(TRIES + 1):
            (ada,) = placement.place({"a": 1})
            placement.take_back(ada)
        self.assertEqual((ada.failed_on, len(placement.waiting), len(placement.running)), ([], 1, 0))

    def test_is_not_graded_after_the_last_try(self):
        placement = Placement([job("ada")])
        results = []
        for worker in range(TRIES):
            (ada,) = placement.place({str(worker): 1})
            results += placement.give_back(ada)
        self.assertEqual([(each["student"], each["verdict"]) for each in results], [("ada", "not graded")])
        self.assertEqual((len(placement.waiting), len(placement.running)), (0, 0))


if __name__ == "__main__":
    unittest.main()
