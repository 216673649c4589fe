"""A genogram or ecogram in sentences, for whoever does not see it, and the captions in it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.ecogram import drawn_ties
from mpg_desktop.domain.genogram import Caption
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.people import age_on
from mpg_desktop.domain.records import Bond, Drawing, Kinship, Organisation, Person
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.sheet import Sheet

ENDED = frozenset({Bond.SEPARATED, Bond.DIVORCED})
"""Bonds that the face for the family does not show (no stigma marks)."""


def captions(sheet: Sheet) -> Mapping[RecordId, Caption]:
    """Return the age in each symbol and the name below it."""
    lines, today = sheet.lines(), sheet.around.today()
    found: dict[RecordId, Caption] = {}
    for record in sheet.case:
        if isinstance(record, Person):
            age = age_on(record, today)
            known = "" if age.at_least is None or age.died else str(age.at_least)
            about = f"±{known}" if known and age.at_least != age.at_most else known
            found[record.id] = Caption(about, (lines.name(record.id),))
        elif isinstance(record, Organisation):
            found[record.id] = Caption("", (lines.name(record.id),))
    return found


def sentences(sheet: Sheet, drawing: Drawing, *, family_face: bool) -> list[str]:
    """Return what a drawing shows, one sentence for each person and each tie."""
    lines = sheet.lines()
    if drawing is Drawing.GENOGRAM:
        return [*_people(sheet, lines), *_kinships(sheet, lines, family_face=family_face)]
    return _supports(sheet, lines, family_face=family_face)


def _people(sheet: Sheet, lines: RecordLines) -> list[str]:
    found = []
    for person in kin_of(sheet.case).people.values():
        line = lines.line(person)
        found.append(f"{line.title}: {line.about}." if line.about else f"{line.title}.")
    return found


def _kinships(sheet: Sheet, lines: RecordLines, *, family_face: bool) -> list[str]:
    return [
        f"{lines.line(tie).title}."
        for tie in sheet.case.all(Kinship)
        if not (family_face and tie.bond in ENDED)
    ]


def _supports(sheet: Sheet, lines: RecordLines, *, family_face: bool) -> list[str]:
    found = []
    for tie in drawn_ties(sheet.case, family_face=family_face):
        line = lines.line(tie)
        found.append(f"{line.title}: {line.about}." if line.about else f"{line.title}.")
    if not found:
        found.append(QCoreApplication.translate("DrawingWords", "Er is nog niets om te tekenen."))
    return found
