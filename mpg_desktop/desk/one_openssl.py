"""Leaves Python's own OpenSSL unread: SQLCipher brings one, and a second costs 3.5 MiB."""

import sys


def read_no_second_openssl() -> None:
    """Let `hashlib` and `hmac` take Python's own code, as they do where there is no OpenSSL.

    To be called before anything reads them; later it does nothing. The digests are the same, and
    slower; what only OpenSSL has, PBKDF2 and scrypt, is then not in `hashlib`.
    """
    if "hashlib" not in sys.modules:
        sys.modules["_hashlib"] = None  # type: ignore[assignment]  # None: it is not to be found
