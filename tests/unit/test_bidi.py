"""The bidirectional algorithm against Unicode's own conformance test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.printing.bidi import directions, visual_order

pytestmark = pytest.mark.untraced

SYSTEM_FILE = Path("/usr/share/unicode/BidiCharacterTest.txt")
"""Where Debian's package unicode-data keeps the whole test: 91,707 lines in version 15.0."""

SAMPLE = Path(__file__).parent.parent / "golden" / "bidi_character_sample.txt"
"""Every 200th line of it, so that each machine tests something."""


def lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def mistakes(path: Path) -> list[str]:
    return [line for line in lines(path) if outcome(line) != line.split(";")[2:]]


def outcome(line: str) -> list[str]:
    codes, direction = line.split(";")[:2]
    text = "".join(chr(int(code, 16)) for code in codes.split())
    found = directions(text, None if direction == "2" else int(direction))
    levels = [
        "x" if gone else str(level) for level, gone in zip(found.levels, found.removed, strict=True)
    ]
    kept = [index for index, gone in enumerate(found.removed) if not gone]
    order = [str(kept[at]) for at in visual_order([found.levels[index] for index in kept])]
    return [str(found.base), " ".join(levels), " ".join(order)]


def test_a_sample_of_unicodes_test_is_right() -> None:
    assert len(list(lines(SAMPLE))) > 400
    assert mistakes(SAMPLE) == []


@pytest.mark.skipif(not SYSTEM_FILE.exists(), reason="needs Debian's package unicode-data")
def test_all_of_unicodes_test_is_right() -> None:
    assert len(list(lines(SYSTEM_FILE))) > 90_000
    assert mistakes(SYSTEM_FILE) == []


def test_a_phone_number_inside_isolates_keeps_its_order() -> None:
    text = "اتصل \u2066\N{DIGIT ZERO}612\u00a0345678\u2069 الآن"
    order = visual_order(directions(text).levels)
    shown = "".join(text[index] for index in order)
    assert "0612\u00a0345678" in shown
