"""How much of a group of questions was filled in: to find one's way, never to press anybody."""

from collections.abc import Iterator

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import About, Form, Kind, Question
from mpg_desktop.domain.records import Answer, Family, kind_of
from mpg_desktop.domain.wire import to_fields

SAYS_NOTHING = frozenset({"kind", "id"})


class Filled(Struct, frozen=True):
    """How many questions of a group say something, out of how many that are worth asking."""

    answered: int
    asked: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.answered == 0

    @property
    def is_full(self) -> bool:
        """Whether everything was."""
        return self.answered >= self.asked


def filled(form: Form, case: Case) -> dict[str, Filled]:
    """Return for each group of a form how much of it was filled in."""
    answered = {each.question for each in case.all(Answer)}
    kinds = set(_kinds(case))
    found: dict[str, Filled] = {}
    for group in form.groups:
        asked = [each for each in form.asked(group.id) if _worth(each, case, answered)]
        said = sum(
            each.record in kinds if each.kind is Kind.RECORDS else each.id in answered
            for each in asked
        )
        found[group.id] = Filled(said, len(asked))
    return found


def _kinds(case: Case) -> Iterator[str]:
    for record in case:
        if not isinstance(record, Family) or to_fields(record).keys() - SAYS_NOTHING - {"since"}:
            yield kind_of(record)


def _worth(question: Question, case: Case, answered: set[str]) -> bool:
    when = question.shown_when
    if when is None or question.id in answered or question.about is not About.FAMILY:
        return True
    answer = case.answer(when.of)
    return answer is not None and bool(set(answer.choices) & set(when.values))
