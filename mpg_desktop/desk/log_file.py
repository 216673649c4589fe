"""The file of the log; read when the first line is written."""

import logging
from logging.handlers import RotatingFileHandler


class QuietFile(RotatingFileHandler):
    """A log file that is no reason to stop or to complain when it cannot be written."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Let it go: the work matters, the log does not."""

    def line(self, words: str) -> None:
        """Write one line."""
        self.handle(logging.LogRecord("desk", logging.INFO, "", 0, words, None, None))
