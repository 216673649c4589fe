"""What every page about paper works with: the open family, its paper, and words."""

from typing import TYPE_CHECKING

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.ui.supplies import Say
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.desk import Desk
    from mpg_desktop.desk.paper_desk import PaperDesk, Prepared
    from mpg_desktop.desk.prints import Document
    from mpg_desktop.desk.rulebook import Rulebook
    from mpg_desktop.desk.session import Session

ENDING = ".pdf"


class DeskOfPapers(Struct, frozen=True):
    """The same for all pages, as long as this family lies open."""

    theme: Theme
    papers: "PaperDesk"
    desk: "Desk"
    session: "Session"
    say: Say

    @property
    def case(self) -> Case:
        """The family as it stands."""
        return self.session.case

    @property
    def rules(self) -> "Rulebook":
        """All words and rules."""
        return self.papers.rules()

    def title(self, document: "Document | str") -> str:
        """Return what a document is called."""
        return self.say(f"paper.titles.{document}")

    def reader(self, recipient: Recipient) -> str:
        """Return who a reader is: by name where there is one, and always of which kind."""
        kind = self.say(f"paper.readers.{recipient.kind}")
        name = name_of(self.case, recipient.who)
        return self.say("paper.page.reader_by_name", name=name, kind=kind) if name else kind

    def language_for(self, reader: Recipient, chosen: str) -> str:
        """Return the language that was chosen for a reader, or else the reader's own."""
        return chosen or self.papers.languages.proposed(self.case, reader)

    def language_note(self, document: "Document | str", code: str) -> str:
        """Return what is to be known of a document in a language; '' for nothing."""
        known = self.papers.languages
        called = known.called(code)
        if known.set_in(document, code) != code:
            title = self.title(document)
            return self.say("register.language.not_covered", title=title, language=called)
        if not known.of(code).checked:
            return self.say("register.language.not_checked", language=called)
        return ""

    def saying(self, saying: Saying) -> str:
        """Return one sentence."""
        return self.say(saying.phrase, **saying.values)

    def sentence(self, error: Exception) -> str:
        """Return what a known error says to a person."""
        phrase = getattr(error, "phrase", "desk.errors.bug")
        return self.say(phrase, **getattr(error, "values", {}))

    def file_name(self, prepared: "Prepared") -> str:
        """Return the name of a file: what it is and for what kind of reader, never a surname."""
        kind = self.say(f"paper.readers.{prepared.order.reader.kind}")
        name = self.say(prepared.paper.name, reader=kind)
        stem = name.removesuffix(ENDING)
        return self.say("register.file", name=stem, number=prepared.order.number) + ENDING
