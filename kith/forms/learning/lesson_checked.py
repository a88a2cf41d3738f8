"""Months after a change: is it still followed? Whoever looks says what they saw; Kith counts beside it."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_NURSE

FOLLOWED = {"yes": "Yes", "partly": "In part", "no": "No"}


class LessonChecked(Form):
    """Says whether a change is still followed, and by what that was seen. Where it is not, its lesson is open again."""

    title = "Is a lesson still followed?"
    about = "any"
    by_people = False
    of_a_reading = True
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE)
    line = "Looked whether a lesson is still followed: {followed}. {saw}"
    save = "Say what you saw"

    followed = Choice("Is it still followed?", FOLLOWED)
    saw = LongText("What did you look at, and what did you see?", not_accepted=(*NO_REASON, "yes", "noted"),
                   hint="For example, ten records drawn by chance. What Kith counted stands under Lessons.")
