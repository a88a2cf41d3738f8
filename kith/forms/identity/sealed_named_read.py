"""The adoption desk read what others wrote of a child who was adopted since."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import ADOPTION_DESK

OUTCOMES = {"stays": "Nothing in it says who the child is now, or where: it stays",
            "mended": "Whoever wrote it took out what could lead to the child"}


class SealedNamedRead(Form):
    """Says what was found in others’ records that name the child; what they wrote stays theirs to correct."""

    title = "What names an adopted child: read"
    about = "sealed"
    by_people = False
    of_a_reading = True
    recorded_by = (ADOPTION_DESK,)
    line = "Others’ entries that name the child were read. {outcome}."
    save = "Save"

    outcome = Choice("What was found?", OUTCOMES)
    words = LongText("Which entries did you read, and whom did you ask?", not_accepted=NO_REASON)
