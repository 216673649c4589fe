"""Everything that can go wrong with the vault: each its own error, with the key of one sentence."""

from datetime import datetime
from typing import ClassVar


class VaultError(Exception):
    """Something about the vault that the person in front of it must know.

    `phrase` is the key of the sentence (resources/phrases/vault.toml) and `values` fills its gaps;
    neither ever holds a word of a family. The text of the exception itself is for the log: English,
    and as free of content.
    """

    phrase: ClassVar[str] = "vault.errors.unknown"

    def __init__(self, detail: str = "", **values: object) -> None:
        super().__init__(detail or type(self).__name__)
        self.values = values


class WrongPassphraseError(VaultError):
    """The passphrase opens no slot of this vault."""

    phrase = "vault.errors.wrong_passphrase"


class WrongRecoveryKeyError(VaultError):
    """The recovery key is well typed but opens no slot of this vault."""

    phrase = "vault.errors.wrong_recovery_key"


class MistypedRecoveryKeyError(VaultError):
    """The recovery key cannot have been printed by us; `groups` are the numbers to look at, from 1.

    Empty when it is not one group: characters are missing, or there are too many.
    """

    phrase = "vault.errors.mistyped_recovery_key"

    def __init__(self, detail: str = "", *, groups: tuple[int, ...] = ()) -> None:
        super().__init__(detail, groups=", ".join(str(number) for number in groups))
        self.groups = groups


class WrongRecoveryKeyLengthError(VaultError):
    """The recovery key has too few or too many characters to say which group is wrong."""

    phrase = "vault.errors.wrong_recovery_key_length"


class WrongOrganisationKeyError(VaultError):
    """The private key of the organisation opens no slot of this vault."""

    phrase = "vault.errors.wrong_organisation_key"


class NoOrganisationKeyError(VaultError):
    """The file does not hold the half of an organisation's key that was asked for."""

    phrase = "vault.errors.no_organisation_key"


class NoVaultError(VaultError):
    """The folder holds neither a header nor an encrypted file."""

    phrase = "vault.errors.no_vault"


class VaultExistsError(VaultError):
    """A vault was to be made where there is one."""

    phrase = "vault.errors.vault_exists"


class NoKeyHeaderError(VaultError):
    """The encrypted file is there, but both copies of its key header are gone."""

    phrase = "vault.errors.no_key_header"


class DamagedHeaderError(VaultError):
    """No copy of the key header can be read, or it was changed by someone without the key."""

    phrase = "vault.errors.damaged_header"


class NoDatabaseError(VaultError):
    """The key header is there, but the encrypted file is gone."""

    phrase = "vault.errors.no_database"


class DamagedPageError(VaultError):
    """A page of the encrypted file is not what was written."""

    phrase = "vault.errors.damaged_page"


class TruncatedFileError(VaultError):
    """The end of the encrypted file is missing."""

    phrase = "vault.errors.truncated_file"


class PlainFileError(VaultError):
    """An ordinary SQLite file stands where the encrypted one should."""

    phrase = "vault.errors.plain_file"


class WrongKeyError(VaultError):
    """The encrypted file belongs to another key header, or its very beginning is damaged."""

    phrase = "vault.errors.wrong_key"


class NewerVaultError(VaultError):
    """The vault was written by a newer version of the program."""

    phrase = "vault.errors.newer_vault"


class VaultInUseError(VaultError):
    """Another process has the vault open; `who` is user and computer, `since` when it began."""

    phrase = "vault.errors.vault_in_use"

    def __init__(self, who: str, since: datetime | None) -> None:
        shown = since.astimezone().strftime("%d-%m-%Y %H:%M") if since else "?"
        super().__init__(f"in use by {who} since {shown}", who=who, since=shown)
        self.who = who
        self.since = since


class BusyError(VaultError):
    """Another program holds the file for too long; trying again helps."""

    phrase = "vault.errors.busy"


class DiskFullError(VaultError):
    """The disk is full."""

    phrase = "vault.errors.disk_full"


class ReadOnlyVaultError(VaultError):
    """The folder or the file can be read but not written."""

    phrase = "vault.errors.read_only"


class PermissionLostError(VaultError):
    """The operating system refuses the file, or the disk is gone."""

    phrase = "vault.errors.permission_lost"


class VaultGoneError(PermissionLostError):
    """The opened file is not at its place any more: removed, renamed, replaced or unplugged."""

    phrase = "vault.errors.vault_gone"


class EngineError(VaultError):
    """The encryption engine is not the one we trust; nothing is written."""

    phrase = "vault.errors.engine"


class DamagedBackupError(VaultError):
    """A backup cannot be opened, decrypted or counted."""

    phrase = "vault.errors.damaged_backup"


class NoBackupError(VaultError):
    """There is no backup at the place that was named."""

    phrase = "vault.errors.no_backup"


class OlderKeyError(VaultError):
    """The backup is from before a new vault key; only the passphrase of that time opens it."""

    phrase = "vault.errors.older_key"


class NoRoomForBackupError(DiskFullError):
    """There is too little room on the disk for a backup; `needed` and `free` are megabytes."""

    phrase = "vault.errors.no_room_for_backup"

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(f"{needed} MB needed, {free} MB free", needed=needed, free=free)


class TooLargeError(VaultError):
    """An attachment, or the number of them, is over the limit."""

    phrase = "vault.errors.too_large"


class NotEnoughMemoryError(VaultError):
    """This computer cannot lend the `megabytes` that the passphrase was stretched with."""

    phrase = "vault.errors.not_enough_memory"


class FolderNotEmptyError(VaultError):
    """A vault was to be made in a folder that holds other things."""

    phrase = "vault.errors.folder_not_empty"


class WeakPassphraseError(VaultError):
    """The passphrase is too short or too well known."""

    phrase = "vault.errors.weak_passphrase"
