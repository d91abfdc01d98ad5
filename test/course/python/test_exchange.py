import os
import tempfile
import unittest
from pathlib import Path

from course.exchange import take_in


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
        take_in("ada", self.folder, self.inbound)
        return {
            str(path.relative_to(self.inbound)): path.read_text() for path in self.inbound.rglob("*") if path.is_file()
        }

    def test_copies_what_was_handed_in_once(self):
        path = self.hand_in("ada+ps1+time+x", notebook="first")
        self.assertEqual(self.taken(), {"ada+ps1+time+x/notebook": "first"})
        (path / "notebook").write_text("changed later")
        self.assertEqual(self.taken(), {"ada+ps1+time+x/notebook": "first"})

    def test_takes_nothing_in_the_name_of_another(self):
        self.hand_in("blaise+ps1+time+x", notebook="forged")
        (self.folder / "ada+ps1+time+y").symlink_to(self.hand_in("notes"))
        self.assertEqual(self.taken(), {})

    def test_takes_plain_files_only(self):
        path = self.hand_in("ada+ps1+time+x", notebook="mine")
        (path / "link").symlink_to("/etc/passwd")
        (path / "folder").mkdir()
        os.mkfifo(path / "fifo")
        self.assertEqual(list(self.taken()), ["ada+ps1+time+x/notebook"])

    def test_a_student_without_a_folder_is_none_of_the_hub(self):
        take_in("ada", None, self.inbound)
        self.assertEqual(list(self.inbound.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
