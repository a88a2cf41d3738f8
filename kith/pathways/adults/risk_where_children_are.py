"""Work, a club, a faith group: where an adult in trouble meets other people's children, each place is weighed."""
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_analysis_signed import RiskAnalysisSigned
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, climbs, overdue_by
from kith.language import working_days as days_of_work
from kith.language.duties import ANSWERED
from kith.language.roles import ADULT_SUPERVISOR, ADULT_WORKER, NAMED_NURSE
from kith.statuses.clients import DAYS_TO_ANALYSE


class RiskWhereChildrenAre(Pathway):
    """He coaches football on Saturdays, and no record said so. Each place is weighed, social care’s advice included."""

    title = "Risk where a client meets children"
    source = Source("Locality policy: think family")
    answers_rows = ("AM03",)
    clock = HAPPENED
    begins_when = PlacesWithChildren.where(PlacesWithChildren.any_yes).because(
        "{name} was said on {when} to meet children there")

    analyse = Duty("Analyse the risk where children are met, and decide about social care", owner=ADULT_WORKER,
                   due=days_of_work(DAYS_TO_ANALYSE), for_each=PlacesWithChildren.places,
                   done_when=RiskAnalysis.answers(), act="Write the analysis", waived_by=(NAMED_NURSE,),
                   escalate=climbs(5, by=days_of_work))
    sign = Duty("Sign the analysis of the risk where children are met", owner=ADULT_SUPERVISOR, due=days_of_work(2),
                for_each=PlacesWithChildren.places, after="analyse", done_when=RiskAnalysisSigned.answers(
                    RiskAnalysisSigned.read.is_in("agreed")), act="Read and sign", waived_by=(NAMED_NURSE,),
                beside=ANSWERED, escalate=Escalate(overdue_by(days_of_work(2), NAMED_NURSE), again=days_of_work(5)))
