"""What can go wrong with the families in an opened vault; sentences in phrases/store.toml."""

from mpg_desktop.store.errors import TooLargeError, VaultError

MEGABYTE = 1024 * 1024


class UnknownFamilyError(VaultError):
    """There is no family with this id, or no longer."""

    phrase = "store.errors.unknown_family"


class ChangedElsewhereError(VaultError):
    """The family in the file is not the one that the change was made to; nothing was written."""

    phrase = "store.errors.changed_elsewhere"


class UnreadableRecordError(VaultError):
    """A record or journal line was decrypted well but does not say what it should."""

    phrase = "store.errors.unreadable_record"


class AttachmentTooLargeError(TooLargeError):
    """A file is larger than an attachment may be; `limit` is in megabytes."""

    phrase = "store.errors.attachment_too_large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes", limit=limit // MEGABYTE)


class TooManyError(VaultError):
    """A family has as many attachments as it may have."""

    phrase = "store.errors.too_many_attachments"

    def __init__(self, limit: int) -> None:
        super().__init__(f"already {limit}", limit=limit)


class EmptyFileError(VaultError):
    """Somebody picked a file with nothing in it: copying it has failed somewhere before."""

    phrase = "store.errors.empty_file"


class MissingAttachmentError(VaultError):
    """There is no attachment with this id, or no longer."""

    phrase = "store.errors.missing_attachment"


class DamagedAttachmentError(VaultError):
    """The content of an attachment is not what was put in."""

    phrase = "store.errors.damaged_attachment"


class CancelledError(VaultError):
    """The person in front of it stopped the work; nothing was changed."""

    phrase = "store.errors.cancelled"
