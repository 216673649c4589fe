"""How a command gets at the vault: which one, and with which passphrase."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from mpg_desktop.cli.command import Errand, Misuse, Option, UsageError
from mpg_desktop.cli.exit_codes import CliError, ExitCode
from mpg_desktop.cli.files import read_whole
from mpg_desktop.desk.notices import about_place, notices_of

if TYPE_CHECKING:
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.secret_memory import Passphrase
    from mpg_desktop.store.vault import Vault

VAULT_OPTIONS = (
    Option("vault", "folder"),
    Option("passphrase_file", "file"),
    Option("passphrase_stdin"),
    Option("recovery_key_file", "file"),
)
"""Options of every command that opens a vault. A passphrase is never an option itself: other
people on the machine can read those."""

LONGEST = 64 * 1024
"""Bytes of a passphrase file."""


class NotEqualError(CliError):
    """The new passphrase was typed differently the second time."""

    phrase = "cli.errors.not_equal"


class NoPassphraseError(CliError):
    """The first line is empty."""

    phrase = "cli.errors.no_passphrase"
    code: ClassVar[ExitCode] = ExitCode.WRONG_SECRET


class NotTextError(CliError):
    """The first line is no UTF-8."""

    phrase = "cli.errors.not_text"
    code: ClassVar[ExitCode] = ExitCode.WRONG_SECRET


def vault_folder(errand: Errand) -> Path:
    """Return where the vault is: as typed, as chosen in the window, or the usual place."""
    from mpg_desktop.desk.settings import SettingsFile

    typed = errand.arguments.path("vault")
    if typed is not None:
        return typed.absolute()
    chosen = SettingsFile(errand.places.settings).read().settings.vault
    return Path(chosen) if chosen else errand.places.vault


def secret(errand: Errand) -> "Passphrase | RecoveryKey":
    """Return what opens a vault that is there: its passphrase, or its recovery key."""
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.secret_memory import Passphrase

    sheet = errand.arguments.path("recovery_key_file")
    given = _given(errand)
    if given is not None:
        return given
    if sheet is not None:
        return RecoveryKey.parse(_first_line(read_whole(sheet, LONGEST)).decode("utf-8", "replace"))
    return Passphrase(_asked(errand, "passphrase"))


def new_passphrase(errand: Errand) -> "Passphrase":
    """Return the passphrase of a vault that is to be made: typed twice, or given, or drawn.

    Raises `WeakPassphraseError` for one that everybody tries first.
    """
    from mpg_desktop.content.words import blocked_passphrases, passphrase_words
    from mpg_desktop.store.errors import WeakPassphraseError
    from mpg_desktop.store.passphrases import judge, propose
    from mpg_desktop.store.secret_memory import Passphrase

    words = passphrase_words(errand.places.resources)
    if errand.arguments.flag("generate"):
        drawn = propose(words)
        errand.terminal.say("cli.new.passphrase", passphrase=drawn)
        return Passphrase(drawn)
    given = _given(errand)
    text = given.secret.decode() if given is not None else _asked(errand, "new_passphrase")
    if given is None and _asked(errand, "once_more") != text:
        raise NotEqualError
    known = blocked_passphrases(errand.places.resources)
    if not judge(text, words=words, known=known).acceptable:
        raise WeakPassphraseError
    return given or Passphrase(text)


@contextmanager
def opened(errand: Errand) -> "Iterator[Vault]":
    """Give the vault, unlocked, and close it whatever happens."""
    folder = vault_folder(errand)
    key = secret(errand)
    try:
        vault = errand.door.unlock(folder, key)
    finally:
        key.wipe()
    with vault:
        for notice in notices_of(vault):
            errand.terminal.remark(notice.phrase, **notice.values)
        yield vault


def make(errand: Errand, folder: Path, secret: "Passphrase") -> "tuple[Vault, RecoveryKey]":
    """Make a vault and leave it open; warn when a service copies its place to the internet."""
    for notice in about_place(folder):
        errand.terminal.remark(notice.phrase, **notice.values)
    try:
        return errand.door.make(folder, secret)
    finally:
        secret.wipe()


def _given(errand: Errand) -> "Passphrase | None":
    """Return the passphrase from a file or standard input, or None when somebody must type it."""
    from mpg_desktop.store.secret_memory import Passphrase

    file = errand.arguments.path("passphrase_file")
    from_input = errand.arguments.flag("passphrase_stdin")
    other = errand.arguments.path("recovery_key_file") is not None
    if sum((file is not None, from_input, other)) > 1:
        raise UsageError(Misuse.TWO_SOURCES)
    if file is not None:
        line = bytearray(_first_line(read_whole(file, LONGEST)))
    elif from_input:
        line = bytearray(_first_line(errand.terminal.streams.read_line()))
    else:
        return None
    if not line:
        raise NoPassphraseError
    try:
        return Passphrase.from_bytes(line)
    except UnicodeDecodeError as error:
        raise NotTextError from error


def _first_line(content: bytes) -> bytes:
    """Return the first line; spaces belong to the passphrase, a mark of UTF-8 does not."""
    line = content.split(b"\n", 1)[0].removesuffix(b"\r")
    return line.removeprefix(b"\xef\xbb\xbf")


def _asked(errand: Errand, what: str) -> str:
    if not errand.terminal.is_asked:
        raise UsageError(Misuse.NO_TERMINAL)
    return getpass.getpass(f"{errand.terminal.text(f'cli.ask.{what}')} ")
