"""Shows that secrets are overwritten, and that a passphrase is the same however it was typed."""

import ctypes
import sys
import unicodedata

import pytest

from mpg_desktop.store import secret_memory
from mpg_desktop.store.secret_memory import Passphrase, wipe, wipe_text, wiped


def test_wiping_keeps_the_place_and_clears_it() -> None:
    first, second = bytearray(b"first"), bytearray(b"second")
    view = (ctypes.c_char * len(first)).from_buffer(first)
    wipe(first, second)
    assert (first, second, view.raw) == (bytearray(5), bytearray(6), bytes(5))


def test_a_block_wipes_even_when_it_fails() -> None:
    secret = bytearray(b"secret")
    with pytest.raises(KeyError), wiped(secret):
        raise KeyError
    assert secret == bytearray(6)


@pytest.mark.parametrize("letters", ["abc", "éèê", "aé", "€uro", "a😀b", "żółć", "ab"])
def test_a_string_of_our_own_is_cleared(letters: str) -> None:
    text = "".join(list(letters))
    wipe_text(text)
    assert set(text) == {"\0"}  # letter by letter: the width of the string stays what it was


@pytest.mark.parametrize("letter", ["", "a", "é", "€"])
def test_letters_that_the_interpreter_shares_stay(letter: str) -> None:
    wipe_text(letter)
    assert letter == "" or ord(letter) > 0


def test_where_strings_lie_otherwise_nothing_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(list("without"))
    with monkeypatch.context() as patch:
        patch.setattr(sys.implementation, "name", "another")
        wipe_text(text)
    assert text == "without"


def test_accents_may_be_typed_in_one_stroke_or_two() -> None:
    words = "één kopje crème brûlée"
    composed = Passphrase(unicodedata.normalize("NFC", words))
    separate = Passphrase(unicodedata.normalize("NFD", words))
    assert composed.secret == separate.secret == words.encode()


@pytest.mark.parametrize("words", ["", "plain words", "ｆｕｌｌ", "😀🔑", "שלום", "\ud800 alone"])
def test_any_text_is_a_passphrase(words: str) -> None:
    normal = unicodedata.normalize("NFKC", words)
    assert Passphrase(words).secret == normal.encode("utf-8", "surrogatepass")


def test_typed_bytes_are_read_and_cleared() -> None:
    typed = bytearray("zeven rodé fietsen".encode())
    passphrase = Passphrase.from_bytes(typed)
    assert passphrase.secret == "zeven rodé fietsen".encode()
    assert typed == bytearray(len(typed))
    passphrase.wipe()
    assert passphrase.secret == bytearray(len("zeven rodé fietsen".encode()))


def test_bytes_that_are_no_text_are_refused_and_cleared() -> None:
    typed = bytearray(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        Passphrase.from_bytes(typed)
    assert typed == bytearray(2)


def test_a_passphrase_does_not_show_itself() -> None:
    assert "fietsen" not in repr(Passphrase("fietsen"))
    assert secret_memory.Passphrase.kind == "passphrase"
