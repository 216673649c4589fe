"""Laws of the keys: only the right secret opens, and a mistyped recovery key names its group."""

import unicodedata

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyring, keyslots
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    MistypedRecoveryKeyError,
    NewerVaultError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from mpg_desktop.store.header import Header
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.passphrases import judge
from mpg_desktop.store.recovery_key import GROUP_SIGNS, GROUPS, SIGNS, RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import CHEAP

VAULT = "ab" * 16
RIGHT = "zeven rodé fietsen in de regen"

texts = st.text(max_size=60)
recovery_keys = st.binary(min_size=20, max_size=20).map(
    lambda secret: RecoveryKey(bytearray(secret))
)
group_numbers = st.integers(0, GROUPS - 1)
places = st.integers(0, GROUP_SIGNS - 1)


def header_for(words: str) -> tuple[Header, Keyring]:
    keys = keyring.fresh()
    slot = keyslots.fill_passphrase(VAULT, keys.vault_key, Passphrase(words), CHEAP)
    return keyring.first(VAULT, keys, slot), keys


@pytest.fixture(scope="module")
def right() -> Header:
    """Return a header that opens with the right passphrase."""
    return header_for(RIGHT)[0]


@given(words=texts)
@example(words=RIGHT[:-1])
@example(words=RIGHT + " ")
@example(words=RIGHT.upper())
@example(words="")
@settings(deadline=None)
def test_a_wrong_passphrase_never_opens(right: Header, words: str) -> None:
    assume(unicodedata.normalize("NFKC", words) != unicodedata.normalize("NFKC", RIGHT))
    with pytest.raises(WrongPassphraseError):
        keyring.opened(right, Passphrase(words))


@given(words=texts)
@example(words="e\u0301e\u0301n")
@example(words="\ud800")
@settings(deadline=None)
def test_any_text_opens_however_its_accents_are_typed(words: str) -> None:
    header, keys = header_for(words)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        typed = Passphrase(unicodedata.normalize(form, words))
        assert keyring.opened(header, typed)[1].current == keys.current


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
@settings(deadline=None)
def test_a_damaged_header_never_opens(right: Header, place: int, bit: int) -> None:
    content = bytearray(headers.dump(right))
    content[place % len(content)] ^= 1 << bit
    try:
        found = headers.parse(bytes(content))
    except (DamagedHeaderError, NewerVaultError):
        return
    assert found == headers.parse(headers.dump(right))  # white space between the words of JSON


@given(key=recovery_keys)
def test_a_recovery_key_is_read_as_it_was_printed(key: RecoveryKey) -> None:
    text = key.text()
    for typed in (text, text.lower(), text.replace("-", ""), text.replace("-", " ")):
        assert RecoveryKey.parse(typed).secret == key.secret
    assert len(text) == GROUPS * (GROUP_SIGNS + 1) - 1


def blamed(groups: list[str]) -> tuple[int, ...]:
    """Return the groups that are named, the same with and without dashes."""
    named = set()
    for typed in ("-".join(groups), "".join(groups)):
        with pytest.raises(MistypedRecoveryKeyError) as caught:
            RecoveryKey.parse(typed)
        named.add(caught.value.groups)
    (once,) = named
    return once


@given(key=recovery_keys, group=group_numbers, place=places, sign=st.sampled_from(SIGNS))
def test_one_wrong_sign_names_its_group(
    key: RecoveryKey, group: int, place: int, sign: str
) -> None:
    groups = list(key.groups())
    assume(groups[group][place] != sign)
    groups[group] = groups[group][:place] + sign + groups[group][place + 1 :]
    assert blamed(groups) == (group + 1,)


@given(key=recovery_keys, group=group_numbers, one=places, other=places)
def test_two_exchanged_signs_name_their_group(
    key: RecoveryKey, group: int, one: int, other: int
) -> None:
    groups = list(key.groups())
    signs = list(groups[group])
    assume(signs[one] != signs[other])
    signs[one], signs[other] = signs[other], signs[one]
    groups[group] = "".join(signs)
    assert blamed(groups) == (group + 1,)


@given(key=recovery_keys, one=group_numbers, other=group_numbers)
def test_two_exchanged_groups_are_both_named(key: RecoveryKey, one: int, other: int) -> None:
    assume(one != other)
    groups = list(key.groups())
    groups[one], groups[other] = groups[other], groups[one]
    assert blamed(groups) == tuple(sorted((one + 1, other + 1)))


@given(key=recovery_keys, group=group_numbers, content=st.text(alphabet=SIGNS, max_size=7))
def test_a_group_typed_all_wrong_is_named_or_opens_nothing(
    key: RecoveryKey, group: int, content: str
) -> None:
    """More than two signs wrong slip past the check sign once in 32 times; the slot says no."""
    groups = list(key.groups())
    assume(content not in {"", groups[group]})
    groups[group] = content
    keys = keyring.fresh()
    slot = keyslots.fill_recovery(VAULT, keys.vault_key, key.secret)
    with pytest.raises((MistypedRecoveryKeyError, WrongRecoveryKeyError)) as caught:
        keyring.opened(keyring.first(VAULT, keys, slot), RecoveryKey.parse("-".join(groups)))
    if isinstance(caught.value, MistypedRecoveryKeyError):
        assert caught.value.groups == (group + 1,)


@given(text=texts)
def test_a_judgement_is_the_same_however_accents_are_typed(text: str) -> None:
    known = frozenset({"welkom"})
    one, other = (
        judge(unicodedata.normalize(form, text), words=("appel",), known=known)
        for form in ("NFC", "NFD")
    )
    assert (one.bits, one.too_short, one.well_known) == (
        other.bits,
        other.too_short,
        other.well_known,
    )
