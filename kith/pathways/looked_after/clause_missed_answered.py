"""A signed clause of which fewer were in time than agreed is answered, once for each quarter."""
from kith.forms.looked_after.clause_answered import ClauseAnswered
from kith.forms.looked_after.clause_missed import ClauseMissed
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, months, setting, when_overdue, working_days
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE

ANSWERED = working_days(setting("contracts.working_days_to_answer", 20, "Working days in which it is said what is done "
                                "where fewer were in time than a clause says", "Local"))
FACTS = {"due": ANSWERED, "level": "routine", "done_when": ClauseAnswered.answers(), "act": "Say what is done",
         "escalate": Escalate(when_overdue(DESIGNATED_NURSE), again=months(1))}
WHAT = "Answer for a clause of the contract by which fewer were in time than agreed"


class ClauseMissedAnswered(Pathway):
    """The clause was signed, the figure stood beside it each month, and nobody asked the provider anything.

    Of few nothing is told to whoever may open nobody: then it is the designated nurse’s.
    """

    title = "A clause of the contract is not kept"
    source = Source("Locality standard: a contract is talked over where it is not kept")
    answers_rows = ("LA14",)
    clock = LEARNT
    begins_when = ClauseMissed.where().because("in a quarter that is over fewer were in time than the contract says")

    answer = Duty(WHAT, owner=COMMISSIONER, when=ClauseMissed.few.no, **FACTS)
    of_few = Duty(f"{WHAT}: they are few", owner=DESIGNATED_NURSE, when=ClauseMissed.few.yes, **FACTS)
