"""nbgrader in a student's server: where the exchange is, and whose course."""

import os

c = get_config()  # noqa: F821  (nbgrader provides it)

c.CourseDirectory.course_id = "deltabook"
c.Exchange.root = os.environ["DELTABOOK_EXCHANGE"]
