"""Reads the seven domains, the rule of five of seven and the criteria from `profile.toml`."""

from pathlib import Path

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.law import wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.findings import DomainState
from mpg_desktop.domain.law import Count, Source, Term, Unit
from mpg_desktop.domain.profile import SEVEN, Criterion, Domain, Problem, Profile


def load_profile(resources: Path, language: str = DUTCH) -> Profile:
    """Read the profile in a language. Raises `ContentError` for the first mistake found."""
    return read_profile(resources, wording_of(resources, language))


def read_profile(resources: Path, wording: Wording) -> Profile:
    """Read the profile with a wording that was opened before; see `load_profile`."""
    top = read_toml(resources / "profile.toml")
    head, words, states = top.table("form"), top.table("words"), top.table("states")
    rule, months = top.table("rule"), top.table("long_lasting")
    domains = top.table("domains")
    profile = Profile(
        title=wording.text(head, "title"),
        help=wording.text(head, "help"),
        source=Source(wording.text(head, "source")),
        domains=tuple(_domain(key, each, wording) for key, each in domains.every_table()),
        criteria=tuple(
            _criterion(key, each, wording) for key, each in top.table("criteria").every_table()
        ),
        rule=Count(
            "five_of_seven",
            wording.text(rule, "name"),
            Source(wording.text(rule, "source")),
            _number(rule, SEVEN),
        ),
        rule_help=wording.text(rule, "help"),
        long_lasting=Term(
            "long_lasting",
            wording.text(months, "name"),
            Source(wording.text(months, "source")),
            _number(months),
            months.one_of("unit", Unit),
        ),
        states=tuple((each, wording.text(states, each)) for each in DomainState),
        conjunction=wording.text(words, "and"),
        of_the_family=wording.text(words, "of_the_family"),
    )
    if len(profile.domains) != SEVEN:
        found = str(len(profile.domains))
        raise top.mistake(Mistake.WRONG_VALUE, "domains", word=found, expected=str(SEVEN))
    for table in (head, words, states, rule, months, top):
        table.finish()
    return profile


def _number(table: Table, most: int = 1200) -> int:
    number = table.whole("number")
    if not 1 <= number <= most:
        expected = f"1 … {most}"
        raise table.mistake(Mistake.WRONG_VALUE, "number", word=str(number), expected=expected)
    return number


def _domain(key: str, table: Table, wording: Wording) -> Domain:
    source = Source(wording.text(table, "source"))
    problems = table.table("problems")
    domain = Domain(
        id=key,
        label=wording.text(table, "label"),
        named=wording.text(table, "named"),
        help=wording.text(table, "help"),
        well=wording.text(table, "well"),
        ask=wording.text(table, "ask"),
        problems=tuple(_problem(problems, each, source, wording) for each in problems.values),
        source=source,
        unverified=table.flag("unverified", default=False),
    )
    table.finish()
    return domain


def _problem(problems: Table, key: str, source: Source, wording: Wording) -> Problem:
    """Read a problem: a label that has the source of its domain, or a table with its own."""
    if not isinstance(problems.values[key], dict):
        return Problem(key, wording.text(problems, key), source)
    table = problems.table(key)
    problem = Problem(
        id=key,
        label=wording.text(table, "label"),
        source=Source(wording.text(table, "source", source.text)),
        unverified=table.flag("unverified", default=False),
        retired=table.flag("retired", default=False),
    )
    table.finish()
    return problem


def _criterion(key: str, table: Table, wording: Wording) -> Criterion:
    causes = table.table("causes")
    criterion = Criterion(
        id=key,
        label=wording.text(table, "label"),
        help=wording.text(table, "help"),
        source=Source(wording.text(table, "source")),
        causes=tuple((each, wording.text(causes, each)) for each in causes.values),
        unverified=table.flag("unverified", default=False),
        original=table.text("label"),
    )
    table.finish()
    return criterion
