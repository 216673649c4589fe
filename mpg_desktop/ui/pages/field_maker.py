"""Makes the field that suits a question, or a field of a record."""

from collections.abc import Callable, Sequence

from mpg_desktop.domain.catalogue import Field as FieldWords
from mpg_desktop.domain.catalogue import Kind, Option, Question, Who
from mpg_desktop.ui.fields.choice import ChipsField, ScoreField, YesNoField, choice_field
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.fields.suggestions import suggest
from mpg_desktop.ui.fields.times import TimeField
from mpg_desktop.ui.fields.typed import UNLIMITED, NumberField
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
from mpg_desktop.ui.pages.surroundings import Surroundings

PEOPLE = ("person",)
BORN = frozenset({"birth_date"})
"""Days that lie in the past when their year has two figures."""

SCORE = (0, 10)

HELD = {
    Kind.LINE: "text",
    Kind.TEXT: "text",
    Kind.TIME: "text",
    Kind.CHOICE: "choices",
    Kind.CHOICES: "choices",
    Kind.YES_NO: "choices",
    Kind.PERSON: "choices",
    Kind.LINK: "choices",
    Kind.LINKS: "choices",
    Kind.NUMBER: "number",
    Kind.DATE: "day",
}
"""Which field of an answer holds an answer of a kind."""

NARROW = frozenset({Kind.LINE, Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.PERSON, Kind.LINK})
"""Kinds of which two stand side by side where there is room."""


def field_of_question(
    around: Surroundings, question: Question, label: str, help_text: str
) -> Field:
    """Return the field for a question; label and help name the person whom it is about."""
    if question.kind is Kind.NUMBER and (question.at_least, question.at_most) == SCORE:
        return ScoreField(around.theme, label, help_text)
    least, most = question.at_least, question.at_most
    made = _field(
        around,
        question.kind,
        label,
        help_text,
        question.offered,
        (least if least is not None else 0, most if most is not None else UNLIMITED),
    )
    return _looking_for(question.who, made)


def field_of_record(around: Surroundings, words: FieldWords) -> Field:
    """Return the field for a field of a record."""
    if words.kind in (Kind.PERSON, Kind.LINK):
        kinds = words.links_to or PEOPLE
        return _looking_for(words.who, LinkField(around, words.label, kinds, words.help))
    if words.kind is Kind.LINKS:
        return _looking_for(words.who, LinksField(around, words.label, words.links_to, words.help))
    if words.kind is Kind.DATE:
        return DateField(
            around.theme, words.label, words.help, today=around.today, born=words.name in BORN
        )
    made = _field(around, words.kind, words.label, words.help, words.options, (0, UNLIMITED))
    if words.suggestions and isinstance(made, LineField):
        completer = suggest(made.line, words.suggestions, made.label)
        # Qt sets the line to what was chosen without saying that somebody did so.
        completer.activated.connect(made.line.textEdited.emit)
    return made


def _field(
    around: Surroundings,
    kind: Kind,
    label: str,
    help_text: str,
    options: Sequence[Option],
    ends: tuple[int, int],
) -> Field:
    theme = around.theme
    makers: dict[Kind, Callable[[], Field]] = {
        Kind.LINE: lambda: LineField(theme, label, help_text),
        Kind.TEXT: lambda: LongTextField(theme, label, help_text),
        Kind.CHOICE: lambda: choice_field(theme, label, options, help_text),
        Kind.CHOICES: lambda: ChipsField(theme, label, options, help_text),
        Kind.YES_NO: lambda: YesNoField(theme, label, help_text),
        Kind.NUMBER: lambda: NumberField(theme, label, help_text, least=ends[0], most=ends[1]),
        Kind.DATE: lambda: DateField(theme, label, help_text, today=around.today),
        Kind.TIME: lambda: TimeField(theme, label, help_text),
        Kind.PERSON: lambda: LinkField(around, label, PEOPLE, help_text),
        Kind.LINK: lambda: LinkField(around, label, PEOPLE, help_text),
        Kind.LINKS: lambda: LinksField(around, label, PEOPLE, help_text),
    }
    return makers[kind]()


def _looking_for(who: Who, field: Field) -> Field:
    """Let a field know whom it looks for."""
    if isinstance(field, LinkField | LinksField):
        field.who = who
    return field
