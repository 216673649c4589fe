"""Laws of statements: what was answered follows them everywhere, in every copy, for every reader.

And what somebody said in confidence stays with who said it, until that person agrees.
"""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.confidence import speaker_of, words_in
from mpg_desktop.domain.copies import Copy, Decision, Occasion
from mpg_desktop.domain.file import File
from mpg_desktop.domain.findings import (
    Basis,
    DefinitionCriterion,
    DomainView,
    Link,
    Reply,
    ReplySort,
    Side,
    Snapshot,
    SnapshotLine,
    SnapshotReason,
    Statement,
    Tie,
)
from mpg_desktop.domain.framework import framework_sheet
from mpg_desktop.domain.history import History, Step
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.interplay import interplay
from mpg_desktop.domain.profile import overview
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
    RecipientRules,
    Relation,
)
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import (
    AnyRecord,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Organisation,
    Person,
    Role,
)
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.snapshots import (
    compare,
    new_snapshot,
    standing_now,
    standing_then,
    take_snapshot,
)
from mpg_desktop.domain.statements import read, without_statement
from mpg_desktop.domain.voice_records import Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.voices import card
from tests.rules import CONDITIONS, FRAMEWORK, LAW, PROFILE, READERS

TODAY = date(2026, 11, 23)
OCCASION = Occasion(TODAY, LAW)
COMPLETE = {RecipientKind.OWN_FILE, RecipientKind.WORKER}
OTHERS = [each for each in RecipientKind if each not in COMPLETE]
PEOPLE = (
    Person(id=RecordId("mother"), name="Marieke", role=Role.PARENT),
    Person(id=RecordId("father"), name="Ramon", role=Role.PARENT),
    Person(id=RecordId("son"), name="Sem", role=Role.CHILD),
    Person(id=RecordId("grandma"), name="Tineke", circle=Circle.NETWORK),
    Person(id=RecordId("worker"), name="Sanne", circle=Circle.PROFESSIONAL),
    Organisation(id=RecordId("school"), name="De Wilg"),
)
EVERYBODY = [*(each.id for each in PEOPLE), RecordId("gone")]
CUSTODY = tuple(
    Custody(
        id=RecordId(f"custody-{each}"),
        child=RecordId("son"),
        holder=RecordId(each),
        extent=CustodyKind.CUSTODY,
        source=CustodySource.REGISTER,
    )
    for each in ("mother", "father")
)
MOST = 4
"""How many statements, replies, ties and voices a drawn file has at most."""

EVERYTHING = MappingProxyType(dict.fromkeys(Relation, frozenset(Protection)))
OPEN = replace(
    READERS,
    readers=MappingProxyType(
        {kind: replace(rule, may=EVERYTHING) for kind, rule in READERS.readers.items()}
    ),
)
"""Rules by which every reader may have every class, though not what is secret or confided."""

who = st.sampled_from([None, *EVERYBODY])
yes_no = st.sampled_from([None, *YesNo])
secrets = st.sampled_from([(), (), (), (Secret(),), (Secret("text", (RecordId("father"),)),)])


@st.composite
def statements(draw: st.DrawFn, number: int) -> Statement:
    return Statement(
        id=RecordId(f"statement-{number}"),
        secret=draw(secrets),
        text=f"woorden {number} van een uitspraak",
        side=draw(st.sampled_from(Side)),
        basis=draw(st.sampled_from(Basis)),
        source=draw(who),
        about=tuple(draw(st.lists(st.sampled_from(EVERYBODY), max_size=2))),
        shared=draw(yes_no),
        domain=draw(st.sampled_from(["", "family", "care"])),
        long_lasting=draw(yes_no),
        until=draw(st.sampled_from([None, TODAY])),
        dimensions=draw(st.sampled_from([(), ("health",)])),
    )


