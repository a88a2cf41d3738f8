"""The opinion of a health professional is owed in days, or the month in which somebody is answered is over."""
from kith.forms.rights.harm_considered import HarmConsidered
from kith.forms.rights.harm_opinion_asked import HarmOpinionAsked
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE

IN = setting("requests.days_to_consider_harm", 5,
             "Working days in which a health professional says whether giving a record would harm", "Local")


class HarmConsideredInTime(Pathway):
    """A file lay ready for weeks, since nobody had asked the one person who could say whether it might be given."""

    title = "Serious harm is considered before a record is given"
    source = Source("Data Protection Act 2018, schedule 3, part 2")
    answers_rows = ("LA21", "P7")
    clock = HAPPENED
    begins_when = HarmOpinionAsked.where().because("a copy of the record was asked for, and your opinion on {when}")
    continues_after_death = True

    consider = Duty("Say whether giving a record would cause serious harm", owner=NAMED_NURSE, due=working_days(IN),
                    level="soon", done_when=HarmConsidered.answers(), act="Read it",
                    escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
