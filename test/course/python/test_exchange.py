import os
import tempfile
import unittest
from pathlib import Path

from course.exchange import take_in

TIME = "2026-11-25 17:30:00.000000 UTC"


class TakeIn(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder, self.inbound = (Path(folder.name) / name for name in ("ada", "inbound"))
        self.folder.mkdir()
        self.inbound.mkdir()

    def hand_in(self, name, **files):
        (self.folder / name).mkdir()
        for file, text in files.items():
            (self.folder / name / file).write_text(text)
        return self.folder / name

    def taken(self):
        """Texts by folder and file; the time, which is always there, is left out."""
        take_in("ada", self.folder, self.inbound)
        files = [path for path in self.inbound.rglob("*") if path.is_file() and path.name != "timestamp.txt"]
        return {str(path.relative_to(self.inbound)): path.read_text() for path in files}

    def test_copies_what_was_handed_in_once(self):
        path = self.hand_in(f"ada+ps1+{TIME}+x", notebook="first")
        self.assertEqual(self.taken(), {f"ada+ps1+{TIME}+x/notebook": "first"})
        (path / "notebook").write_text("changed later")
        self.assertEqual(self.taken(), {f"ada+ps1+{TIME}+x/notebook": "first"})

    def test_takes_nothing_in_the_name_of_another(self):
        self.hand_in(f"blaise+ps1+{TIME}+x", notebook="forged")
        self.hand_in(f"ada+b+ps1+{TIME}+x", notebook="forged")
        (self.folder / f"ada+ps1+{TIME}+y").symlink_to(self.hand_in("notes", notebook="a link's"))
        self.assertEqual(self.taken(), {})

    def test_takes_nothing_whose_time_would_stop_nbgrader(self):
        for name in ("ada+ps1+", "ada+ps1+now+x", "ada+ps1+2026-13-45 00:00:00+x"):
            self.hand_in(name, notebook="mine")
        self.assertEqual(self.taken(), {})

    def test_the_time_is_that_of_the_name(self):
        self.hand_in(f"ada+ps1+{TIME}+x", **{"timestamp.txt": "nonsense"})
        self.taken()
        self.assertEqual((self.inbound / f"ada+ps1+{TIME}+x" / "timestamp.txt").read_text(), TIME)

    def test_names_what_cannot_be_read(self):
        (self.folder / f"ada+ps1+{TIME}+x").write_text("no folder")
        self.assertEqual(take_in("ada", self.folder, self.inbound), [self.folder / f"ada+ps1+{TIME}+x"])
        self.assertEqual(take_in("ada", self.folder / "gone", self.inbound), [self.folder / "gone"])

    def test_takes_plain_files_only(self):
        path = self.hand_in(f"ada+ps1+{TIME}+x", notebook="mine")
        (path / "link").symlink_to("/etc/passwd")
        (path / "folder").mkdir()
        os.mkfifo(path / "fifo")
        self.assertEqual(list(self.taken()), [f"ada+ps1+{TIME}+x/notebook"])

    def test_a_student_without_a_folder_is_none_of_the_hub(self):
        take_in("ada", None, self.inbound)
        self.assertEqual(list(self.inbound.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
