"""Small worries of several people and services are read beside each other once there are a few."""
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.language import LEARNT, Duty, Pathway, Source, climbs, count, months, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import LEAD_OF_WHOEVER_WROTE

MANY = setting("worries.that_add_up", 3, "Small worries that are looked at together", "Local: no national number")
MONTHS = setting("worries.months_that_count", 3, "Months over which small worries add up", "Local: no national number")
SOON = setting("worries.working_days_to_weigh", 2, "Working days in which small worries are looked at together",
               "Local")


class SmallWorriesAddUp(Pathway):
    """Dirty clothes in May, a missed review in June, hungry in July: each was nothing by itself, and each had been seen
    by somebody else.
    """

    title = "Small worries add up"
    source = Source("Locality policy on neglect: low-level concerns are looked at together")
    answers_rows = ("CP08",)
    clock = LEARNT
    begins_when = count(MANY, SmallWorry.where(), within=months(MONTHS)).because(
        "{count} small worries about {name} were set down within {within}, the last on {when}")

    weigh = Duty("Look at small worries together, and say what follows", owner=LEAD_OF_WHOEVER_WROTE,
                 due=working_days(SOON), done_when=SmallWorriesWeighed.follows(), act="Say what follows", beside=SAID,
                 escalate=climbs(2, first=LEAD_OF_WHOEVER_WROTE))
