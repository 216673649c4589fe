"""Spelling while writing: asks a process of its own, which ends when the desk is locked."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from PySide6.QtCore import QObject, Signal

from mpg_desktop.content import speller
from mpg_desktop.desk.tasks import Job, Progress, Worker

if TYPE_CHECKING:
    import subprocess

Words = Callable[[frozenset[str]], object]
"""Gets the words that are wrong."""

Proposals = Callable[[tuple[str, ...]], object]
"""Gets words that may have been meant."""


SPELLER = "--speller"
"""What the program is told in order to judge words, as `__main__` reads it."""


def speller_command(dictionary: Path) -> tuple[str, ...]:
    """Return how the process is started that judges words with the dictionary in a folder."""
    if getattr(sys, "frozen", False):  # made into one program: there is no Python to call
        return (sys.executable, SPELLER, str(dictionary))
    return (sys.executable, "-I", "-X", "utf8", speller.__file__, str(dictionary))


class _Speller:
    """The process, as the worker thread has it; where it cannot run, no word is wrong."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None

    def ask(self, request: dict[str, Any]) -> list[str]:
        try:
            process = self._running()
            asks, answers = cast("TextIO", process.stdin), cast("TextIO", process.stdout)
            asks.write(json.dumps(request) + "\n")
            asks.flush()
            answer: dict[str, list[str]] = json.loads(answers.readline())
        except (OSError, ValueError):
            return []  # advice is all that is missed
        return next(iter(answer.values()))

    def _running(self) -> "subprocess.Popen[str]":
        import subprocess

        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def kill(self) -> None:
        """End the process at once; may be called from any thread, `reap` follows on the worker."""
        if self._process is not None:
            self._process.kill()

    def reap(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


class Spelling(QObject):
    """Which words are wrong, what may have been meant, and which words somebody wants to keep.

    `changed` tells that a word may be judged otherwise now; `learned` brings a word that is to be
    kept in the vault, `forgotten` one that is not to be kept after all. Nothing is started before
    the first word is asked about.
    """

    changed = Signal()
    learned = Signal(str)
    forgotten = Signal(str)

    def __init__(self, command: Sequence[str], worker: Worker, *, is_on: bool = True) -> None:
        super().__init__()
        self._speller = _Speller(command)
        self._worker = worker
        self._is_on = is_on
        self._own: set[str] = set()
        self._verdicts: dict[str, bool] = {}
        self._sitting = object()

    @property
    def is_on(self) -> bool:
        """Whether spelling is looked at."""
        return self._is_on

    @is_on.setter
    def is_on(self, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self._end()
            self.changed.emit()

    def know(self, words: Iterable[str]) -> None:
        """Take words that somebody kept before: they are never wrong."""
        self._own.update(words)
        self.changed.emit()

    def learn(self, word: str) -> None:
        """Keep a word: from now on it is never wrong."""
        self._own.add(word)
        self.learned.emit(word)
        self.changed.emit()

    def forget(self, word: str) -> None:
        """Keep a word no longer: it was kept by mistake."""
        self._own.discard(word)
        self.forgotten.emit(word)
        self.changed.emit()

    def wrong(self, words: frozenset[str], done: Words) -> Job | None:
        """Find which of these words are wrong; `done` gets them, at once where all are known."""
        sitting = self._sitting
        asked = sorted(words - self._verdicts.keys()) if self._is_on else []
        if not asked:
            done(self._wrong_of(words))
            return None

        def take(found: list[str]) -> None:
            if sitting is not self._sitting:
                return  # the desk was locked meanwhile
            self._verdicts.update(dict.fromkeys(asked, False) | dict.fromkeys(found, True))
            done(self._wrong_of(words))

        return self._ask({"check": asked}, take)

    def propose(self, word: str, done: Proposals) -> Job:
        """Find what may have been meant by a word."""
        return self._ask({"suggest": word}, lambda found: done(tuple(found)))

    def close(self) -> None:
        """Forget every word and end the process: the desk is being locked."""
        self._own.clear()
        self._end()

    def _end(self) -> None:
        self._verdicts.clear()
        self._sitting = object()
        self._speller.kill()
        self._worker.do(lambda _progress: self._speller.reap(), _ignore, _ignore)

    def _wrong_of(self, words: frozenset[str]) -> frozenset[str]:
        verdicts = self._verdicts if self._is_on else {}
        own = {each.lower() for each in self._own}  # however it was written when it was kept
        return frozenset(each for each in words if verdicts.get(each) and each.lower() not in own)

    def _ask(self, request: dict[str, Any], done: Callable[[list[str]], object]) -> Job:
        def ask(_progress: Progress) -> list[str]:
            return self._speller.ask(request)

        return self._worker.do(ask, done, _ignore)


def _ignore(_outcome: object) -> None:
    """Nobody waits for this."""
