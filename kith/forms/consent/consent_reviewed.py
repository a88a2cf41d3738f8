"""What somebody had agreed to was gone through with them again."""
from kith.language import NO_REASON, Choice, Form, LongText

OUTCOMES = {"as_before": "All of it stands as before", "changed": "Part of it changed: I have recorded that anew",
            "taken_back": "All of it was taken back: I have recorded that", "not_yet": "They could not be asked yet"}


class ConsentReviewed(Form):
    """Says that whoever may agree was asked again, line by line, and what they said."""

    title = "Consent gone through again"
    label = "sensitive"
    by_people = False
    line = "What was agreed to was gone through again: {outcome}."
    save = "Save"

    outcome = Choice("What came of it?", OUTCOMES)
    gave = Choice("Who was asked?", {"young_person": "The young person", "parent": "A parent or carer",
                                     "authority": "The local authority"},
                  when=outcome.is_in("as_before", "changed", "taken_back"),
                  hint="From 16 on it is the young person who answers.")
    words = LongText("What did they say?", not_accepted=NO_REASON)

    asked = outcome.is_in("as_before", "changed", "taken_back")
