"""A yes about children begins a question for each child: what this adult's state means for that child."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_analysis_signed import RiskAnalysisSigned
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, climbs, months, overdue_by
from kith.language import working_days as days_of_work
from kith.language.duties import ANSWERED
from kith.language.roles import ADULT_SUPERVISOR, ADULT_WORKER, NAMED_NURSE, TEAM_LEAD
from kith.statuses.clients import CLIENT, DAYS_TO_ANALYSE, MONTHS_BETWEEN

SILENT = climbs(5, by=days_of_work)


class RiskToEachChild(Pathway):
    """Most records of adults with children held no analysis. Each named child has one, and a supervisor signs it."""

    title = "Risk to each child of a client"
    source = Source("Locality policy: think family")
    answers_rows = ("AM01", "AM06")
    clock = HAPPENED
    begins_when = ChildrenAsked.where(ChildrenAsked.any_yes).because(
        "{name} was said on {when} to have this child in their life")

    analyse = Duty("Analyse the risk to a child", owner=ADULT_WORKER, due=days_of_work(DAYS_TO_ANALYSE),
                   for_each=ChildrenAsked.children, done_when=RiskAnalysis.answers(), act="Write the analysis",
                   waived_by=(NAMED_NURSE,), escalate=SILENT)
    sign = Duty("Sign the analysis of the risk to a child", owner=ADULT_SUPERVISOR, due=days_of_work(2),
                for_each=ChildrenAsked.children, after="analyse", done_when=RiskAnalysisSigned.answers(
                    RiskAnalysisSigned.read.is_in("agreed")), act="Read and sign", waived_by=(NAMED_NURSE,),
                beside=ANSWERED, escalate=Escalate(overdue_by(days_of_work(2), NAMED_NURSE), again=days_of_work(5)))
    review = Duty("Analyse the risk to a child again", owner=ADULT_WORKER, due=months(MONTHS_BETWEEN),
                  every=months(MONTHS_BETWEEN), for_each=ChildrenAsked.children, after="analyse", while_=CLIENT,
                  level="routine", done_when=RiskAnalysis.answers(), act="Write the analysis",
                  waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=SILENT)
