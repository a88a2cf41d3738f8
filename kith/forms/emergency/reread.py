"""A routine visit drawn by chance is read again by a liaison nurse, so that the filter's misses are counted."""
from kith.language import Choice, Form, LongText
from kith.language.pages import OnPage


class Reread(Form):
    """Says whether a routine A&E visit was rightly routine."""

    title = "Read again"
    about = "any"
    by_people = False
    of_a_reading = True
    service = "A&E liaison"
    answered_on = OnPage("/sample", "Read the visits that were drawn")
    line = "Read again: {verdict}. {why}"
    save = "Save what you think"

    verdict = Choice("Was it right to leave this in the digest?",
                     {"routine": "Yes, routine", "urgent": "No, somebody should have been told at once",
                      "gone": "It cannot be read: the visit is not in the record any more"})
    why = LongText("What did you see?", optional=True)

    missed = verdict.is_in("urgent")
