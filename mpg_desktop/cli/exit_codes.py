"""How a command ended, in a number that a script may rely on for ever."""

from enum import IntEnum
from typing import ClassVar

from mpg_desktop.desk.errors import DeskError
from mpg_desktop.exchange.errors import ForeignFileError
from mpg_desktop.store import data_errors, errors


class ExitCode(IntEnum):
    """Every ending; each has a sentence under `cli.exit.<name>`, shown by `--help`."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    WRONG_SECRET = 3
    IN_USE = 4
    DAMAGED = 5
    NOT_FOUND = 6
    DISK = 7
    NEWER = 8
    FILE_REFUSED = 9
    BUG = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


class CliError(DeskError):
    """Something that a command cannot do; `code` is how it ends."""

    code: ClassVar[ExitCode] = ExitCode.FINDINGS


BY_ERROR: tuple[tuple[tuple[type[Exception], ...], ExitCode], ...] = (
    (
        (
            errors.WrongPassphraseError,
            errors.WrongRecoveryKeyError,
            errors.MistypedRecoveryKeyError,
            errors.WrongRecoveryKeyLengthError,
            errors.WrongOrganisationKeyError,
        ),
        ExitCode.WRONG_SECRET,
    ),
    ((errors.VaultInUseError, errors.BusyError), ExitCode.IN_USE),
    ((errors.NewerVaultError,), ExitCode.NEWER),
    (
        (errors.NoVaultError, errors.NoBackupError, data_errors.UnknownFamilyError),
        ExitCode.NOT_FOUND,
    ),
    (
        (errors.DiskFullError, errors.ReadOnlyVaultError, errors.PermissionLostError),
        ExitCode.DISK,
    ),
    (
        (
            errors.NoKeyHeaderError,
            errors.DamagedHeaderError,
            errors.NoDatabaseError,
            errors.DamagedPageError,
            errors.TruncatedFileError,
            errors.PlainFileError,
            errors.WrongKeyError,
            errors.DamagedBackupError,
            data_errors.UnreadableRecordError,
            data_errors.DamagedAttachmentError,
        ),
        ExitCode.DAMAGED,
    ),
    ((ForeignFileError,), ExitCode.FILE_REFUSED),
)


def code_of(error: Exception) -> ExitCode:
    """Return the ending that belongs to a known error; refused, where none says more."""
    if isinstance(error, CliError):
        return error.code
    return next((code for kinds, code in BY_ERROR if isinstance(error, kinds)), ExitCode.FINDINGS)
