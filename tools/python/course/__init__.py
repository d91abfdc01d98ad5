"""Grading of Deltabook's assignments by nbgrader."""