@st.composite
def files(draw: st.DrawFn) -> Case:
    """Draw a family of which much was said, answered, tied together and kept to oneself."""
    many = st.integers(0, MOST)
    made: list[AnyRecord] = [*PEOPLE, *CUSTODY]
    made += [draw(statements(number)) for number in range(1 + draw(many))]
    made += [_reply(draw, number) for number in range(draw(many))]
    made.append(Round(id=RecordId("round"), child=RecordId("son"), alternative=""))
    for number in range(draw(many)):
        voice = RecordId(f"voice-{number}")
        made.append(Voice(id=voice, round=RecordId("round"), who=draw(who), shared=draw(yes_no)))
        made.append(Rating(id=RecordId(f"{voice}-care"), voice=voice, condition="care"))
    made += [draw(links(number)) for number in range(draw(many))]
    for of in draw(st.lists(st.sampled_from(NeedOf), max_size=2, unique=True)):
        need = RecordId(f"need-{of}")
        son, said = RecordId("son"), draw(who)
        made.append(Need(id=need, child=son, of=of, text="rust", by=said, shared=draw(yes_no)))
    made.append(DomainView(id=RecordId("view"), domain="care", words="eigen woorden"))
    made.append(DefinitionCriterion(id=RecordId("criterion"), criterion="x", reason="daarom"))
    return Case.of(CaseId("case"), made)


def _reply(draw: st.DrawFn, number: int) -> Reply:
    return Reply(
        id=RecordId(f"reply-{number}"),
        secret=draw(secrets),
        to=RecordId(f"statement-{draw(st.integers(0, 2))}"),
        sort=draw(st.sampled_from(ReplySort)),
        text=f"antwoord {number} daarop",
        by=draw(who),
    )


@st.composite
def links(draw: st.DrawFn, number: int) -> Link:
    end = st.integers(0, MOST)
    rating = RecordId(f"voice-{draw(end)}-care")
    return Link(
        id=RecordId(f"link-{number}"),
        one=RecordId(f"statement-{draw(end)}"),
        other=draw(st.sampled_from([rating, RecordId(f"statement-{draw(end)}")])),
        tie=draw(st.sampled_from(Tie)),
    )


def answers(case: Case, statement: RecordId) -> list[str]:
    return [each.text for each in case.all(Reply) if each.to == statement]


def texts(sayings: tuple[Saying, ...]) -> list[object]:
    return [part.values.get("text") for each in sayings for part in each.in_full()]


def readings(file: File) -> Iterator[tuple[RecordId, tuple[Saying, ...]]]:
    """Yield each statement, wherever it is shown, with the sentences that stand with it."""
    for statement in file.all(Statement):
        yield statement.id, read(file, statement).sayings()
    found = overview(file, PROFILE, TODAY)
    shown = [each for sheet in found.sheets for each in (*sheet.strengths, *sheet.concerns)]
    shown += [each for sheet in found.sheets for each in (*sheet.facts, *sheet.over)]
    sheet = framework_sheet(file, FRAMEWORK)
    shown += [each for _, here in sheet.entries for each in here]
    shown += [*found.loose, *sheet.loose]
    for voice in file.all(Voice):
        shown += [each for line in card(file, CONDITIONS, voice) for each in line.evidence]
    for reading in shown:
        yield reading.statement.id, reading.sayings()
    for tied in interplay(file):
        for end in (tied.one, tied.other):
            yield end.statement.id, (tied.saying,)


@given(files())
def test_a_correction_is_present_in_every_rendering_of_its_statement(case: Case) -> None:
    for statement, sayings in readings(case):
        assert set(answers(case, statement)) <= set(texts(sayings))


@given(files())
def test_a_correction_is_present_when_its_statement_comes_or_goes(
    case: Case,
) -> None:
    snapshot = new_snapshot(RecordId("shot"), TODAY, SnapshotReason.PLAN)
    before = case.put(*take_snapshot(case, PROFILE, snapshot))
    gone = case.all(Statement)[0]
    after = before.drop(gone.id)
    told = compare(
        after, PROFILE, standing_then(after, snapshot), standing_now(after, PROFILE, TODAY)
    )
    went = [each for each in told if each.phrase.startswith("domains.change.went_")]
    assert len(went) == (gone.domain != "" and gone.until is None)
    for each in went:
        assert set(answers(case, gone.id)) <= set(texts((each,)))


@given(files(), st.sampled_from(OTHERS), st.booleans(), st.data())
def test_a_copy_with_a_statement_has_all_that_was_answered_to_it(
    case: Case,
    kind: RecipientKind,
    everything: bool,  # noqa: FBT001 - drawn
    data: st.DataObject,
) -> None:
    rules = OPEN if everything else READERS
    copy = copy_of(case, kind, data, rules)
    for statement in copy.all(Statement):
        kept = [each.text for each in copy.all(Reply) if each.to == statement.id]
        assert kept == answers(case, statement.id)


