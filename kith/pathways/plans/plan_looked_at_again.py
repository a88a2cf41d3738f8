"""A plan has a day on which it is looked at again; after that day it is out of date, and that is owed."""
from kith.forms.plans.plan_action import PlanAction
from kith.forms.plans.plan_looked_at import PlanLookedAt
from kith.language import HAPPENED, Duty, Pathway, Source, Span, by_day, climbs, months, setting
from kith.language.duties import PLAN
from kith.language.roles import NAMED_NURSE, THE_RECORDER

MONTHS = setting("plans.months_until_looked_at", 3, "Months in which a plan that begins is looked at again", "Local")
PLANNED = Span(title="with a plan", begins=PlanAction.where(PlanAction.is_action),
               ends=PlanLookedAt.where(PlanLookedAt.goes_on.no))
CLIMBS = climbs(5)


class PlanLookedAtAgain(Pathway):
    """Plans were written once and filed. Whoever began it owes the first look; whoever looked last, the next."""

    title = "A plan looked at again"
    source = Source("Locality standard of health plans: each has a day on which it is looked at again")
    answers_rows = ("CM02", "CP04")
    clock = HAPPENED
    begins_when = (PLANNED.because("a plan for {name} began on {when}")
                   | PlanLookedAt.where(PlanLookedAt.goes_on.yes).because(
                       "the plan for {name} was looked at on {when}"))

    first = Duty("Look at a plan again", owner=THE_RECORDER, due=months(MONTHS), level="routine", while_=PLANNED,
                 when=PlanAction.becomes.asked, done_when=PlanLookedAt.follows(), act="Say how it stands",
                 waived_by=(NAMED_NURSE,), beside=PLAN, escalate=CLIMBS)
    next = Duty("Look at a plan on the day that was set for it", owner=THE_RECORDER,
                due=by_day(PlanLookedAt.next_look, otherwise=months(MONTHS)), level="routine", while_=PLANNED,
                when=PlanLookedAt.goes_on.yes, done_when=PlanLookedAt.follows(), act="Say how it stands",
                waived_by=(NAMED_NURSE,), beside=PLAN, escalate=CLIMBS)
