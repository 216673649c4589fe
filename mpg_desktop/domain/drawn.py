"""Which face of the drawings a reader gets, and whether there is anything in them to see."""

from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ecogram import drawn_ties
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.protection import RecipientKind

COMPLETE_FACE = frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE})
"""Readers who get the worker's face; everybody else gets the family's own."""


def sees_family_face(copy: Copy) -> bool:
    """Tell whether a reader gets the family's own face, without stigma marks."""
    return copy.recipient.kind not in COMPLETE_FACE


def shows_genogram(copy: Copy) -> bool:
    """Tell whether a genogram shows anything: for a family, one person alone is no drawing."""
    family_face, people = sees_family_face(copy), kin_of(copy).people
    if len(people) == 1 and family_face:
        return bool(drawn_ties(copy, family_face=True))
    return bool(people)


def shows_anything(copy: Copy) -> bool:
    """Tell whether one of the drawings shows anything."""
    return bool(drawn_ties(copy, family_face=sees_family_face(copy))) or shows_genogram(copy)
