"""When paper of a family asks for a second look before it leaves, and why."""

from mpg_desktop.domain.file import File, look_up
from mpg_desktop.domain.ids import answer_id
from mpg_desktop.domain.records import Answer, kind_of
from mpg_desktop.domain.sayings import Saying

DANGER_TODAY = "intake.danger_today"
IN_DANGER = frozenset({"yes", "unsure"})
"""Answers to that question after which paper needs care; not knowing is no safety."""

SAFETY = ("safety", "personal_plan")
"""With one of these begins every kind of record of the safety plan and of personal notes."""


def cautions(file: File) -> tuple[Saying, ...]:
    """Return why paper of this family asks for a second look; nothing when it does not.

    A secret anywhere, danger today, or a safety plan: somebody in the house may read along
    (practice rule 9; Jeugdwet 7.3.10).
    """
    found = []
    if any(each.secret for each in file.records.values()):
        found.append(Saying.of("register.look.secret"))
    answer = look_up(file, Answer, answer_id(DANGER_TODAY))
    if answer is not None and not IN_DANGER.isdisjoint(answer.choices):
        found.append(Saying.of("register.look.danger"))
    if any(kind_of(each).startswith(SAFETY) for each in file.records.values()):
        found.append(Saying.of("register.look.safety_plan"))
    return tuple(found)
