"""How much of a group of questions was filled in: to find one's way, never to press anybody."""

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import About, Form, Kind, Question
from mpg_desktop.domain.records import Answer, AnyRecord, Family, Why, kind_of
from mpg_desktop.domain.wire import to_fields
from mpg_desktop.ui.pages.held import holds_something

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
    answered = {each.question for each in case.all(Answer) if _says_something(each)}
    kinds = _kinds(case)
    found: dict[str, Filled] = {}
    for group in form.groups:
        asked = [each for each in form.asked(group.id) if _worth(each, case, answered)]
        said = sum(
            each.id in answered or (each.kind is Kind.RECORDS and each.record in kinds)
            for each in asked
        )
        found[group.id] = Filled(said, len(asked))
    return found


def _says_something(answer: Answer) -> bool:
    """Tell whether a question is no longer open; one that is not asked yet still is."""
    return holds_something(answer) or any(each.why is not Why.NOT_ASKED for each in answer.blank)


def _kinds(case: Case) -> set[str]:
    """Return the kinds of which there is a record that says something."""
    kinds: set[str] = set()
    for record in case:
        if (kind := kind_of(record)) not in kinds and _is_begun(record):
            kinds.add(kind)
    return kinds


def _is_begun(record: AnyRecord) -> bool:
    """Tell whether a record was filled in; of a family the day on which help began is given."""
    if not isinstance(record, Family):
        return True
    return bool(to_fields(record).keys() - SAYS_NOTHING - {"since"})


def _worth(question: Question, case: Case, answered: set[str]) -> bool:
    when = question.shown_when
    if when is None or question.id in answered or question.about is not About.FAMILY:
        return True
    answer = case.answer(when.of)
    return answer is not None and bool(set(answer.choices) & set(when.values))
