"""A small family that never changes, so that pictures of its pages can be kept and compared."""

from datetime import timedelta

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Link, Severity, Side, Statement, Tie
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement, PlanVersion
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import (
    AnyRecord,
    Bond,
    Circle,
    Family,
    Gender,
    Kinship,
    Person,
    Role,
    Strength,
    Support,
)
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from tests.validator.practice_papers import DAY

MOTHER, CHILD, AUNT = (RecordId(each) for each in ("p1", "p2", "p3"))
EARLIER = DAY - timedelta(days=14)


def small_family() -> Case:
    """Return a mother, a child and an aunt, with a little of everything."""
    return Case.of(CaseId("e" * 32), (*_people(), *_findings(), *_voices(), *_plan()))


def _people() -> tuple[AnyRecord, ...]:
    return (
        Family(id=RecordId("family"), name="Familie Proef", since=EARLIER),
        Person(
            id=MOTHER,
            name="Ayşe Yılmaz",
            called="Ayşe",
            role=Role.PARENT,
            gender=Gender.FEMALE,
            phone="06-12345678",
        ),
        Person(id=CHILD, name="Noor", role=Role.CHILD, gender=Gender.FEMALE),
        Person(id=AUNT, name="عائشة", circle=Circle.NETWORK, phone="0612-345678"),
        Kinship(id=RecordId("k1"), one=MOTHER, other=CHILD, bond=Bond.PARENT),
        Support(id=RecordId("s1"), one=CHILD, other=AUNT, strength=Strength.STRONG),
    )


def _findings() -> tuple[AnyRecord, ...]:
    well = Statement(
        id=RecordId("t1"),
        text="Tante عائشة haalt Noor elke dag uit school.",
        side=Side.STRENGTH,
        basis=Basis.SEEN,
        day=EARLIER,
        domain="network",
    )
    worry = Statement(
        id=RecordId("t2"),
        text="Ayşe slaapt slecht.",
        side=Side.CONCERN,
        basis=Basis.SAID,
        source=MOTHER,
        shared=YesNo.YES,
        day=EARLIER,
        about=(MOTHER,),
        domain="parents",
        severity=Severity.MODERATE,
    )
    helps = Link(id=RecordId("l1"), one=well.id, other=worry.id, tie=Tie.HELPS_AGAINST)
    return well, worry, helps


def _voices() -> tuple[AnyRecord, ...]:
    about = Round(id=RecordId("r1"), child=CHILD, alternative="", day=EARLIER)
    voices = [
        Voice(id=RecordId(f"v{index}"), round=about.id, who=who, shared=YesNo.YES)
        for index, who in enumerate((MOTHER, CHILD))
    ]
    ratings = [
        Rating(
            id=RecordId(f"{voice.id}-{condition}"), voice=voice.id, condition=condition, now=level
        )
        for condition, levels in {
            "care": (Level.GOOD, Level.SUFFICIENT),
            "safe_home": (Level.MODERATE, Level.INSUFFICIENT),
            "affection": (Level.UNKNOWN, Level.GOOD),
        }.items()
        for voice, level in zip(voices, levels, strict=True)
    ]
    need = Need(id=RecordId("n1"), child=CHILD, of=NeedOf.CHILD, text="Rust in de avond.")
    return (about, *voices, *ratings, need)


def _plan() -> tuple[AnyRecord, ...]:
    deeds = ("We eten elke avond samen.", "Bij ruzie lopen we een rondje.")
    return (
        PlanVersion(id=RecordId("version"), number=1, begun_on=EARLIER),
        *(
            Agreement(id=RecordId(f"a{index}"), text=text, who=(MOTHER,))
            for index, text in enumerate(deeds)
        ),
    )
