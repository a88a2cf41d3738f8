"""A clause of the contract for the health of children in care: what is counted, and how much of it is in time."""
from kith.language import NO_REASON, Choice, Form, LongText, Number, Text
from kith.language.contracts import MEASURED
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE


class ClauseDrafted(Form):
    """Says to what a contract is to hold this provider. It is drafted, and binds nobody, until it is signed."""

    title = "Contract: a clause is drafted"
    about = "team"
    by_people = False
    led_to_by = ("care_measures",)
    recorded_by = (COMMISSIONER, DESIGNATED_NURSE)
    important = True
    line = "A clause of the contract is drafted: at least {least}% in time. {measure}."
    save = "Save the draft"

    measure = Choice("What is owed?", MEASURED)
    least = Number("Of a hundred, at least how many in time?", least=1, most=100,
                   hint="What nobody did, or said anything of, counts as not in time.")
    stands = Text("Where does it stand in the contract?", hint="For example, schedule 4, number 7",
                  not_accepted=NO_REASON)
    below = LongText("What happens while fewer are in time?", not_accepted=NO_REASON)
