import asyncio
import os
import tempfile
import unittest
from pathlib import Path

from hub.authenticator import PasswordAuthenticator
from hub.folders import ROOT, HubFolders
from hub.sandbox import EXCHANGE, Student, sandbox_command, with_folders
from hub.spawner import NAME


class Folders(unittest.TestCase):
    def test_a_student_gets_lessons_once_and_a_name(self):
        with tempfile.TemporaryDirectory() as name:
            student = HubFolders(Path(name)).student("ada")
            student.make("ada", os.geteuid())
            lesson = student.home / "lessons" / "02-forward-pass.ipynb"
            lesson.write_text("my notes")
            student.make("ada", os.geteuid())
            self.assertEqual(lesson.read_text(), "my notes")
            self.assertIn(f"ada:x:{os.geteuid()}:", (student.users / "passwd").read_text())


class Sandbox(unittest.TestCase):
    def command(self):
        folders = HubFolders(Path("/srv/hub"))
        student = Student("ada", 260_001, folders.student("ada"), 2**30)
        return sandbox_command(student, folders.outbound("deltabook"), "deltabook")

    def mounts(self, kind):
        command = self.command()
        return [(command[i + 1], command[i + 2]) for i, part in enumerate(command) if part == kind]

    def test_shows_the_students_own_and_nothing_of_others(self):
        self.assertEqual(
            self.mounts("--bind"),
            [
                ("/srv/hub/students/ada/home", "/home/ada"),
                ("/srv/hub/students/ada/inbound", f"{EXCHANGE}/deltabook/inbound"),
            ],
        )
        shown = [source for source, _ in self.mounts("--ro-bind")]
        self.assertIn("/srv/hub/exchange/deltabook/outbound", shown)
        self.assertEqual(
            [path for path in shown if path in (str(ROOT), str(ROOT / "course"), "/", "/home", "/tmp")], []
        )

    def test_shows_no_private_key_of_the_machine(self):
        shown = [source for source, _ in self.mounts("--ro-bind-try")]
        self.assertIn("/etc/ssl/certs", shown)
        self.assertEqual([path for path in shown if "/etc/ssl/private/hub.key".startswith(f"{path}/")], [])

    def test_all_that_lies_in_memory_has_a_size(self):
        command = self.command()
        sized = [command[i + 1] for i, part in enumerate(command) if part == "--tmpfs" and command[i - 2] == "--size"]
        self.assertEqual(sized, ["/dev/shm", "/tmp", EXCHANGE])
        self.assertEqual(len(sized), command.count("--tmpfs"))

    def test_limits_each_process(self):
        self.assertIn(f"--data={2**30}", self.command())
        self.assertIn("--die-with-parent", self.command())

    def test_root_becomes_the_student(self):
        self.assertEqual("--reuid=260001" in self.command(), os.geteuid() == 0)

    def test_with_folders_opens_those_above_once(self):
        mounts = [
            ("--ro-bind", "/a/b/c", "/a/b/c"),
            ("--ro-bind", "/a/b/d", "/a/b/d"),
            ("--ro-bind", "/usr/x", "/usr/x"),
        ]
        made = [part for part in with_folders(mounts) if part in ("/a", "/a/b", "/usr")]
        self.assertEqual(made, ["/a", "/a/b"])


class Users(unittest.TestCase):
    def test_names_are_names_of_folders(self):
        for name in ("ada", "a.b-c_9", "Émile", "../x", "a/b", "", ".x", "a b"):
            self.assertEqual(bool(NAME.fullmatch(name)), name in ("ada", "a.b-c_9"), name)

    def test_password_authenticator(self):
        users = PasswordAuthenticator(passwords={"ada": "secret"}, allow_all=True)

        def log_in(username, password):
            return asyncio.run(users.authenticate(None, {"username": username, "password": password}))

        self.assertEqual(log_in("ada", "secret"), "ada")
        self.assertEqual([log_in("ada", "other"), log_in("blaise", "secret"), log_in("ada", "é")], [None, None, None])


if __name__ == "__main__":
    unittest.main()
