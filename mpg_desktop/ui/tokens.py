"""The colours and sizes of the window: the only place in the program that holds a colour."""

import msgspec


class Colours(msgspec.Struct, frozen=True):
    """One scheme. Every colour is `#rrggbb`; which pairs meet is said in `PAIRS`."""

    dark: bool
    canvas: str
    surface: str
    sunken: str
    line: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    chip: str
    chip_text: str
    focus: str
    danger: str
    danger_tint: str
    caution: str
    caution_tint: str
    good: str
    good_tint: str
    practice: str
    practice_tint: str
    snack: str
    on_snack: str
    snack_accent: str


LIGHT = Colours(
    dark=False,
    canvas="#F4F6F8",
    surface="#FFFFFF",
    sunken="#E9EDF2",
    line="#DDE3EA",
    control="#848F9E",
    text="#18212B",
    text2="#465262",
    text3="#5F6B7A",
    accent="#0B6868",
    accent_hover="#085252",
    on_accent="#FFFFFF",
    chip="#DCEFEE",
    chip_text="#0A5050",
    focus="#1463C9",
    danger="#A61B2B",
    danger_tint="#FBE9EB",
    caution="#855600",
    caution_tint="#FDF3DC",
    good="#2B7048",
    good_tint="#E3F3E9",
    practice="#5B3A9B",
    practice_tint="#EEE8FA",
    snack="#232D38",
    on_snack="#F2F5F8",
    snack_accent="#7FDAD4",
)
DARK = Colours(
    dark=True,
    canvas="#12161B",
    surface="#1A2027",
    sunken="#252D36",
    line="#313B47",
    control="#76838F",
    text="#E9EEF3",
    text2="#B7C2CE",
    text3="#98A5B3",
    accent="#5BC4BF",
    accent_hover="#7DD8D3",
    on_accent="#06201F",
    chip="#173A3B",
    chip_text="#A4E3DF",
    focus="#7FB4FF",
    danger="#FF8F98",
    danger_tint="#3B2025",
    caution="#E9B949",
    caution_tint="#352B15",
    good="#71CD97",
    good_tint="#17301F",
    practice="#C3A9F7",
    practice_tint="#2C2440",
    snack="#E4EAF0",
    on_snack="#18212B",
    snack_accent="#0B6060",
)

PAPER = "#FFFEFA"
"""The paper on which a child draws: the same in the dark, as paper is."""

TEXT = 4.5
"""The contrast that WCAG 2.2 (1.4.3) asks of text."""
SHAPE = 3.0
"""The contrast that WCAG 2.2 (1.4.11) asks of borders, focus rings and symbols."""

PAIRS: tuple[tuple[str, str, float], ...] = (
    *((text, ground, TEXT) for text in ("text", "text2") for ground in ("canvas", "surface")),
    *((text, "sunken", TEXT) for text in ("text", "text2", "text3")),
    *(("text3", ground, TEXT) for ground in ("canvas", "surface")),
    *(("accent", ground, TEXT) for ground in ("canvas", "surface")),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("chip_text", "chip", TEXT),
    ("surface", "danger", TEXT),
    ("on_snack", "snack", TEXT),
    ("snack_accent", "snack", TEXT),
    *(
        (tone, ground, TEXT)
        for tone in ("danger", "caution", "good", "practice")
        for ground in ("surface", "canvas", f"{tone}_tint")
    ),
    *(("text", f"{tone}_tint", TEXT) for tone in ("danger", "caution", "good", "practice")),
    *(("control", ground, SHAPE) for ground in ("canvas", "surface")),
    *(("focus", ground, SHAPE) for ground in ("canvas", "surface", "sunken", "chip")),
    ("accent", "chip", SHAPE),
)
"""Every foreground and ground that meet on screen, with the contrast that they need."""


class Sizes(msgspec.Struct, frozen=True):
    """Lengths in pixels at 100 % text, on a grid of four."""

    hair: int = 4
    tight: int = 8
    gap: int = 12
    room: int = 16
    card: int = 20
    wide: int = 24
    page: int = 32
    control: int = 34
    chip: int = 30
    icon: int = 18
    radius: int = 6
    card_radius: int = 10
    side: int = 280
    column: int = 760


SIZES = Sizes()
BASE_POINTS = 10.0
"""The size of ordinary text at 100 %, in points."""
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
"""How far the text can be made smaller and larger, in per cent."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours as WCAG 2.2 defines it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    low_end = 0.04045
    return value / 12.92 if value <= low_end else ((value + 0.055) / 1.055) ** 2.4
