"""Holds our codes against Python's own."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.store.keyed_codes import KeyTooLongError, code_256, code_512

MESSAGES = st.binary(max_size=400)


@given(st.binary(max_size=64), MESSAGES)
def test_the_short_code_is_hmac_sha_256(key: bytes, message: bytes) -> None:
    expected = hmac.new(key, message, hashlib.sha256).digest()
    assert code_256(key, message) == expected
    assert code_256(bytearray(key), message) == expected


@given(st.binary(max_size=128), MESSAGES)
def test_the_long_code_is_hmac_sha_512(key: bytes, message: bytes) -> None:
    assert code_512(bytearray(key), message) == hmac.new(key, message, hashlib.sha512).digest()


def test_a_key_that_would_have_to_be_hashed_is_refused() -> None:
    with pytest.raises(KeyTooLongError):
        code_256(bytes(65), b"")
    with pytest.raises(KeyTooLongError):
        code_512(bytes(129), b"")
