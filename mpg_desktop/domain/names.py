"""The words of the names in a file, for whoever looks at words and must leave names alone."""

import re

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.records import Organisation, Person

_WORD = re.compile(r"[^\W_]+")


def name_words(case: Case) -> frozenset[str]:
    """Return every word of the names of the family, its people and its organisations."""
    names = [case.family.name]
    for person in case.all(Person):
        names += [person.name, person.called]
    for body in case.all(Organisation):
        names += [body.name, body.contact]
    return frozenset(word for name in names for word in _WORD.findall(name))
