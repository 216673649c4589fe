"""The words of the names in a file, for whoever looks at words and must leave names alone."""

import re

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.records import Organisation, Person

_WORD = re.compile(r"[^\W_]+")


def name_words(case: Case) -> frozenset[str]:
    """Return every word of the names of the family, its people and its organisations.

    Of what is no name as a whole, such as who interprets, only words with a capital are names.
    """
    names, around = [case.family.name], []
    for person in case.all(Person):
        names += [person.name, person.called]
        around.append(person.interpreter)
    for body in case.all(Organisation):
        names.append(body.name)
        around.append(body.contact)
    words = {word for name in names for word in _WORD.findall(name)}
    capitals = {word for text in around for word in _WORD.findall(text) if word[0].isupper()}
    return frozenset(words | capitals)
