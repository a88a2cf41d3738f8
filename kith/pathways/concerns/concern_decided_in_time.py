"""Whoever took a concern, or was given it, decides: taken is not done."""
from kith.forms.concerns.concern_answered import ConcernAnswered
from kith.forms.concerns.concern_decided import ConcernDecided
from kith.forms.concerns.concern_placed import ConcernPlaced
from kith.language import HAPPENED, Duty, Each, Pathway, Source, climbs, end_of_working_day, named_in
from kith.language import working_days as days_of_work
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, TAKERS, THE_RECORDER
from kith.statuses.concerns import DAYS_TO_DECIDE

WHAT, ACT, DONE = "Decide on a concern", "Record the decision", ConcernDecided.answers()
IN = end_of_working_day(DAYS_TO_DECIDE)
UP = climbs(1, again=2, by=days_of_work, first=HUB_LEAD, also=(HUB_TRIAGE,))


class ConcernDecidedInTime(Pathway):
    """It was taken, it had a name on it, and a month later nobody could say what had been decided."""

    title = "A concern is decided"
    source = Source("Working Together: a referral is decided within one working day")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = (ConcernAnswered.where(ConcernAnswered.taken).because("you took a concern on {when}")
                   | ConcernPlaced.where().because("the duty manager gave you a concern on {when}"))

    taken = Duty(WHAT, owner=THE_RECORDER, due=IN, done_when=DONE, act=ACT, escalate=UP, when=ConcernAnswered.taken)
    given = Each(named_in(ConcernPlaced.takes, TAKERS), WHAT, due=IN, level="urgent", done_when=DONE, act=ACT,
                 escalate=UP)
