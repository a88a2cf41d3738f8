"""Somebody leads what several services do for one young person: each says its line anew, to whoever leads now."""
from kith.forms.plans.lead_named import LeadNamed
from kith.forms.plans.service_says import ServiceSays
from kith.language import LEARNT, Each, Escalate, Pathway, Source, among, days, when_overdue, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.statuses.together import CONFIRMED, SAYING, TOGETHER


class LineConfirmed(Pathway):
    """A lead was named at last, and for weeks worked from what each service had said to nobody in particular."""

    title = "Lines confirmed once somebody leads"
    source = Source("Locality practice for very vulnerable young people")
    answers_rows = ("LA18",)
    clock = LEARNT
    begins_when = among(TOGETHER, LeadNamed.where(LeadNamed.leads)).because(
        "somebody leads what several services do for {name} since {when}")

    says = Each(SAYING, "Say your line anew to whoever leads now", due=days(CONFIRMED), by=ServiceSays.role,
                while_=TOGETHER, act="Say it", waived_by=(NAMED_NURSE,),
                escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
