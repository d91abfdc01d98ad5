"""The course's configuration of nbgrader; `npm run course` uses it, and so do nbgrader's own commands in this folder."""

import os
import sys
from pathlib import Path

c = get_config()  # noqa: F821  (nbgrader provides it)

here = Path(__file__).resolve().parent
deltabook = here.parent
sys.path.append(str(deltabook / "tools" / "python"))
# Where the kernels are, and alembic, which nbgrader calls by its name: then .venv need not be activated.
os.environ.setdefault("JUPYTER_PATH", str(deltabook / "build" / "jupyter"))
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor  # noqa: E402
from nbgrader.converters import GenerateAssignment  # noqa: E402
from nbgrader.preprocessors import (  # noqa: E402
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    GetGrades,
    OverwriteKernelspec,
    SaveAutoGrades,
)

from course.exchange import CollectFromHub, ReleaseFeedbackToHub  # noqa: E402
from course.pages import PageExporter  # noqa: E402
from course.preprocessors import AddWords, RestoreCells, RunInSandbox, ShowStudents  # noqa: E402

c.CourseDirectory.course_id = "deltabook"
c.CourseDirectory.root = str(here)

# The exchange lies in the folder of `npm run hub`, whose students cannot see what others handed in.
hub = Path(os.environ.get("DELTABOOK_HUB_FOLDER", here / "hub"))
c.Exchange.root = str(hub / "exchange")
c.OfHub.students = str(hub / "students")
c.ExchangeFactory.collect = CollectFromHub
c.ExchangeFactory.release_feedback = ReleaseFeedbackToHub

# What students get stands by itself: terms are explained in the notebook, and nothing leads to files they do not have.
c.GenerateAssignment.preprocessors = [AddWords, *GenerateAssignment.class_traits()["preprocessors"].default()]

# What takes the place of a solution: code that compiles in any function, and says "not started" when it is called.
c.ClearSolutions.code_stub = {"typescript": "return todo();"}
c.ClearSolutions.text_stub = "Your answer here."

# Grading: the assignment's cells are put back, and then run in a sandbox.
c.RestoreCells.course = str(here)
c.RunInSandbox.course = str(here)
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    DeduplicateIds,
    OverwriteKernelspec,
    RestoreCells,
    CheckCellMetadata,
]
c.Autograde.autograde_preprocessors = [RunInSandbox, SaveAutoGrades, AssignLatePenalties, CheckCellMetadata]

# The error stream is no failure: a right answer may write to it. (RunInSandbox sees to it; this is for nbgrader validate.)
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s).*"

# Feedback: what students may see; ShowStudents leaves no HTML of theirs that could act in a reader's browser.
c.GenerateFeedback.preprocessors = [GetGrades, ShowStudents, CSSHTMLHeaderPreprocessor]
c.GenerateFeedback.exporter_class = PageExporter
