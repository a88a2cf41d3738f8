"""A clause that was drafted is signed, or given up with a reason: a draft that nobody signs binds nobody."""
from kith.forms.looked_after.clause_drafted import ClauseDrafted
from kith.forms.looked_after.clause_settled import ClauseSettled
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, months, setting, when_overdue
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE

SIGNED = months(setting("contracts.months_to_sign", 3, "Months in which a clause that was drafted for a contract is "
                        "signed, or given up", "Local"))


class ClauseIsSigned(Pathway):
    """“We will put it into the next contract”: the next contract came, and the clause was still a draft."""

    title = "A clause of the contract is signed"
    source = Source("Locality standard: a tender has clauses that can be counted")
    answers_rows = ("LA14",)
    clock = HAPPENED
    begins_when = ClauseDrafted.where().because("a clause of the contract with a provider was drafted on {when}")

    sign = Duty("Have a clause of the contract signed, or say why it is given up", owner=COMMISSIONER, due=SIGNED,
                level="routine", done_when=ClauseSettled.answers(), act="Say what became of it",
                escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=months(1)))
