"""Shows the key header: written twice and whole, read when one copy is damaged, never guessed."""

import json
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyring, keyslots, sodium
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    NewerVaultError,
    NoKeyHeaderError,
    NoVaultError,
    PermissionLostError,
)
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, SPARE_NAME, Header
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import CHEAP

VAULT = "00" * 16


@pytest.fixture(scope="module")
def keys() -> Keyring:
    """Return the keys of an invented vault."""
    return keyring.fresh()


@pytest.fixture(scope="module")
def header(keys: Keyring) -> Header:
    """Return a header with every kind of slot."""
    public = sodium.public_of(sodium.random_key())
    return keyring.first(
        VAULT,
        keys,
        keyslots.fill_passphrase(VAULT, keys.vault_key, Passphrase("words"), CHEAP),
        keyslots.fill_recovery(VAULT, keys.vault_key, RecoveryKey.fresh().secret),
        keyslots.fill_organisation("Gemeente", public, keys.vault_key),
    )


def newer(header: Header, keys: Keyring) -> Header:
    return headers.parse(headers.dump(keyring.closed(header, keys)))


def test_a_header_is_read_as_it_was_written(tmp_path: Path, header: Header) -> None:
    headers.write(tmp_path, header)
    first, second = headers.copies(tmp_path)
    assert first == second
    assert msgspec.structs.replace(first, sha256="") == header
    assert {entry.name for entry in tmp_path.iterdir()} == {HEADER_NAME, SPARE_NAME}
    assert headers.dump(first) == (tmp_path / HEADER_NAME).read_bytes()


def test_a_header_is_json_that_says_what_it_is(header: Header) -> None:
    read = json.loads(headers.dump(header))
    assert (read["magic"], read["version"]) == ("gezinsmap-vault", 1)
    assert [slot["kind"] for slot in read["slots"]] == ["passphrase", "recovery", "organisation"]
    assert read["slots"][0]["kdf"] == {
        "name": "argon2id",
        "ops": CHEAP.ops,
        "memory_bytes": CHEAP.memory_bytes,
    }


def test_every_changed_byte_is_found(header: Header) -> None:
    content = headers.dump(header)
    meant = headers.parse(content)
    for place in range(len(content)):
        for bit in (0, 5):
            spoilt = bytearray(content)
            spoilt[place] ^= 1 << bit
            try:
                found = headers.parse(bytes(spoilt))
            except (DamagedHeaderError, NewerVaultError):
                continue
            assert found == meant  # white space between the words of JSON


@pytest.mark.parametrize("name", [HEADER_NAME, SPARE_NAME])
def test_one_damaged_copy_is_passed_by_and_repaired(
    tmp_path: Path, header: Header, name: str
) -> None:
    headers.write(tmp_path, header)
    good = (tmp_path / name).read_bytes()
    for damage in (b"", good[:200], good.replace(b"a", b"b"), b"\xff\xfe", b"[]"):
        (tmp_path / name).write_bytes(damage)
        (found,) = headers.copies(tmp_path)
        assert (tmp_path / name).read_bytes() == damage
        assert headers.repair(tmp_path, found)
        assert (tmp_path / name).read_bytes() == good
        assert not headers.repair(tmp_path, found)
    (tmp_path / name).unlink()
    assert headers.repair(tmp_path, headers.copies(tmp_path)[0])
    assert (tmp_path / name).read_bytes() == good


def test_the_newest_copy_wins_wherever_it_is(tmp_path: Path, header: Header, keys: Keyring) -> None:
    """A crash between the two writes leaves a new and an old copy."""
    later = newer(header, keys)
    headers.write(tmp_path, header)
    for name in (HEADER_NAME, SPARE_NAME):
        (tmp_path / name).write_bytes(headers.dump(later))
        assert [each.sequence for each in headers.copies(tmp_path)] == [2, 1]
        headers.write(tmp_path, header)
    other_epoch = msgspec.structs.replace(header, epoch=2, sequence=0)
    (tmp_path / SPARE_NAME).write_bytes(headers.dump(other_epoch))
    assert [each.epoch for each in headers.copies(tmp_path)] == [2, 1]


