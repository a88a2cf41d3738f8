"""A parent of a child on a plan is not seen by a service of their own, again and again: the child’s nurse is told."""
from kith.forms.adults.spoke_to_service import SpokeToService
from kith.forms.family.history_read import HistoryRead
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import (
    LEARNT,
    Duty,
    Pathway,
    Source,
    among,
    climbs,
    count,
    days,
    end_of_working_day,
    months,
    setting,
    through,
    working_days,
)
from kith.language.duties import WHY
from kith.language.roles import (
    ADULT_MENTAL_HEALTH,
    DRUG_AND_ALCOHOL,
    MIDWIFE,
    NAMED_NURSE,
    SOCIAL_WORKER,
    TEAM_LEAD,
    UNIVERSAL,
)
from kith.statuses.attendance import missed
from kith.statuses.care import ON_A_PLAN
from kith.statuses.kin import PARENTS

TIMES = setting("missed.parent_times", 2, "Missed appointments of a parent that are told to the child’s nurse", "Local")
WITHIN = setting("missed.parent_months", 3, "Months over which a parent’s missed appointments are counted", "Local")
LATELY = setting("missed.parent_days_one_by_one", 28,
                 "Days after which a parent’s misses that are learnt late are read with the history", "Local")
# Which of these it is stays with whom to speak to; a service held in confidence is not among them.
THEIRS = (ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL, MIDWIFE)
UP = climbs(2)


class ParentMissed(Pathway):
    """The plan rested on her going there. She had stopped going, and nobody who knew that knew of the plan."""

    title = "A parent of a child on a plan is not seen by a service of their own"
    source = Source("Locality policy on missed appointments across services, after a published review")
    answers_rows = ("CP07",)
    clock = LEARNT
    look_back = days(LATELY)
    begins_when = among(ON_A_PLAN, through(
        PARENTS, count(TIMES, missed(*(role.key for role in THEIRS)), within=months(WITHIN)), speak_to=THEIRS,
        discloses="a parent of {name} was not seen, more than once, by a service of their own"))

    read_history = Duty("Speak to a parent’s service: they were not seen there, some time ago", owner=UNIVERSAL,
                        due=working_days(5), done_when=HistoryRead.answers(), act="Write what was said", beside=WHY,
                        escalate=UP)
    speak = Duty("Speak to a parent’s service: they were not seen there", owner=UNIVERSAL, due=end_of_working_day(2),
                 done_when=SpokeToService.follows(), act="Write what was said", waived_by=(TEAM_LEAD, NAMED_NURSE),
                 escalate=UP)
    social_worker = Duty("Read that a parent was not seen by a service of their own", owner=SOCIAL_WORKER,
                         due=end_of_working_day(1), done_when=OutcomeRead.answers(), act="I have read it",
                         waived_by=(TEAM_LEAD,), beside=WHY, escalate=UP)