@given(files(), st.sampled_from(OTHERS), st.data())
def test_opening_a_statement_opens_what_was_answered_to_it(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    statement = case.all(Statement)[0]
    opened = Decision(statement.id, "", opens=True, reason="overlegd")
    copy = copy_of(case, kind, data, READERS, opened)
    for kept in copy.all(Statement):
        answered = [each.text for each in copy.all(Reply) if each.to == kept.id]
        assert answered == answers(case, kept.id)


def copy_of(
    case: Case,
    kind: RecipientKind,
    data: st.DataObject,
    rules: RecipientRules = READERS,
    *decided: Decision,
) -> Copy:
    people = [each.id for each in case if isinstance(each, Person | Organisation)]
    reader = data.draw(st.sampled_from([None, *people]))
    return project(case, Recipient(kind, reader, None, tuple(people)), rules, OCCASION, decided)


@given(files(), st.sampled_from(OTHERS), st.data())
def test_private_words_reach_only_who_said_them(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    """Words of family or network that nobody agreed to share, and all that is part of them."""
    copy = copy_of(case, kind, data)
    for record in copy:
        words = words_in(case, case.records[record.id])
        # A house has a law of its own: tests/laws/test_kept_apart.py.
        if words is None or isinstance(words, House) or words.shared is YesNo.YES:
            continue
        speaker = case.records.get(speaker_of(words) or RecordId(""))
        if isinstance(speaker, Person) and speaker.circle is not Circle.PROFESSIONAL:
            assert speaker.id == copy.recipient.who
        said = isinstance(words, Statement) and words.basis is Basis.SAID
        assert not (said and speaker_of(words) is None)


@given(files(), st.sampled_from(OTHERS), st.data())
def test_the_definition_and_the_worker_s_own_view_are_in_nobody_s_copy(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    copy = copy_of(case, kind, data)
    own = (DefinitionCriterion, DomainView, Snapshot, SnapshotLine)
    assert not [each for each in copy if isinstance(each, own)]
    assert all(each.long_lasting is None for each in copy.all(Statement))


def test_no_reader_but_the_own_file_may_have_what_the_definition_rests_on() -> None:
    for kind in OTHERS:
        allowed = frozenset().union(*READERS.reader(kind).may.values())
        assert not {Protection.DEFINITION, Protection.WORKER_ONLY} & allowed


@given(files(), st.lists(st.integers(0, MOST), min_size=1, max_size=4), st.data())
def test_links_survive_undo_and_redo(case: Case, steps: list[int], data: st.DataObject) -> None:
    history, seen = History.start(case), [case]
    for step, number in enumerate(steps):
        link = RecordId(f"link-{number}")
        away = data.draw(st.booleans())
        now = history.case
        changed = now.drop(link) if away else now.put(data.draw(links(number)))
        history = history.put(changed, Step(f"step{step}"))
        if changed.differs(seen[-1]):
            seen.append(changed)
    for expected in reversed(seen[:-1]):
        history = history.undo()
        assert history.case.all(Link) == expected.all(Link)
        assert interplay(history.case) == interplay(expected)
    for expected in seen[1:]:
        history = history.redo()
        assert history.case.all(Link) == expected.all(Link)
        assert interplay(history.case) == interplay(expected)


@given(files())
def test_taking_a_statement_away_leaves_nothing_that_hangs_in_the_air(case: Case) -> None:
    statement = case.all(Statement)[0]
    left = without_statement(case, statement.id)
    assert statement.id not in left.records
    assert not [each for each in left.all(Reply) if each.to == statement.id]
    assert not [each for each in left.all(Link) if statement.id in {each.one, each.other}]
    untouched = {each.id for each in case if not isinstance(each, Reply | Link)} - {statement.id}
    assert untouched <= left.records.keys()


@given(files())
def test_what_goes_well_stands_apart_from_what_does_not(case: Case) -> None:
    for sheet in overview(case, PROFILE, TODAY).sheets:
        assert all(each.statement.side is Side.STRENGTH for each in sheet.strengths)
        assert all(each.statement.side is Side.CONCERN for each in sheet.concerns)
