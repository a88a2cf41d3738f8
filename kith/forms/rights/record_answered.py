"""A request for a record was answered: what was given, how it left and who has it, or why it was not given."""
from kith.language import Choice, Form, LongText, Text
from kith.language.pages import REQUEST, OnPage
from kith.language.roles import NAMED_NURSE, RECORDS_DESK

ANSWERS = {"given": "Given", "part": "Given in part", "refused": "Not given", "nothing": "Nothing is kept about them",
           "longer": "It takes longer, and they were told why within the month"}
WAYS = {"in_person": "Handed over in person", "post": "By post, signed for", "own_door": "On their own page"}


class RecordAnswered(Form):
    """Says what became of a request for a record; what was given is kept as it was given."""

    title = "A request for a record was answered"
    service = "Records"
    important = True
    by_people = False
    recorded_by = (RECORDS_DESK, NAMED_NURSE)
    answered_on = OnPage("/requests/{key}", "Make the copy, or answer otherwise")
    in_copies = REQUEST
    line = "The request for a copy of the record was answered: {outcome}."
    save = "Save the answer"

    outcome = Choice("What was the answer?", ANSWERS)
    why = LongText("Why, in the words that were written to them?", when=outcome.is_in("part", "refused", "longer"),
                   sensitive=True)
    way = Choice("How did it leave?", WAYS, when=outcome.is_in("given", "part"))
    receipt = Text("Who has it, or the number of the letter", when=outcome.is_in("given", "part"), sensitive=True,
                   hint="For example, signed for by herself at the desk")
    mark = Text("The mark of the copy that was given", when=outcome.is_in("given", "part"))
