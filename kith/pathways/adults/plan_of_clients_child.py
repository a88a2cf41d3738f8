"""A child close to a client of an adult's service is on a plan: the adult's worker is told, and whom to speak to."""
from kith.forms.adults.plan_news_read import PlanNewsRead
from kith.forms.family.history_read import HistoryRead
from kith.language import LEARNT, Duty, Pathway, Source, among, climbs, end_of_working_day, months, through
from kith.language import working_days as days_of_work
from kith.language.duties import WHY
from kith.language.roles import ADULT_WORKER, HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.statuses.care import ON_A_PLAN
from kith.statuses.clients import CLIENT
from kith.statuses.kin import CHILDREN_NEAR

SILENT = climbs(5, by=days_of_work)


class PlanOfClientsChild(Pathway):
    """Think family goes both ways: who treats a father must know that his child is on a plan."""

    title = "A client’s child is on a child protection plan"
    source = Source("Locality policy: think family; what is disclosed is reviewed by the Caldicott guardian")
    answers_rows = ("AM06",)
    clock = LEARNT
    look_back = months(12)
    begins_when = among(CLIENT, through(
        CHILDREN_NEAR, ON_A_PLAN, speak_to=(SOCIAL_WORKER, HEALTH_VISITOR, SCHOOL_NURSE),
        discloses="a child in {name}’s life is on a child protection plan, known since {when}"))

    read_history = Duty("Read what became known late of a child’s plan", owner=ADULT_WORKER, due=days_of_work(2),
                        done_when=HistoryRead.answers(), act="I have read it", beside=WHY, escalate=SILENT)
    read = Duty("Read that a client’s child is on a plan", owner=ADULT_WORKER, due=end_of_working_day(1),
                level="urgent", done_when=PlanNewsRead.answers(), act="Write what it changes",
                waived_by=(TEAM_LEAD, NAMED_NURSE), beside=WHY, escalate=SILENT)
