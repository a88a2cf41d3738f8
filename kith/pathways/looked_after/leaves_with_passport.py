"""Whoever leaves care has the health passport in hand and says so; whoever leaves without it is counted."""
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.looked_after.passport_given import PassportGiven
from kith.language import HAPPENED, Duty, Pathway, Promises, Source, age_at_least, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE

DAYS = setting("passport.days_after_leaving", 1, "Working days after leaving care by which it is said that somebody "
               "has the health passport", "Local: it is given on or before the day itself")


class LeavesWithPassport(Pathway):
    """Leavers were given a letter, and the letter was called a passport. Only what they say they have is counted."""

    title = "Leaves care with the health passport in hand"
    source = Source("Locality standard; a recommendation of 2012 that was reported as done")
    answers_rows = ("LA01",)
    promises = Promises("When you leave care", 6, {"give": "You have your health passport."})
    clock = HAPPENED
    begins_when = LookedAfterEnded.where(age_at_least(16)).because("{name} left care on {when}")

    give = Duty("Have the young person say that they have the health passport and understood it",
                owner=LOOKED_AFTER_NURSE, due=working_days(DAYS), level="soon",
                done_when=PassportGiven.answers(PassportGiven.in_hand), act="Write what they have",
                waived_by=(DESIGNATED_NURSE,), escalate=climbs(10, again=10, then=DESIGNATED_NURSE))
