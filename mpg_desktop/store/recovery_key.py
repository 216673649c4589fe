"""The printed key that opens the vault when the passphrase is forgotten.

160 random bits, written as eight groups of five signs: four carry 20 bits, the fifth checks its
group. The signs are Crockford's 32 (no I, L, O, U), read as numbers of the field with 32 elements.
With a the field's generator and g the group's number (1 to 8), the check sign is

    c = g + a¹·d1 + a²·d2 + a³·d3 + a⁴·d4

so one wrong sign changes the sum by a product of non-zero factors, and two exchanged signs change
it by (aⁱ + aʲ)·(di + dj): both are always found, and always in their own group. Because g is in
the sum, two exchanged groups are found as well, and both are named. Any other mistake in a group
slips through once in 32 times, and is then stopped by the seal of the slot. Eight separate check
signs cost as much paper as one long check sum, but only they can say where to look.
"""

import re
import unicodedata
from typing import Literal, Self

from mpg_desktop.store import sodium
from mpg_desktop.store.errors import MistypedRecoveryKeyError, WrongRecoveryKeyLengthError
from mpg_desktop.store.secret_memory import wipe

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
SECRET_BYTES = 20
GROUPS = 8
DATA_SIGNS = 4
GROUP_SIGNS = DATA_SIGNS + 1
SIGN_BITS = 5

BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212._,;:]+")
"""What people put between groups: spaces, all kinds of dashes, dots."""


class RecoveryKey:
    """160 random bits that can be printed, typed over and read back."""

    kind: Literal["recovery"] = "recovery"

    def __init__(self, secret: bytearray) -> None:
        self.secret = secret

    @classmethod
    def fresh(cls) -> Self:
        """Draw a new key."""
        return cls(sodium.random_key(SECRET_BYTES))

    @classmethod
    def parse(cls, typed: str) -> Self:
        """Read what was typed, with or without spaces and dashes, in capitals or not.

        Raises MistypedRecoveryKeyError with the numbers of the groups that are wrong, or
        WrongRecoveryKeyLengthError when signs are missing and nobody can tell where.
        """
        groups = _split(typed)
        wrong = tuple(number for number, group in enumerate(groups, 1) if not _fits(group, number))
        if wrong:
            raise MistypedRecoveryKeyError(groups=wrong)
        secret = bytearray(SECRET_BYTES)
        for place, group in enumerate(groups):
            _put(secret, place, group)
        return cls(secret)

    def groups(self) -> tuple[str, ...]:
        """Return the eight groups as they are printed."""
        return tuple(_spelled(_numbers(self.secret, place), place + 1) for place in range(GROUPS))

    def text(self) -> str:
        """Return the whole key as it is printed: groups with dashes between."""
        return "-".join(self.groups())

    def wipe(self) -> None:
        """Forget it."""
        wipe(self.secret)

    def __repr__(self) -> str:
        return "RecoveryKey(…)"


def _split(typed: str) -> list[str]:
    upper = unicodedata.normalize("NFKC", typed).upper().translate(LOOKALIKES)
    parts = [part for part in BETWEEN.split(upper) if part]
    if len(parts) == GROUPS:
        return parts  # a group that is too short or too long is then named like any other mistake
    joined = "".join(parts)
    if len(joined) != GROUPS * GROUP_SIGNS:
        raise WrongRecoveryKeyLengthError(expected=GROUPS * GROUP_SIGNS, found=len(joined))
    return [joined[at : at + GROUP_SIGNS] for at in range(0, len(joined), GROUP_SIGNS)]


def _fits(group: str, number: int) -> bool:
    if len(group) != GROUP_SIGNS or any(sign not in SIGNS for sign in group):
        return False
    return group == _spelled([SIGNS.index(sign) for sign in group[:DATA_SIGNS]], number)


def _spelled(numbers: list[int], group_number: int) -> str:
    check = group_number
    for power, number in enumerate(numbers, 1):
        check ^= _times_generator(number, power)
    return "".join(SIGNS[number] for number in [*numbers, check])


def _times_generator(number: int, power: int) -> int:
    """Multiply by a to the power in the field of 32, whose polynomial is x⁵ + x² + 1."""
    for _ in range(power):
        number <<= 1
        if number & 0b100000:
            number ^= 0b100101
    return number


def _numbers(secret: bytearray, place: int) -> list[int]:
    bits = int.from_bytes(secret, "big") >> (GROUPS - 1 - place) * DATA_SIGNS * SIGN_BITS
    return [bits >> shift & 31 for shift in (15, 10, 5, 0)]


def _put(secret: bytearray, place: int, group: str) -> None:
    """Write the 20 bits of a group where they belong: two and a half bytes."""
    bits = 0
    for sign in group[:DATA_SIGNS]:
        bits = bits << SIGN_BITS | SIGNS.index(sign)
    first = place * 20
    for offset in range(20):
        if bits >> (19 - offset) & 1:
            at = first + offset
            secret[at // 8] |= 0x80 >> at % 8
