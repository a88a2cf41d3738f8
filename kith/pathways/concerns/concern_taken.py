"""The service that a concern was sent to says whether it takes it: sent is not taken."""
from kith.forms.concerns.concern_answered import ConcernAnswered
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.language import HAPPENED, Each, Pathway, Source, climbs, hours, named_in
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, TAKERS
from kith.statuses.concerns import A_DAY_OF_CLIMBING, HOURS_TO_TAKE

WHAT, ACT, DONE, IN = "Say whether you take a concern", "Answer", ConcernAnswered.answers(), hours(HOURS_TO_TAKE)
UP = climbs(A_DAY_OF_CLIMBING, again=24, by=hours, first=HUB_LEAD, also=(HUB_TRIAGE,))


class ConcernTaken(Pathway):
    """It was sent to the right office, and the right office did not know that it had it."""

    title = "A concern is taken"
    source = Source("Locality policy on the front door")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = ConcernScreened.where(ConcernScreened.to_a_service).because("a concern was sent to you on {when}")

    answer = Each(named_in(ConcernScreened.goes, TAKERS), WHAT, due=IN, level="urgent", done_when=DONE, act=ACT,
                  escalate=UP)
