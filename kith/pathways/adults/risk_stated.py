"""A risk to children was stated: the same shift decides about a referral, and weighs it for each child named."""
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_analysis_signed import RiskAnalysisSigned
from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, end_of_working_day, hours, overdue_by, when_overdue
from kith.language import working_days as days_of_work
from kith.language.duties import ANSWERED
from kith.language.roles import ADULT_SUPERVISOR, DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.statuses.clients import THIS_SHIFT

CHASE = Escalate(when_overdue(TEAM_LEAD), overdue_by(hours(4), NAMED_NURSE),
                 overdue_by(days_of_work(1), DESIGNATED_NURSE), again=days_of_work(1), also=(NAMED_NURSE,))


class RiskStated(Pathway):
    """He had said that he would hurt his children, and nobody weighed it. Now the shift that hears it answers it."""

    title = "A risk to children is stated"
    source = Source("Locality safeguarding procedures")
    answers_rows = ("AM02",)
    clock = HAPPENED
    begins_when = RiskToChildren.where().because("a risk to children was stated about {name} on {when}")

    decide = Duty("Decide about a referral of the children", owner=THE_RECORDER, due=THIS_SHIFT, level="urgent",
                  done_when=ReferralDecision.answers(), act="Record decision", waived_by=(NAMED_NURSE,),
                  escalate=CHASE)
    analyse = Duty("Analyse the risk to a child", owner=THE_RECORDER, due=THIS_SHIFT, level="urgent",
                   for_each=RiskToChildren.children, done_when=RiskAnalysis.answers(), act="Write the analysis",
                   waived_by=(NAMED_NURSE,), escalate=CHASE)
    sign = Duty("Sign the analysis of the risk to a child", owner=ADULT_SUPERVISOR, due=end_of_working_day(1),
                for_each=RiskToChildren.children, after="analyse", done_when=RiskAnalysisSigned.answers(
                    RiskAnalysisSigned.read.is_in("agreed")), act="Read and sign", waived_by=(NAMED_NURSE,),
                beside=ANSWERED, escalate=Escalate(when_overdue(NAMED_NURSE), again=days_of_work(2)))
