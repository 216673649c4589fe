"""The fourteen conditions for a good development: their words, groups, levels and orders.

All of it is data (`resources/conditions.toml`). Numbers are no ranking, and there is no score: the
guideline gives none, and says that science has set no norm.
"""

from msgspec import Struct

from mpg_desktop.domain.law import Source
from mpg_desktop.domain.voice_records import Level, NeedOf


class LevelWords(Struct, frozen=True):
    """How a level is said, to a grown-up and to a child, drawn (`mark`) and typed (`key`).

    `level` is None for *not discussed yet*.
    """

    level: Level | None
    label: str
    child: str
    mark: str
    key: str


class Condition(Struct, frozen=True):
    """One condition; `short` is its label where there is little room.

    `child` and `child_question` are its words for a child. `original` is its label before it was
    translated: who rated it in another language was asked the same.
    `question` holds `{name}`, what the child is called. `safety` conditions point to the safety
    tab when somebody finds them insufficient. A retired one is read but no longer asked.
    """

    id: str
    number: int
    group: str
    part: str
    label: str
    short: str
    help: str
    question: str
    child: str
    child_question: str
    source: Source
    safety: bool = False
    unverified: bool = False
    retired: bool = False
    original: str = ""

    def label_for(self, *, as_child: bool) -> str:
        """Return the label in the words of whoever is asked."""
        return self.child if as_child else self.label

    def question_for(self, name: str, *, as_child: bool) -> str:
        """Return the opening question; `name` is what the child is called whom it is about."""
        return self.child_question if as_child else self.question.replace("{name}", name)


class Order(Struct, frozen=True):
    """Another order in which to go through the conditions, by word."""

    id: str
    label: str
    help: str
    source: Source
    conditions: tuple[str, ...]
    unverified: bool = False


class NeedQuestion(Struct, frozen=True):
    """One of the two questions that are always asked; `label` holds `{name}`."""

    of: NeedOf
    label: str
    child: str
    source: Source

    def label_for(self, name: str, *, as_child: bool = False) -> str:
        """Return the question in the words of whoever is asked."""
        return self.child if as_child else self.label.replace("{name}", name)


class Qualification(Struct, frozen=True):
    """One of the four words that help with the overall judgement; never chosen or computed."""

    id: str
    label: str
    help: str


class Conditions(Struct, frozen=True):
    """All words and orders. `groups` and `parts` give words their labels."""

    title: str
    help: str
    no_score: str
    source: Source
    levels: tuple[LevelWords, ...]
    groups: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    conditions: tuple[Condition, ...]
    orders: tuple[Order, ...]
    needs: tuple[NeedQuestion, ...]
    qualifications: tuple[Qualification, ...]
    judgement_help: str
    judgement_source: Source

    @property
    def asked(self) -> tuple[Condition, ...]:
        """The conditions that are still asked, by number."""
        return tuple(each for each in self.conditions if not each.retired)

    def ordered(self, order: str = "") -> tuple[Condition, ...]:
        """Return the conditions that are asked, by number or in another order.

        What an order does not name comes last.
        """
        chosen = next((each.conditions for each in self.orders if each.id == order), ())
        places = {each: place for place, each in enumerate(chosen)}
        return tuple(sorted(self.asked, key=lambda each: places.get(each.id, len(places))))

    def condition(self, condition_id: str) -> Condition | None:
        """Return a condition, retired ones included, or None when there never was one."""
        return next((each for each in self.conditions if each.id == condition_id), None)

    def level(self, level: Level | None) -> LevelWords:
        """Return the words of a level."""
        return next(each for each in self.levels if each.level is level)

    def need(self, of: NeedOf) -> NeedQuestion:
        """Return one of the two questions that are always asked."""
        return next(each for each in self.needs if each.of is of)

    def level_for_key(self, key: str) -> LevelWords | None:
        """Return the level that a key sets, or None when it sets none."""
        return next((each for each in self.levels if each.key == key), None)