def test_two_damaged_copies_are_said_and_left_alone(tmp_path: Path, header: Header) -> None:
    headers.write(tmp_path, header)
    for name in (HEADER_NAME, SPARE_NAME):
        (tmp_path / name).write_bytes(b"{")
    with pytest.raises(DamagedHeaderError):
        headers.copies(tmp_path)
    assert (tmp_path / HEADER_NAME).read_bytes() == b"{"


def test_no_header_beside_a_file_is_not_the_same_as_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        headers.copies(tmp_path)
    (tmp_path / DATABASE_NAME).touch()
    with pytest.raises(NoKeyHeaderError):
        headers.copies(tmp_path)


def test_a_header_of_a_later_program_is_not_touched(tmp_path: Path, header: Header) -> None:
    later = json.loads(headers.dump(header)) | {"version": 2, "something": "new"}
    for name in (HEADER_NAME, SPARE_NAME):
        (tmp_path / name).write_text(json.dumps(later), encoding="utf-8")
    with pytest.raises(NewerVaultError):
        headers.copies(tmp_path)
    assert json.loads((tmp_path / HEADER_NAME).read_bytes()) == later


@pytest.mark.parametrize("name", [HEADER_NAME, SPARE_NAME])
def test_a_copy_that_cannot_be_read_at_all_keeps_nobody_from_the_other(
    tmp_path: Path, header: Header, name: str
) -> None:
    headers.write(tmp_path, header)
    (tmp_path / name).unlink()
    (tmp_path / name).symlink_to(name)
    assert headers.copies(tmp_path)[0].vault_id == header.vault_id
    assert headers.repair(tmp_path, header)
    assert (tmp_path / name).is_file()
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    assert headers.copies(tmp_path)[0].vault_id == header.vault_id
    assert headers.repair(tmp_path, header)
    assert (tmp_path / name).is_dir()


def test_two_copies_that_cannot_be_read_are_an_error_of_the_disk(
    tmp_path: Path, header: Header
) -> None:
    headers.write(tmp_path, header)
    for name in (HEADER_NAME, SPARE_NAME):
        (tmp_path / name).unlink()
        (tmp_path / name).mkdir()
    with pytest.raises(PermissionLostError):
        headers.copies(tmp_path)


def test_a_header_that_was_changed_on_purpose_does_not_open(header: Header, keys: Keyring) -> None:
    """The check sum can be made anew by anyone; the seal cannot."""
    words = Passphrase("words")
    assert keyring.opened(header, words)[1].current == keys.current
    swapped = msgspec.structs.replace(header, slots=header.slots[:2])
    for changed in (
        swapped,
        msgspec.structs.replace(header, sequence=99),
        msgspec.structs.replace(header, epoch=2),
        msgspec.structs.replace(header, mac="é"),
    ):
        again = headers.parse(headers.dump(changed))
        with pytest.raises(DamagedHeaderError):
            keyring.opened(again, words)


def test_keys_that_were_sealed_for_another_header_do_not_open(
    header: Header, keys: Keyring
) -> None:
    other = keyring.closed(msgspec.structs.replace(header, epoch=7), keys)
    mixed = msgspec.structs.replace(header, keyring=other.keyring)
    # The seal of the whole is made anew with the real key: only the inner one is left to say no.
    sealed = keyring.sealed(mixed, keys.vault_key)
    with pytest.raises(DamagedHeaderError, match="keyring"):
        keyring.opened(sealed, Passphrase("words"))


def test_a_backups_header_opens_with_the_vault_key(header: Header, keys: Keyring) -> None:
    found = keyring.reopened(header, keys.vault_key)
    assert found.current == keys.current
    found.wipe()
    assert keys.vault_key != bytearray(32)
    with pytest.raises(DamagedHeaderError):
        keyring.reopened(header, sodium.random_key())


def test_two_keys_travel_together_during_a_change(header: Header, keys: Keyring) -> None:
    coming = sodium.random_key()
    both = Keyring(bytearray(keys.vault_key), bytearray(keys.current), bytearray(coming))
    found = keyring.opened(keyring.closed(header, both), Passphrase("words"))[1]
    assert (found.current, found.coming) == (keys.current, coming)
    found.keep_coming()
    assert (found.current, found.coming) == (coming, None)
    found.keep_coming()
    assert found.current == coming
    both.wipe()
    assert both.current == both.coming == bytearray(32)
