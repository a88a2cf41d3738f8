"""Every concern goes to somebody within hours; one that nobody has sent on climbs to the duty manager."""
from kith.forms.concerns.concern_answered import ConcernAnswered
from kith.forms.concerns.concern_raised import ConcernRaised
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, count, hours, months
from kith.language.roles import HUB_LEAD, HUB_TRIAGE
from kith.statuses.concerns import A_DAY_OF_CLIMBING, HOURS_TO_ROUTE

REFUSED = ConcernAnswered.where(ConcernAnswered.refused)


class ConcernRouted(Pathway):
    """Whoever was worried asked three offices, and each said that it was for another. Here there is one door."""

    title = "A concern is sent on"
    source = Source("Locality policy on the front door")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = (ConcernRaised.where().because("a concern about a child came on {when}")
                   | REFUSED.because("a service said on {when} that a concern is not theirs"))

    route = Duty("Say where a concern goes", owner=HUB_TRIAGE, due=hours(HOURS_TO_ROUTE), level="soon",
                 done_when=ConcernScreened.answers(), act="Say where it goes",
                 unless=count(2, REFUSED, within=months(3)),
                 escalate=climbs(A_DAY_OF_CLIMBING, again=24, by=hours, first=HUB_LEAD))
