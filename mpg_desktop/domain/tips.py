"""Gathers hints about one text into tips: one for each thing, however often it stands there."""

from collections.abc import Iterable

from msgspec import Struct

from mpg_desktop.domain.wording_hints import Hint, HintKind


class Tip(Struct, frozen=True):
    """One piece of advice; `hints` are the places that it is about, in the order of the text."""

    hints: tuple[Hint, ...]

    @property
    def first(self) -> Hint:
        """The first place that it is about."""
        return self.hints[0]

    @property
    def about(self) -> str:
        """What stays the same when the text around it changes."""
        return self.first.about

    @property
    def swaps(self) -> tuple[Hint, ...]:
        """The places where something else fits in; letters are explained the first time only."""
        fitting = tuple(each for each in self.hints if each.swap)
        return fitting[:1] if self.first.kind is HintKind.ABBREVIATION else fitting


def tips(found: Iterable[Hint], dismissed: frozenset[str] = frozenset()) -> tuple[Tip, ...]:
    """Return the tips of these hints, without those that were dismissed by what they are about."""
    gathered: dict[str, list[Hint]] = {}
    for hint in found:
        if hint.about not in dismissed:
            gathered.setdefault(hint.about, []).append(hint)
    return tuple(Tip(tuple(each)) for each in gathered.values())
