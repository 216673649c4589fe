"""What lies with an open family beside its records: its files, and the earlier texts of a field."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.errors import DeskError
from mpg_desktop.desk.tasks import Done, Failed, Job, Progress, Reported
from mpg_desktop.domain.ids import CaseId, RecordId

if TYPE_CHECKING:
    from mpg_desktop.store.attachments import Stored
    from mpg_desktop.store.journal import FieldVersion
    from mpg_desktop.store.vault import Vault

T = TypeVar("T")

UNKNOWN_TYPE = "application/octet-stream"
"""The media type of a file of which the name says nothing."""


class UnreadableFileError(DeskError):
    """A file that was to be taken in cannot be read."""

    phrase = "desk.errors.unreadable_file"


class UnwrittenCopyError(DeskError):
    """A copy of an attachment could not be written where somebody wanted it."""

    phrase = "desk.errors.unwritten_copy"


class Enclosures:
    """Fetches and keeps on the worker; results arrive on the GUI thread.

    Without a `failed` of its own, an error goes where the desk's errors go.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def take_in(
        self,
        family: CaseId,
        path: Path,
        done: "Done[Stored]",
        failed: Failed,
        reported: Reported = lambda _done, _total: None,
    ) -> Job:
        """Keep a copy of a file in the vault; `failed` gets the refusal of a file too large.

        The family is not put away before `done` was told: only then something names the file.
        `reported` hears the bytes so far, of all. Errors: `UnreadableFileError` and those of
        `Attachments.add`.
        """

        def work(vault: "Vault", progress: Progress) -> "Stored":
            try:
                with path.open("rb") as stream:
                    total = path.stat().st_size
                    return vault.attachments.add(
                        family,
                        stream,
                        media_type_of(path.name),
                        unused=len(vault.attachments.unused(vault.families.load(family))),
                        progress=lambda so_far: progress.at(so_far, total),
                    )
            except OSError as error:
                raise UnreadableFileError(file=path.name) from error

        return self._desk.see_off(work, done, failed, reported)

    def read(self, blob: str, done: Done[bytes], failed: Failed | None = None) -> Job:
        """Fetch the content of an attachment, 25 MB at most."""
        return self._desk.ask(
            lambda vault, _progress: b"".join(vault.attachments.open(blob)), done, failed
        )

    def write_copy(self, blob: str, target: Path, done: Done[Path], failed: Failed) -> Job:
        """Write an attachment, decrypted, where somebody chose; whole or not at all.

        Errors: `UnwrittenCopyError` and those of `Attachments.open`.
        """
        from mpg_desktop.store.files import write_whole

        def work(vault: "Vault", _progress: Progress) -> Path:
            # Read to its end first: only then it is known to be what was put in.
            content = b"".join(vault.attachments.open(blob))
            try:
                write_whole(target, content)
            except OSError as error:
                raise UnwrittenCopyError(file=target.name) from error
            return target

        return self._desk.ask(work, done, failed)

    def earlier(
        self,
        family: CaseId,
        record: RecordId,
        field: str,
        done: "Done[tuple[FieldVersion, ...]]",
        failed: Failed | None = None,
    ) -> Job:
        """Fetch what a field of a record held, oldest first; the last one is what was saved last.

        What was typed since the last save is not in it: save first.
        """
        return self._desk.ask(
            lambda vault, _progress: vault.journal.history(family, record, field), done, failed
        )

    def beside(self, work: Callable[[], T], done: Done[T], failed: Failed) -> Job:
        """Have slow work done that needs nothing of the vault, such as drawing a page."""
        return self._desk.ask(lambda _vault, _progress: work(), done, failed)


def media_type_of(name: str) -> str:
    """Return the media type that the ending of a file's name promises."""
    import mimetypes  # its long lists are for who brings a file

    return mimetypes.guess_type(name)[0] or UNKNOWN_TYPE
