"""What one can jump to on the tab *Gezinsprofiel*: its views, its domains and their questions."""

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.findings import Side
from mpg_desktop.domain.profile import Domain, Profile
from mpg_desktop.ui.spot import Spot

WHOLE, TOGETHER, CHANGES, WORKER = "-whole", "-together", "-changes", "-worker"
FRAMEWORK = "-framework"
"""What stands beside the domains; no domain is called so."""

DOMAIN = "domain."
"""How the name of a line begins on which something is typed about a domain."""


def wholes() -> tuple[tuple[str, str], ...]:
    """Return the views of the whole family, by word."""
    return (
        (WHOLE, QCoreApplication.translate("ProfilePage", "Overzicht")),
        (TOGETHER, QCoreApplication.translate("ProfilePage", "Wat hangt samen?")),
        (CHANGES, QCoreApplication.translate("ProfilePage", "Wat is er veranderd?")),
        (FRAMEWORK, QCoreApplication.translate("ProfilePage", "Raamwerk")),
        (WORKER, QCoreApplication.translate("ProfilePage", "Alleen voor u")),
    )


def parts(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return the domains, by word."""
    return tuple((each.id, each.label) for each in profile.domains)


def sides(domain: Domain) -> tuple[tuple[Side, str, str], ...]:
    """Return what is asked about a domain: the side, its heading, and the question below it."""
    return (
        (Side.STRENGTH, QCoreApplication.translate("DomainCard", "Wat gaat goed?"), domain.well),
        (Side.CONCERN, QCoreApplication.translate("DomainCard", "Welke zorgen zijn er?"), ""),
        (Side.FACT, QCoreApplication.translate("DomainCard", "Wat is er nog meer bekend?"), ""),
    )


def offered(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return every view of the tab, by word, in the order in which one finds them."""
    first, *rest = wholes()
    return (first, *parts(profile), *rest)


def spots(profile: Profile) -> list[Spot]:
    """Return the views, the domains and what is asked about each."""
    found = [Spot(words, profile.title, view=view) for view, words in offered(profile)]
    for domain in profile.domains:
        found += [
            Spot(question or heading, domain.label, record=f"{DOMAIN}{domain.id}", field=side)
            for side, heading, question in sides(domain)
        ]
    return found
