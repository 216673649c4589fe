"""The tabs of an open family, in their order: each is read and made when it is first seen."""

from collections.abc import Sequence
from functools import partial

from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.profile import Profile
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.tab import Tab, TabOffer

AHEAD = (
    ("ui.fields", "field choice dates long_text"),
    ("desk", "session"),
    ("ui.fields", "typed"),
    ("domain", "plan_checks checks"),
    ("ui.pages", "begun binding"),
    ("domain", "wording_hints"),
    ("ui.pages", "advice record_names record_lines sheet"),
    ("ui.fields", "date_field"),
    ("ui.pages", "field_column record_editor record_section group_card"),
    ("ui", "form_page picture_view"),
    ("domain", "genogram drawing_legend"),
    ("ui.pages", "drawings"),
    ("ui.pages", "attachments"),
)
"""Rooms and modules in them, in the order in which one needs the other, so that none takes long."""

Rooms = tuple[tuple[str, str], ...]

PROFILE: Rooms = (
    ("ui.pages", "viewed_page"),
    ("domain", "interplay seven_axes goal_origins"),
    ("ui.conditions", "goal_offer"),
    ("ui.profile", "words dimensions statement_line domain_card whole"),
    ("ui", "profile_page"),
)
CONDITIONS: Rooms = (
    *PROFILE,
    ("ui.conditions", "beside needs voice_card"),
    ("ui", "conditions_page"),
)
PLAN: Rooms = (
    ("ui.pages", "viewed_page"),
    ("domain", "goal_origins evaluations"),
    ("ui.conditions", "goal_offer"),
    ("ui.plan", "version_row adopting closing comparing evaluating our_plan scores"),
    ("ui", "plan_page"),
)
SAFETY: Rooms = (
    ("ui.pages", "viewed_page"),
    ("ui.safety", "view agreements"),
    ("ui.pages", "attachments"),
    ("ui.safety", "drawing_paper houses network own_plan worries"),
    ("ui", "safety_page"),
)


def modules_of(rooms: Rooms) -> tuple[str, ...]:
    """Return the whole names of modules in their rooms."""
    return tuple(f"mpg_desktop.{room}.{each}" for room, names in rooms for each in names.split())


PAGES = modules_of(AHEAD)
"""The modules of the first tab, and what it is made of: read while nothing else is done.

Those of the other tabs are read when somebody first looks there: some 25 ms and 1 MiB for each.
"""


def family_tabs(rules: Rulebook, around: Surroundings) -> Sequence[TabOffer]:
    """Return each tab: its title and symbol, what makes it, and where one can go on it."""
    intake, plan, safety = (rules.catalogue.forms[each] for each in ("intake", "plan", "safety"))
    profile, conditions = rules.profile, rules.conditions
    return [
        TabOffer(
            intake.title,
            "clipboard-list",
            partial(_form, intake, around),
            partial(_form_spots, intake, around),
        ),
        TabOffer(
            profile.title,
            "users-group",
            partial(_profile, rules, around),
            partial(_profile_spots, profile),
            modules_of(PROFILE),
        ),
        TabOffer(
            conditions.title,
            "scale",
            partial(_conditions, rules, around),
            partial(_conditions_spots, conditions, around),
            modules_of(CONDITIONS),
        ),
        TabOffer(
            plan.title,
            "target",
            partial(_plan, plan, rules, around),
            partial(_plan_spots, plan, around),
            modules_of(PLAN),
        ),
        TabOffer(
            safety.title,
            "shield-check",
            partial(_safety, safety, around),
            partial(_safety_spots, safety),
            modules_of(SAFETY),
        ),
    ]


def _form(form: Form, around: Surroundings) -> Tab:
    from mpg_desktop.ui.form_page import FormPage

    return FormPage(form, around)


def _form_spots(form: Form, around: Surroundings, case: Case) -> Sequence[Spot]:
    from mpg_desktop.ui.pages.form_map import spots

    return spots(form, around, case)


def _profile(rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.profile_page import ProfilePage

    return ProfilePage(rules.profile, rules.framework, around)


def _profile_spots(profile: Profile, _case: Case) -> Sequence[Spot]:
    from mpg_desktop.ui.profile.profile_map import spots

    return spots(profile)


def _conditions(rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.conditions_page import ConditionsPage
    from mpg_desktop.ui.profile.words import ProfileWords

    words = ProfileWords(rules.profile, rules.framework)
    return ConditionsPage(rules.conditions, words, around)


def _conditions_spots(conditions: Conditions, around: Surroundings, case: Case) -> Sequence[Spot]:
    from mpg_desktop.ui.conditions.conditions_map import spots

    return spots(conditions, case, around.law, around.today())


def _plan(form: Form, rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.plan_page import PlanPage

    return PlanPage(form, rules.profile, rules.conditions, around)


def _plan_spots(form: Form, around: Surroundings, _case: Case) -> Sequence[Spot]:
    from mpg_desktop.ui.plan.plan_map import spots

    return spots(form, around.catalogue)


def _safety(form: Form, around: Surroundings) -> Tab:
    from mpg_desktop.ui.safety_page import SafetyPage

    return SafetyPage(form, around)


def _safety_spots(form: Form, _case: Case) -> Sequence[Spot]:
    from mpg_desktop.ui.safety.safety_map import spots

    return spots(form)
