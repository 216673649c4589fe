"""The questions that can be asked, and the labels of all fields: what the forms in data turn into.

A question or option that is no longer asked stays in its form as *retired*, so that an answer
given years ago can always be read. The answer itself also keeps the wording it was asked in.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, structs

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.records import Answer, Why


class Kind(StrEnum):
    """What sort of answer a question or field takes, which decides how it is shown and edited.

    An `Answer` keeps lines, texts and times in `text`; choices, yes or no, and the id of a person
    in `choices`; numbers in `number` and dates in `day`. `RECORDS` marks where a list of records
    stands; its answer only says why the list is empty. `LINK` is a field that points to another
    record, `LINKS` to several.
    """

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    PERSON = "person"
    LINK = "link"
    LINKS = "links"
    RECORDS = "records"


class About(StrEnum):
    """Of whom a question is asked: of the family as a whole, or of each person or child apart."""

    FAMILY = "family"
    PERSON = "person"
    CHILD = "child"


class Who(StrEnum):
    """Whom a question or field looks for: who is offered, and what somebody new is at once."""

    ANYBODY = "anybody"
    CHILD = "child"
    WORKER = "worker"


class Option(Struct, frozen=True):
    """One answer that can be chosen; a retired option is read but no longer offered."""

    id: str
    label: str
    help: str = ""
    retired: bool = False


class Condition(Struct, frozen=True):
    """When something is worth asking: when the question or field `of` has one of `values`.

    It is a matter of calm, not of force: what was filled in is shown whatever the condition says.
    """

    of: str
    values: tuple[str, ...]


class Question(Struct, frozen=True):
    """One question of a form, or the place where a list of records stands in it.

    `id` is the form and the question's own word, such as `intake.danger_today`; it never changes
    and is never used again for another question. `light` questions make up the short form of a
    first visit. `protection` is the class that decides who may read the answer. `source` tells
    where the question comes from; `unverified` that this has not been read in the source itself.
    In the label of a question about somebody, `{name}` stands for what that person is called.
    `own_words` are what somebody said: no hint about wording ever touches them. Of a child that is
    not born yet only what is `before_birth` is asked. A date that is `past` must have come already;
    one with an `after` comes after the date that this other question asks. `who` is of questions
    that are answered with a person.
    """

    id: str
    kind: Kind
    group: str
    label: str
    help: str = ""
    purpose: str = ""
    about: About = About.FAMILY
    protection: Protection = Protection.WORKER_ONLY
    light: bool = False
    options: tuple[Option, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    record: str = ""
    shown_when: Condition | None = None
    retired: bool = False
    source: str = ""
    unverified: bool = False
    own_words: bool = False
    before_birth: bool = False
    past: bool = False
    after: str = ""
    who: Who = Who.ANYBODY

    def label_for(self, name: str) -> str:
        """Return the label with the name of the person whom the question is about."""
        return self.label.replace("{name}", name)

    def option(self, option_id: str) -> Option | None:
        """Return an option, retired ones included, or None when there never was one."""
        return next((each for each in self.options if each.id == option_id), None)

    @property
    def offered(self) -> tuple[Option, ...]:
        """The options that can still be chosen."""
        return tuple(each for each in self.options if not each.retired)


class Group(Struct, frozen=True):
    """A part of a form; `urgent` groups stand on top."""

    id: str
    label: str
    help: str = ""
    urgent: bool = False


class Form(Struct, frozen=True):
    """One form, that is one tab of the window: its groups in order, and its questions."""

    id: str
    title: str
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]
    help: str = ""
    source: str = ""
    by_id: Mapping[str, Question] = MappingProxyType({})
    """The same questions by their id: each answer of a family asks for one."""

    def __post_init__(self) -> None:
        by_id = MappingProxyType({each.id: each for each in self.questions})
        structs.force_setattr(self, "by_id", by_id)

    def asked(self, group: str) -> tuple[Question, ...]:
        """Return the questions of a group that are still asked, in their order."""
        return tuple(each for each in self.questions if each.group == group and not each.retired)

    @property
    def light(self) -> tuple[Question, ...]:
        """The questions of the short form."""
        return tuple(each for each in self.questions if each.light and not each.retired)


class Section(Struct, frozen=True):
    """A part of the editor of a long record; what is not `light` starts folded away."""

    id: str
    label: str
    light: bool = False


class Field(Struct, frozen=True):
    """How one field of a record is called, explained and edited.

    `links_to` names the kinds of record that a link may point to. `section` is empty where a
    record is short. The options of a field are the words of its enumeration, all of them.
    `own_words` are what somebody said: no hint about wording ever touches them.
    """

    name: str
    kind: Kind
    label: str
    help: str = ""
    section: str = ""
    options: tuple[Option, ...] = ()
    links_to: tuple[str, ...] = ()
    shown_when: Condition | None = None
    light: bool = False
    suggestions: tuple[str, ...] = ()
    own_words: bool = False
    who: Who = Who.ANYBODY

    def option(self, option_id: str) -> Option | None:
        """Return an option of the field, or None when it has no such word."""
        return next((each for each in self.options if each.id == option_id), None)


class RecordWords(Struct, frozen=True):
    """What a kind of record is called, and the labels of its fields in the order of an editor."""

    kind: str
    label: str
    plural: str
    add: str
    none_yet: str
    help: str
    fields: tuple[Field, ...]
    sections: tuple[Section, ...] = ()

    def field(self, name: str) -> Field:
        """Return a field by its name. Raises KeyError for a field that is never shown."""
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)


class Catalogue(Struct, frozen=True):
    """All forms in the order of the tabs, the words for all kinds of records, and shared words.

    `blanks` says in words why something was left blank; `yes_no` holds the two options of every
    question of that kind.
    """

    forms: Mapping[str, Form]
    records: Mapping[str, RecordWords]
    blanks: Mapping[Why, str]
    yes_no: tuple[Option, ...]

    def question(self, question_id: str) -> Question | None:
        """Return a question, retired ones included, or None when no form knows it."""
        form = self.forms.get(question_id.partition(".")[0])
        return form.by_id.get(question_id) if form else None

    def questions(self) -> Iterator[Question]:
        """Return every question of every form, retired ones included."""
        for form in self.forms.values():
            yield from form.questions

    def protections(self) -> dict[str, Protection]:
        """Return the class of every question, for `RecipientRules.with_questions`."""
        return {each.id: each.protection for each in self.questions()}

    def wording(self, answer: Answer, name: str = "") -> str:
        """Return the question as it was asked when it was answered; else as it is asked today.

        `name` is what the person whom the answer is about is called.
        """
        if answer.wording:
            return answer.wording
        question = self.question(answer.question)
        return question.label_for(name) if question else answer.question

    def reading(
        self, answer: Answer, names: Mapping[RecordId, str] = MappingProxyType({})
    ) -> tuple[str, ...]:
        """Return what was answered in words, one text for each choice.

        `names` tells what people are called, for questions that are answered with a person. What
        no form knows any more is shown as it was kept, so that nothing gets lost.
        """
        question = self.question(answer.question)
        known: dict[str, str] = {str(each): name for each, name in names.items()}
        known.update({each.id: each.label for each in question.options} if question else {})
        chosen = [known.get(each, each) for each in answer.choices]
        number = [] if answer.number is None else [str(answer.number)]
        day = [] if answer.day is None else [answer.day.isoformat()]
        text = [answer.text] if answer.text else []
        return (*chosen, *number, *day, *text)
