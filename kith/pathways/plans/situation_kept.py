"""Whoever is followed together has one who leads, and a line of each service that is not older than a week."""
from kith.forms.plans.lead_named import LeadNamed
from kith.forms.plans.service_says import ServiceSays
from kith.language import (
    LEARNT,
    Duty,
    Each,
    Escalate,
    Pathway,
    Source,
    Tell,
    days,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.statuses.together import DAYS, GRACE, SAYING, TOGETHER


class SituationKept(Pathway):
    """Six services knew a young woman, each thought that another acted, and nobody had the whole before them.

    A service that joins later, or says nothing, stands on the page as one that has said nothing.
    """

    title = "One page for several services"
    source = Source("Locality practice for very vulnerable young people")
    answers_rows = ("LA18",)
    clock = LEARNT
    begins_when = TOGETHER.because("several services have followed {name} together since {when}")

    lead = Duty("Name a lead professional, who agrees to it", owner=NAMED_NURSE, due=end_of_working_day(1),
                level="urgent", while_=TOGETHER, done_when=LeadNamed.follows(LeadNamed.leads), act="Name who leads",
                tell=(Tell(SOCIAL_WORKER),),
                escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
    says = Each(SAYING, "Say what you do, and what you wait for", due=days(DAYS), every=days(DAYS), while_=TOGETHER,
                by=ServiceSays.role, act="Say it", waived_by=(NAMED_NURSE,),
                escalate=Escalate(overdue_by(days(GRACE), TEAM_LEAD), again=working_days(5)))
