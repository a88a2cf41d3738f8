"""Two dates of birth may be two people, or one child of the wrong age on every list: somebody finds out."""
from kith.forms.identity.born_contradicted import BornContradicted
from kith.forms.identity.born_settled import BornSettled
from kith.language import LEARNT, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK

DAYS = setting("details.days_to_settle_a_birth", 1, "Working days in which two dates of birth are settled", "Local")


class TwoDatesOfBirth(Pathway):
    """Age decides which nurse hears and which rule applies, so a doubt about it is owed and never shown over."""

    title = "Two dates of birth"
    source = Source("Clinical safety of identity")
    answers_rows = ("CP03",)
    clock = LEARNT
    begins_when = BornContradicted.where().because(
        "two dates of birth are said of {name}, so one of them, or whose record this is, is wrong")

    settle = Duty("Find out which date of birth is right", owner=POST_CLERK, due=working_days(DAYS), level="soon",
                  done_when=BornSettled.follows(), act="Write the date of birth", waived_by=(DUTY_DESK, NAMED_NURSE),
                  escalate=climbs(2, again=2, first=DUTY_DESK))
