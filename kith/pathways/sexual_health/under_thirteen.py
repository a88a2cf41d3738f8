"""Under 13 nobody can consent: sexual activity is referred the same day, whatever colour it was given."""
from kith.forms.sent.referral import Referral
from kith.forms.sexual_health.behaviour_judged import BehaviourJudged
from kith.forms.sexual_health.sexual_health_assessment import SexualHealthAssessment
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    age_below,
    end_of_working_day,
    hours,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_RECORDER

AT_ONCE = setting("sexual_health.hours_to_tell_the_lead", 4, "Hours in which the named nurse hears of sexual activity "
                  "under 13", "Local")


class UnderThirteen(Pathway):
    """A child of twelve was given advice and sent home. There is no judgement to make: it is always taken further."""

    title = "Sexual health: sexual activity under 13"
    source = Source("Sexual Offences Act 2003, sections 5 to 8: a child under 13 cannot consent")
    answers_rows = ("SH01",)
    clock = HAPPENED
    begins_when = (SexualHealthAssessment.where(SexualHealthAssessment.active.yes, age_below(13))
                   | BehaviourJudged.where(BehaviourJudged.sexual.is_in("yes"), age_below(13))).because(
        "{name} is under 13 and told of sexual activity on {when}")

    refer = Duty("Refer to children’s social care: sexual activity under 13", owner=THE_RECORDER,
                 due=end_of_working_day(0), level="urgent", done_when=Referral.answers(), act="Refer",
                 escalate=Escalate(when_overdue(NAMED_NURSE), after_start(working_days(1), DESIGNATED_NURSE),
                                   again=working_days(1), also=(TEAM_LEAD,)))
    tell = Duty("Tell the named nurse: sexual activity under 13", owner=THE_RECORDER, due=hours(AT_ONCE),
                level="urgent", done_when=ToldToOthers.follows(ToldToOthers.needs.is_in("named_nurse")),
                act="Tell the named nurse",
                escalate=Escalate(when_overdue(NAMED_NURSE), after_start(working_days(1), DESIGNATED_NURSE),
                                  again=working_days(1), also=(TEAM_LEAD,)))
