"""Statements as they must be read: with how they are known, and with all that was answered to them.

Whatever shows a statement shows a `Reading` of it, of a case or of a copy alike, so that a
correction or a *zienswijze* is never lost on the way (Jeugdwet 7.3.8 lid 2; practice rule 12).
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import File, look_up, name_of
from mpg_desktop.domain.findings import Basis, Link, Reply, Statement, Tie
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.domain.sayings import Saying, bare


class Reading(Struct, frozen=True):
    """One statement in words: what it says, how it is known, and what was answered to it.

    `text` holds the problem as it was worded when it was chosen, and what was typed. `origin` says
    how it is known and from whom, `day` when. `about` are the names of whom it is about; empty for
    the family as a whole. `hint` is a quiet remark for the worker, or None.
    """

    statement: Statement
    text: str
    origin: Saying
    day: date | None
    about: tuple[str, ...]
    replies: tuple[Saying, ...]
    hint: Saying | None = None

    def sayings(self) -> tuple[Saying, ...]:
        """Return the statement as sentences, with its corrections and *zienswijzen*."""
        return (Saying.of("statement.says.text", self.origin, *self.replies, text=self.text),)


def read(file: File, statement: Statement) -> Reading:
    """Return a statement as it must be read, in a case or in a copy."""
    return Reading(
        statement=statement,
        text=text_of(statement),
        origin=origin_of(file, statement),
        day=statement.day,
        about=tuple(filter(None, (name_of(file, each) for each in statement.about))),
        replies=replies_to(file, statement.id),
        hint=hint_for(file, statement),
    )


def read_all(file: File, statements: Iterable[Statement]) -> tuple[Reading, ...]:
    """Return statements as they must be read, in the order given."""
    return tuple(read(file, each) for each in statements)


def text_of(statement: Statement) -> str:
    """Return the problem that was chosen, and what was typed; a problem without a label as kept."""
    chosen = statement.wording or statement.problem
    return f"{chosen}: {statement.text}" if chosen and statement.text else chosen or statement.text


def short_of(statement: Statement) -> str:
    """Return a statement as it fits in another sentence: bare of quotes and of its full stop."""
    return bare(statement.text) or statement.wording or statement.problem


def origin_of(file: File, statement: Statement) -> Saying:
    """Return how a statement is known: seen, said or judged, and by whom when that is known."""
    who = name_of(file, statement.source) or statement.source_words
    if who:
        return Saying.of(f"statement.origin.{statement.basis}_by", who=who)
    return Saying.of(f"statement.origin.{statement.basis}")


def replies_to(file: File, statement: RecordId) -> tuple[Saying, ...]:
    """Return all that was answered to a statement, also to one that is no longer there."""
    return tuple(_reply(file, each) for each in file.all(Reply) if each.to == statement)


def _reply(file: File, reply: Reply) -> Saying:
    who = name_of(file, reply.by) or reply.by_words
    if who:
        return Saying.of(f"statement.reply.{reply.sort}_by", text=reply.text, who=who)
    return Saying.of(f"statement.reply.{reply.sort}", text=reply.text)


def observations_of(file: File, about: RecordId) -> tuple[Statement, ...]:
    """Return the statements that show a judgement or bear out a rating."""
    ties = [each for each in file.all(Link) if each.tie is Tie.SHOWS and each.other == about]
    found = (look_up(file, Statement, each.one) for each in ties)
    return tuple(each for each in found if each is not None)


def hint_for(file: File, statement: Statement) -> Saying | None:
    """Return a quiet hint for a judgement to which no observation is linked (practice rule 2)."""
    if statement.basis is not Basis.JUDGEMENT:
        return None
    shown = observations_of(file, statement.id)
    if any(each.basis is not Basis.JUDGEMENT for each in shown):
        return None
    return Saying.of("statement.hint.no_observation")


class Defaults(Struct, frozen=True):
    """With what a new statement begins, so that a line and Enter are enough."""

    basis: Basis = Basis.SAID
    source: RecordId | None = None
    source_words: str = ""


def defaults(case: Case, today: date) -> Defaults:
    """Return how and from whom the last statement of today is known.

    Without one it is *said*, by nobody yet: that claims less than *seen*.
    """
    todays = [each for each in case.all(Statement) if each.day == today]
    if not todays:
        return Defaults()
    last = max(todays, key=lambda each: each.id)
    there = last.source is None or last.source in case.records
    return Defaults(last.basis, last.source if there else None, last.source_words)


def is_quoted(file: File, known: Defaults | Statement) -> bool:
    """Tell whether a statement is in somebody's own words, on which nobody is advised.

    What was said is, and whatever comes from the family or its network. What the worker or another
    professional saw or judged is not.
    """
    if known.basis is Basis.SAID or known.source_words:
        return True
    source = look_up(file, Person, known.source)
    return source is not None and source.circle is not Circle.PROFESSIONAL


def without_statement(case: Case, statement: RecordId) -> Case:
    """Return the case without a statement, what was answered to it, and its ties.

    Snapshots keep it as it was.
    """
    gone = [each.id for each in case.all(Reply) if each.to == statement]
    gone += [each.id for each in case.all(Link) if statement in {each.one, each.other}]
    return case.drop(statement, *gone)
