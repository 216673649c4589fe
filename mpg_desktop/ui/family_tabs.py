"""The tabs of an open family, in their order: each is read and made when it is first seen."""

from collections.abc import Sequence
from functools import partial

from mpg_desktop.desk.rulebook import Rulebook
from mpg_desktop.domain.catalogue import Form
from mpg_desktop.ui.desk_page import Tab, TabOffer
from mpg_desktop.ui.pages.surroundings import Surroundings

PAGES = tuple(
    f"mpg_desktop.ui.{page}"
    for page in (
        "fields.field",
        "fields.choice",
        "fields.dates",
        "fields.long_text",
        "pages.record_section",
        "form_page",
        "picture_view",
        "profile_page",
        "conditions_page",
        "plan_page",
        "safety_page",
    )
)
"""The modules that hold the tabs, and some of what they are made of, so that none takes long."""


def family_tabs(rules: Rulebook, around: Surroundings) -> Sequence[TabOffer]:
    """Return the title and symbol of each tab, and what makes it."""
    intake, plan, safety = (rules.catalogue.forms[each] for each in ("intake", "plan", "safety"))
    return [
        (intake.title, "clipboard-list", partial(_form, intake, around)),
        (rules.profile.title, "users-group", partial(_profile, rules, around)),
        (rules.conditions.title, "scale", partial(_conditions, rules, around)),
        (plan.title, "target", partial(_plan, plan, rules, around)),
        (safety.title, "shield-check", partial(_safety, safety, around)),
    ]


def _form(form: Form, around: Surroundings) -> Tab:
    from mpg_desktop.ui.form_page import FormPage

    return FormPage(form, around)


def _profile(rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.profile_page import ProfilePage

    return ProfilePage(rules.profile, rules.framework, around)


def _conditions(rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.conditions_page import ConditionsPage
    from mpg_desktop.ui.profile.words import ProfileWords

    words = ProfileWords(rules.profile, rules.framework)
    return ConditionsPage(rules.conditions, words, around)


def _plan(form: Form, rules: Rulebook, around: Surroundings) -> Tab:
    from mpg_desktop.ui.plan_page import PlanPage

    return PlanPage(form, rules.profile, rules.conditions, around)


def _safety(form: Form, around: Surroundings) -> Tab:
    from mpg_desktop.ui.safety_page import SafetyPage

    return SafetyPage(form, around)
