"""What was owed to a child before an adoption was begun again, on a record that says nothing of the first."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.roles import ADOPTION_DESK

OUTCOMES = {"begun": "It was begun again on the new record", "not_needed": "It need not be done any more"}


class BegunAgain(Form):
    """Says that something owed was begun again, or why it need not be; it never says on which record."""

    title = "Begun again after an adoption"
    about = "sealed"
    by_people = False
    recorded_by = (ADOPTION_DESK,)
    line = "{outcome}."
    save = "Save"

    what = Text("What was owed?", optional=True)
    outcome = Choice("What became of it?", OUTCOMES)
    why = LongText("Why need it not be done?", when=outcome.is_in("not_needed"), not_accepted=NO_REASON)
