"""Shows the printed recovery key: how it is written, typed, and told to be mistyped."""

import pytest

from mpg_desktop.store.errors import MistypedRecoveryKeyError, WrongRecoveryKeyLengthError
from mpg_desktop.store.recovery_key import GROUPS, RecoveryKey

SECRET = bytes.fromhex("00112233445566778899aabbccddeeff01234567")
# What stands on paper somewhere must be read for ever.
PRINTED = "008J3-4CT4V-ANK7T-F24SY-NAXW7-SQFEB-ZW0JB-6HB77"

WAYS_TO_TYPE = {
    "as printed": PRINTED,
    "in small letters": PRINTED.lower(),
    "without dashes": PRINTED.replace("-", ""),
    "with spaces": PRINTED.replace("-", " "),
    "with long dashes": PRINTED.replace("-", " – "),
    "on eight lines": PRINTED.replace("-", "\r\n"),
    "with a dot at the end": f"  {PRINTED}. ",
    "with the letters O and I": PRINTED.replace("0", "O").replace("1", "I"),
    "with the letters o and l": PRINTED.replace("0", "o").replace("1", "l"),
    "in wide signs": "".join(chr(ord(sign) + 0xFEE0) for sign in PRINTED),
}


@pytest.fixture
def key() -> RecoveryKey:
    """Return a key whose printed form is known."""
    return RecoveryKey(bytearray(SECRET))


def wrong_groups(typed: str) -> tuple[int, ...]:
    with pytest.raises(MistypedRecoveryKeyError) as caught:
        RecoveryKey.parse(typed)
    return caught.value.groups


def test_a_key_has_160_bits_in_eight_groups_of_five() -> None:
    key = RecoveryKey.fresh()
    assert len(key.secret) * 8 == 160
    assert [len(group) for group in key.groups()] == [5] * GROUPS
    assert RecoveryKey.fresh().secret != key.secret


@pytest.mark.parametrize("way", WAYS_TO_TYPE)
def test_it_may_be_typed_in_many_ways(way: str) -> None:
    assert RecoveryKey.parse(WAYS_TO_TYPE[way]).secret == SECRET


def test_it_is_printed_as_it_always_was(key: RecoveryKey) -> None:
    assert key.text() == PRINTED


def test_the_check_sign_is_the_one_of_the_description(key: RecoveryKey) -> None:
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    doubled = [number << 1 ^ (0b100101 if number & 16 else 0) for number in range(32)]
    for number, group in enumerate(key.groups(), 1):
        total = number
        for power, sign in enumerate(group[:4], 1):
            product = signs.index(sign)
            for _ in range(power):
                product = doubled[product]
            total ^= product
        assert group[4] == signs[total]


def test_the_bits_stand_in_order(key: RecoveryKey) -> None:
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    bits = "".join(f"{signs.index(sign):05b}" for group in key.groups() for sign in group[:4])
    assert int(bits, 2).to_bytes(20, "big") == SECRET


def test_a_wrong_sign_names_its_group(key: RecoveryKey) -> None:
    groups = list(key.groups())
    groups[4] = ("Z" if groups[4][0] != "Z" else "Y") + groups[4][1:]
    assert wrong_groups("-".join(groups)) == (5,)
    assert wrong_groups("".join(groups)) == (5,)


def test_two_swapped_groups_are_both_named(key: RecoveryKey) -> None:
    groups = list(key.groups())
    groups[1], groups[6] = groups[6], groups[1]
    assert wrong_groups("-".join(groups)) == (2, 7)


def test_signs_that_are_never_printed_name_their_group(key: RecoveryKey) -> None:
    groups = list(key.groups())
    groups[0] = "U" + groups[0][1:]
    groups[7] = groups[7][:4] + "%"
    assert wrong_groups("-".join(groups)) == (1, 8)


def test_a_group_that_is_too_short_or_too_long_is_named(key: RecoveryKey) -> None:
    groups = list(key.groups())
    groups[2] = groups[2][:4]
    groups[3] += "A"
    assert wrong_groups("-".join(groups)) == (3, 4)


@pytest.mark.parametrize("typed", ["", "ABC", "0" * 39, "0" * 41, "-".join(["00000"] * 9)])
def test_missing_or_extra_signs_are_counted(typed: str) -> None:
    with pytest.raises(WrongRecoveryKeyLengthError) as caught:
        RecoveryKey.parse(typed)
    assert caught.value.values == {"expected": 40, "found": len(typed.replace("-", ""))}


def test_the_groups_are_named_in_the_sentence(key: RecoveryKey) -> None:
    groups = [*key.groups()[:6], "UUUUU", "UUUUU"]
    with pytest.raises(MistypedRecoveryKeyError) as caught:
        RecoveryKey.parse("-".join(groups))
    assert caught.value.values == {"groups": "7, 8"}


def test_it_can_be_forgotten_and_does_not_show_itself(key: RecoveryKey) -> None:
    assert key.groups()[0] not in repr(key)
    key.wipe()
    assert key.secret == bytearray(20)
