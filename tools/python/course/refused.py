"""The error of a command that cannot do its work."""


class Refused(Exception):
    """Nothing can be graded, or nothing more; the text says why, and what to do."""
