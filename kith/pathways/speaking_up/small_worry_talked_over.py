"""Whoever would like to think a small worry through does so with their lead."""
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import LEAD_OF_WHOEVER_WROTE

SOON = setting("worries.working_days_to_talk", 3, "Working days in which a small worry is talked over", "Local")


class SmallWorryTalkedOver(Pathway):
    """Staff new to the work held on to what they were not sure of: nobody had told them when to speak, and to whom."""

    title = "A small worry is thought through with somebody"
    source = Source("Locality policy on supervision: advice on a worry below the threshold")
    answers_rows = ("CP08",)
    clock = HAPPENED
    begins_when = SmallWorry.where(SmallWorry.talk.yes).because(
        "somebody set down a small worry about {name} on {when} and would like to talk it over")

    talk = Duty("Talk over a small worry with whoever set it down", owner=LEAD_OF_WHOEVER_WROTE, due=working_days(SOON),
                done_when=SmallWorriesWeighed.follows(), act="Say what follows", beside=SAID,
                escalate=climbs(5, first=LEAD_OF_WHOEVER_WROTE))
