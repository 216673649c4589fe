"""Shows that digests are the same without OpenSSL, and that it is not read then."""

import subprocess
import sys

import pytest

from mpg_desktop.desk.one_openssl import read_no_second_openssl

DIGESTS = """
import sys
from mpg_desktop.desk.one_openssl import read_no_second_openssl
if sys.argv[1] == "without":
    read_no_second_openssl()
import hashlib, hmac
content = bytes(range(256)) * 999
print(sys.modules["_hashlib"] is None)
for name in ("md5", "sha256", "sha512", "blake2b"):
    print(hashlib.new(name, content).hexdigest())
print(hashlib.md5(content, usedforsecurity=False).hexdigest())
print(hashlib.blake2b(content, key=b"key", digest_size=9).hexdigest())
print(hmac.new(b"key", content, hashlib.sha256).hexdigest())
"""


def digests(how: str) -> tuple[str, list[str]]:
    """Return whether OpenSSL was left out, and what a new process makes of some bytes."""
    told = subprocess.run(
        [sys.executable, "-c", DIGESTS, how], capture_output=True, text=True, check=True, timeout=60
    )
    left_out, *made = told.stdout.split()
    return left_out, made


def test_the_digests_are_the_same_without_openssl() -> None:
    with_it, expected = digests("with")
    left_out, made = digests("without")
    assert (with_it, left_out) == ("False", "True")
    assert made == expected
    assert len(set(made)) == 6, "of seven: md5 is asked twice"


def test_it_is_left_out_only_before_anything_is_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.modules["_hashlib"]
    read_no_second_openssl()
    assert sys.modules["_hashlib"] is before
    monkeypatch.delitem(sys.modules, "hashlib")
    monkeypatch.setitem(sys.modules, "_hashlib", before)  # put back afterwards
    read_no_second_openssl()
    assert sys.modules["_hashlib"] is None
