"""What is put on paper, asked for by the window and by the terminal alike."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.desk.documents import (
    NEUTRAL_ON_WISH,
    PLANS,
    WITH_DATA,
    WITH_HOUSES,
    Document,
    documents_for,
    offered_to,
    reader_for,
)
from mpg_desktop.desk.editions import at_home, evaluated, in_force_or_draft
from mpg_desktop.desk.makers import Hearing, maker_of
from mpg_desktop.desk.paper_languages import OWN, PaperLanguages, PaperWords
from mpg_desktop.desk.photos import Opens, photos_in
from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Occasion
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import CaseId, RecordId, new_record_id
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import Leaving, register_of
from mpg_desktop.domain.plan_records import PlanVersion
from mpg_desktop.domain.plan_versions import in_force
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Person, Reading, YesNo
from mpg_desktop.domain.withdrawal import taken_back

if TYPE_CHECKING:
    from mpg_desktop.printing.exemplar import Exemplar
    from mpg_desktop.printing.fridge_sheet import Choice
    from mpg_desktop.store.vault import Vault

__all__ = [
    "NEUTRAL_ON_WISH",
    "PLANS",
    "WITH_DATA",
    "Document",
    "documents_for",
    "offered_to",
    "reader_for",
]

Say = Callable[..., str]
"""Says a sentence by its key."""


def recovery_paper(
    groups: tuple[str, ...], mark: str, moment: datetime, *, say: Say, resources: Path
) -> bytes:
    """Return the recovery sheet as PDF; `mark` tells this vault from another."""
    from mpg_desktop.printing.recovery_sheet import recovery_sheet
    from mpg_desktop.printing.shaping import Shaper
    from mpg_desktop.printing.typefaces import Typefaces

    shaper = Shaper(Typefaces.load(resources))
    return recovery_sheet(groups, mark, moment, say=say, shaper=shaper)


class Order(Struct, frozen=True):
    """A document for one reader: when it is made, on which paper, and as which copy.

    `number` is the number in the register, None for what is only looked at. `paper` is `a4` or
    `letter`. A `neutral` title does not say what the paper is about. `leave_out` are the parts that
    somebody chose to leave out (`Print.choice`). `language` is the tag of the language that was
    chosen for the program's own words on it, '' for the language that the program speaks.
    """

    document: Document
    reader: Recipient
    moment: datetime
    number: int | None = None
    draft: bool = False
    paper: str = "a4"
    neutral: bool = False
    leave_out: frozenset[str] = frozenset()
    language: str = ""


class Print(Struct, frozen=True):
    """A finished document: the key of its file name (`paper.files.…`), its PDF, and its copy.

    `copy` tells what this reader does not get, and why. `missing` are characters that no typeface
    has: on the page stands their number instead. `choice` tells what does not fit on the sheet for
    the fridge, and what could be left out instead; None for all other documents. `version` is the
    version of the plan that it shows as adopted. `language` is the tag of the language of its fixed
    words, and `words` are these: Dutch where the one that was chosen has none for this document.
    `nothing` tells that its page says only that there is nothing for this reader. `large_print`
    tells that its reader needs that, `is_full` that its one page left no room for larger letters.
    """

    name: str
    content: bytes
    copy: Copy
    missing: tuple[str, ...]
    words: PaperWords
    choice: "Choice | None" = None
    version: int | None = None
    language: str = ""
    nothing: bool = False
    large_print: bool = False
    is_full: bool = False


def reads_large_print(case: Case, who: RecordId | None) -> bool:
    """Tell whether it stands with a person that large print is needed."""
    person = look_up(case, Person, who)
    return person is not None and Reading.LARGE_PRINT in person.reading


def read_by(order: Order) -> RecordId | None:
    """Return who reads a copy.

    The notes of somebody who is threatened are a copy of the worker, for this one person.
    """
    if order.document is Document.PERSONAL_PLAN and len(order.reader.about) == 1:
        return order.reader.about[0]
    return order.reader.who


def edition_of(case: Case, order: Order) -> tuple[Case, bool]:
    """Return the file as an order shows it, and whether that is a draft.

    A document of the plan shows the version in force as it was locked, unless a draft is asked for
    or no version was adopted yet.
    """
    if order.document is Document.EVALUATION:
        return evaluated(case), order.draft
    if order.document not in PLANS:
        return case, order.draft
    return in_force_or_draft(case, draft=order.draft)


class Press:
    """Prints documents one after the other; the typefaces are opened once."""

    def __init__(self, rules: Rulebook, *, say: Say, resources: Path) -> None:
        from mpg_desktop.printing.shaping import Shaper
        from mpg_desktop.printing.typefaces import Typefaces

        self._rules = rules
        self._say = say
        self._shaper = Shaper(Typefaces.load(resources))
        self.languages = PaperLanguages(resources, say(OWN))
        self._words: dict[str, PaperWords] = {}

    def print(
        self,
        case: Case,
        order: Order,
        decisions: Iterable[Decision] = (),
        opens: Opens | None = None,
    ) -> Print:
        """Return one document for one reader; only what the projection lets through is in it.

        `opens` gives the attachments that it prints; without it a photo is only mentioned.
        """
        from mpg_desktop.exchange.case_file import write_case_file
        from mpg_desktop.printing.exemplar import Exemplar, Paper

        rules = self._rules
        shown, draft = edition_of(case, order)
        took_back = taken_back(case, order.reader, rules.recipients)
        today = order.moment.astimezone().date()
        occasion = Occasion(today, rules.law, order.document, took_back)
        decided = tuple(decisions)

        def copy_of(file: Case) -> Copy:
            return project(file, order.reader, rules.recipients, occasion, decided)

        copy = copy_of(shown)
        before = at_home(case, order.reader) if order.document is Document.EVALUATION else None
        own = order.reader.kind is RecipientKind.OWN_FILE and order.document in WITH_DATA
        exemplar = Exemplar(
            made_at=order.moment,
            number=order.number,
            draft=draft,
            paper=Paper(order.paper),
            data=write_case_file(copy) if own else None,
            neutral=order.neutral,
            leave_out=order.leave_out,
            before=copy_of(before) if before is not None else None,
            photos=photos_in(copy, opens) if opens and order.document in WITH_HOUSES else {},
            large_print=reads_large_print(case, read_by(order)),
        )
        return self._made(order, copy, exemplar, in_force(case) if shown is not case else None)

    def _made(
        self, order: Order, copy: Copy, exemplar: "Exemplar", adopted: PlanVersion | None
    ) -> Print:
        """Return a copy on paper, in the words of its reader, with what is to be told of it."""
        from mpg_desktop.printing.undisturbed import undisturbed

        language = self.languages.set_in(order.document, order.language)
        words = self._words_of(language)
        hearing = Hearing(words.say)
        maker = maker_of(order.document, replace(words, say=hearing.say), self._shaper)
        with undisturbed():
            made = maker(copy, exemplar)
        called = "neutral" if order.neutral else order.document
        name, missing = f"paper.files.{called}", self._shaper.take_missing()
        version = adopted.number if adopted is not None else None
        choice, is_full = None, False
        if not isinstance(made, bytes):
            choice = made.choice.named(lambda part: self._say(f"paper.plan.{part}"))
            is_full, made = made.is_full, made.content
        told = choice, version, language, hearing.nothing, exemplar.large_print, is_full
        return Print(name, made, copy, missing, words, *told)

    def _words_of(self, language: str) -> PaperWords:
        """Return the words of a language; they are read once."""
        found = self._words.get(language)
        if found is None:
            found = self.languages.words(language, self._rules, self._say)
            self._words[language] = found
        return found

    def forget(self) -> None:
        """Forget every word that was set; what was printed shall not linger in memory."""
        self._shaper.forget()

    def everything(
        self,
        case: Case,
        reader: Recipient,
        moment: datetime,
        opens: Opens | None = None,
        language: str = "",
    ) -> Iterator[Print]:
        """Yield everything that can be printed of a family so far, for one reader.

        Without a `language` in the reader's own. A page that would say only that there is nothing
        for this reader is no paper.
        """
        language = language or self.languages.proposed(case, reader)
        for document in documents_for(reader.kind):
            order = Order(document, reader, moment, language=language)
            paper = self.print(case, order, opens=opens)
            if not paper.nothing:
                yield paper


def register(vault: "Vault", order: Order, family: CaseId) -> None:
    """Write in the access log that a copy on paper left the program."""
    from mpg_desktop.store.access_log import Action

    about = f"document:{order.document} reader:{order.reader.kind} copy:{order.number}"
    vault.access_log.append(Action.PRINT, family, object=about)


def line_of(
    paper: Print,
    order: Order,
    way: PaperWay,
    *,
    printed: str,
    called: str,
    safe_at_home: YesNo | None = None,
) -> PaperCopy:
    """Return the line of the register for a copy that leaves now.

    `printed` is the text of its pages, `called` how its reader is called.
    """
    words = paper.words

    def days(day: date) -> str:
        month = words.say(f"paper.months.m{day.month}")
        return words.say("paper.plan.short_day", day=day.day, month=month)

    leaving = Leaving(
        id=new_record_id(int(order.moment.timestamp() * 1000)),
        document=order.document.value,
        number=order.number or 0,
        moment=order.moment,
        way=way,
        printed=printed,
        reader_words=called,
        version=paper.version,
        language=paper.language,
        safe_at_home=safe_at_home,
        days=days,
    )
    return register_of(paper.copy, words.rules.catalogue, leaving)
