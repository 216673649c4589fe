"""What is due and when: birthdays, the clocks of the Jeugdwet, consents, appointments, try-outs.

The list stands where a family may look over a shoulder. It therefore tells what there is to do and
never how a family is doing: no organisation, purpose or place is named, and nobody who is secret.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.due import Due, within
from mpg_desktop.domain.ids import FAMILY_RECORD, answer_id
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import children, display_name, next_birthday
from mpg_desktop.domain.plan_clocks import follow_up, plan_due
from mpg_desktop.domain.plan_versions import in_force
from mpg_desktop.domain.records import (
    Appointment,
    ChildCheck,
    Consent,
    ConsentWay,
    FamilyGroupPlan,
    OfferAnswer,
    Organisation,
    Person,
    Why,
)
from mpg_desktop.domain.safety import (
    EVALUATE_ON,
    HOLDS_UNTIL,
    day_answered,
    is_over,
    practised,
)
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyCondition


def due(case: Case, law: Law, today: date, changed_on: date | None = None) -> tuple[Due, ...]:
    """Return all that is due, the earliest first, however far away.

    `changed_on` is the day of the last change of the file, from which retention is counted. When
    help has ended, retention is what is left, and the day on which one asks how it goes. A clock
    of which the start was never filled in does not run.
    """
    ended = when_ended(case, law, today, changed_on)
    if ended is not None:
        found = [ended, *follow_up(case)]
    else:
        found = [
            *_birthdays(case, law, today),
            *_family_plan(case, law),
            *_child_check(case, law),
            *_consents(case, law),
            *_appointments(case, today),
            *_silences(case, law, today),
            *_safety(case, law, today),
            *plan_due(case, law),
        ]
    return tuple(sorted(found, key=lambda each: (each.day, each.phrase, each.about)))


def when_ended(case: Case, law: Law, today: date, changed_on: date | None = None) -> Due | None:
    """Return until when the file of a family is kept of which the help has ended, or None."""
    until = case.family.until
    if until is None or until > today:
        return None
    ended = max(until, changed_on or until)
    return Due(law.retention.after(ended), "due.end.retention", FAMILY_RECORD, law.retention)


def _birthdays(case: Case, law: Law, today: date) -> Iterator[Due]:
    """Yield birthdays at which consent or access changes, today's included."""
    yesterday = today - timedelta(days=1)
    for child in children(case, law, today):
        birthday = next_birthday(child, law, yesterday)
        if birthday is None:
            continue
        what = birthday.age.key if birthday.exact else "ask_birth_date"
        values: dict[str, str | int] = {"age": birthday.age.number}
        name = display_name(child)
        if name and not _name_is_secret(child):
            values["name"] = name
            phrase = f"due.birthday.{what}"
        else:
            phrase = f"due.birthday.{what}_unnamed"
        yield Due(birthday.day, phrase, child.id, birthday.age, MappingProxyType(values))


def _name_is_secret(person: Person) -> bool:
    return any(each.field in {"", "name", "called", "role_words"} for each in person.secret)


def _family_plan(case: Case, law: Law) -> Iterator[Due]:
    """Yield the offer that comes first, the family's answer, and the plan if it makes none."""
    plans = case.all(FamilyGroupPlan)
    since = case.family.since
    if not plans and since is not None:
        yield Due(since, "due.plan.offer", FAMILY_RECORD, law.family_plan_first)
    for plan in plans:
        yield from _offer(plan, law, since, settled=in_force(case) is not None)
        asked = plan.asked_in_writing_on
        if asked is not None and plan.given_on is None:
            yield within(asked, law.plan_in_writing, "due.plan.write", plan.id)


def _offer(plan: FamilyGroupPlan, law: Law, since: date | None, *, settled: bool) -> Iterator[Due]:
    start = plan.answered_on or plan.offered_on or since
    no_offer = plan.why_blank("offered_on") is Why.NOT_APPLICABLE
    if start is None:
        return
    if plan.answer is OfferAnswer.DECLINED or no_offer:
        if plan.settled_on is None and not settled:
            yield within(start, law.plan_within, "due.plan.settle", plan.id)
    elif plan.answer in {None, OfferAnswer.THINKING}:
        if plan.offered_on is not None:
            yield within(plan.offered_on, law.family_plan_answer, "due.plan.answer", plan.id)
        else:
            yield Due(start, "due.plan.offer", plan.id, law.family_plan_first)


def _child_check(case: Case, law: Law) -> Iterator[Due]:
    """Yield the kindcheck: at the beginning, and again after a while."""
    checks = case.all(ChildCheck)
    if any(each.why_blank("done_on") is Why.NOT_APPLICABLE for each in checks):
        return
    done = [(each.done_on, each.id) for each in checks if each.done_on is not None]
    if done:
        last, about = max(done)
        yield Due(law.child_check.after(last), "due.child_check.again", about, law.child_check)
    elif case.family.since is not None:
        about = checks[0].id if checks else FAMILY_RECORD
        yield Due(case.family.since, "due.child_check.first", about, law.child_check)


def _consents(case: Case, law: Law) -> Iterator[Due]:
    """Yield consents that end on a day, unless a later one has taken their place."""
    given = [each for each in case.all(Consent) if _is_given(each)]
    for consent in given:
        if consent.until is not None and not any(_follows(each, consent) for each in given):
            yield Due(consent.until, "due.end.consent", consent.id, law.consent_recorded)


def _is_given(consent: Consent) -> bool:
    return consent.withdrawn_on is None and consent.way is not ConsentWay.WITHOUT


def _follows(later: Consent, consent: Consent) -> bool:
    """Tell whether a consent is the same one, for longer."""
    same = (later.person, later.to_whom, later.to_whom_words, later.purpose, later.data) == (
        consent.person,
        consent.to_whom,
        consent.to_whom_words,
        consent.purpose,
        consent.data,
    )
    ends = consent.until or date.max
    return same and (later.until is None or later.until > ends)


def _appointments(case: Case, today: date) -> Iterator[Due]:
    """Yield appointments of today and later; one that lies in the past is not overdue, it was."""
    for each in case.all(Appointment):
        if each.day is None or each.day < today:
            continue
        if each.at is None:
            yield Due(each.day, "due.appointment.day", each.id)
        else:
            time = MappingProxyType({"time": f"{each.at:%H:%M}"})
            yield Due(each.day, "due.appointment.time", each.id, None, time)


def _silences(case: Case, law: Law, today: date) -> Iterator[Due]:
    """Yield organisations that take part and have not been heard for some weeks."""
    for each in case.all(Organisation):
        heard = each.last_heard or each.since
        takes_part = each.until is None or each.until > today
        if heard is not None and takes_part:
            yield within(heard, law.silence, "due.ask.silence", each.id)


def _safety(case: Case, law: Law, today: date) -> Iterator[Due]:
    """Yield the next time that something is tried out, and when the plan is looked at or ends.

    A condition that came to its end asks for a while what holds now.
    """
    for condition in case.all(SafetyCondition):
        until = condition.until
        if until is not None and law.after_condition.after(until) >= today:
            yield Due(until, "due.end.condition", condition.id, law.after_condition)
    for each in case.all(SafetyAgreement):
        again = practised(case, each.id, today).next_on
        if again is not None and not is_over(each, today):
            yield Due(again, "due.try_out.again", each.id)
    for question, phrase in ((EVALUATE_ON, "due.look.works"), (HOLDS_UNTIL, "due.look.ends")):
        day = day_answered(case, question)
        if day is not None:
            yield Due(day, phrase, answer_id(question))
