"""A small worry is looked at before it is forgotten, and whoever set it down reads what follows."""
from kith.forms.sent.outcome_read import OutcomeRead
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.language import LEARNT, Duty, Pathway, Source, climbs, months, setting, working_days
from kith.language.duties import ANSWERED, SAID
from kith.language.roles import LEAD_OF_WHOEVER_WROTE, THE_RECORDER

LONG = setting("worries.months_to_be_looked_at", 3, "Months in which a small worry is looked at, whether or not others "
               "came", "Local: as long as small worries add up")
SOON = setting("worries.working_days_to_read", 5, "Working days in which whoever set down a small worry reads what "
               "follows", "Local")


class SmallWorryAnswered(Pathway):
    """She set it down in May, and learnt in court that two others had, and that their lead had spoken with the mother.

    Alone it waits for others, and asks nobody soon; one look at all of them does it for each.
    """

    title = "A small worry is answered"
    source = Source("Locality policy on neglect: whoever speaks up hears what follows")
    answers_rows = ("CP08",)
    clock = LEARNT
    begins_when = SmallWorry.where().because("a small worry about {name} was set down on {when}")

    look = Duty("Look at a small worry before it is forgotten", owner=LEAD_OF_WHOEVER_WROTE, due=months(LONG),
                level="routine", done_when=SmallWorriesWeighed.follows(), act="Say what follows",
                beside=SAID, escalate=climbs(10, again=20, first=LEAD_OF_WHOEVER_WROTE))
    read = Duty("Read what follows from your small worry", owner=THE_RECORDER, after="look", due=working_days(SOON),
                level="routine", done_when=OutcomeRead.answers(), act="I have read it",
                beside=ANSWERED, escalate=climbs(10, again=20, first=LEAD_OF_WHOEVER_WROTE))
