import tempfile
import unittest
from pathlib import Path

from course.version import version


class Version(unittest.TestCase):
    def test_changes_with_what_decides_scores_and_with_nothing_else(self):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            folder = root / "lib" / "dist"
            folder.mkdir(parents=True)
            seen = {version(root)}
            for file in ("index.js", "index.d.ts", "other.js"):
                (folder / file).write_text("the same")
                seen.add(version(root))
            (folder / "other.js").write_text("another")
            seen.add(version(root))
            self.assertEqual(len(seen), 5)
            (folder / "notes.txt").write_text("")
            (root / "lib" / "index.ts").write_text("")
            self.assertIn(version(root), seen)
            self.assertEqual(len(seen), 5)


if __name__ == "__main__":
    unittest.main()
