"""The eleven test that a citizen service number (*burgerservicenummer*) passes."""


def bsn_is_possible(bsn: str) -> bool:
    """Tell whether a citizen service number passes the eleven test; spaces and dots do not count.

    Nine digits, the first may be missing when it is 0; weighed 9 to 2 and -1, the sum is divisible
    by 11 (Besluit burgerservicenummer).
    """
    digits = "".join(each for each in bsn if each not in " .-")
    if not (digits.isascii() and digits.isdigit() and len(digits) in {8, 9}):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(w * int(d) for w, d in zip(weights, digits.zfill(9), strict=True))
    return total % 11 == 0 and int(digits) > 0
