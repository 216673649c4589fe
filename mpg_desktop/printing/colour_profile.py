"""The sRGB colour profile, made here: an archive copy has to say what its colours mean.

A matrix/TRC profile of ICC version 2.1 (ICC.1:1998-09) with the primaries of IEC 61966-2-1 under
the D50 light of the connection space, and its curve at 1,024 points.
"""

from collections.abc import Mapping
from struct import pack

WHITE = (0.9642, 1.0, 0.8249)
PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
POINTS = 1024
HEADER = 128
NAME = b"sRGB IEC61966-2.1"


def srgb_profile() -> bytes:
    """Return the profile; always the same bytes."""
    curve = b"curv" + bytes(4) + pack(">I", POINTS) + b"".join(map(_point, range(POINTS)))
    tags: dict[bytes, bytes] = {
        b"desc": b"desc"
        + bytes(4)
        + pack(">I", len(NAME) + 1)
        + NAME
        + bytes(1 + 4 + 4 + 2 + 1 + 67),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely\x00",
        b"wtpt": _xyz(WHITE),
        **{name.encode(): _xyz(value) for name, value in PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    body, table = _laid_out(tags)
    size = HEADER + len(table) + len(body)
    return _header(size) + table + body


def _header(size: int) -> bytes:
    return (
        pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
        + pack(">6H", 2026, 1, 1, 0, 0, 0)
        + b"acsp"
        + bytes(28)
        + pack(">3i", *(round(value * 65536) for value in WHITE))
        + bytes(48)
    )


def _laid_out(tags: Mapping[bytes, bytes]) -> tuple[bytes, bytes]:
    """Return the contents one behind the other, and the table that says where each begins."""
    start = HEADER + 4 + 12 * len(tags)
    body, places = b"", dict[bytes, int]()
    table = pack(">I", len(tags))
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += pack(">4sII", name, places[content], len(content))
    return body, table


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + pack(">3i", *(round(part * 65536) for part in value))


def _point(index: int) -> bytes:
    value = index / (POINTS - 1)
    linear_end = 0.04045
    linear = value / 12.92 if value <= linear_end else ((value + 0.055) / 1.055) ** 2.4
    return pack(">H", round(linear * 65535))
