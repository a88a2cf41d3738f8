"""The adoption desk read a message that came under an identity that has ended."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import ADOPTION_DESK

OUTCOMES = {"sender_told": "The sender was told to stop using this number",
            "begun": "What it says was recorded anew, and the sender was told",
            "kept": "It is about the time before, and stays with the sealed record"}


class SealedPostRead(Form):
    """Says what was done about it; the message itself is never filed on another record."""

    title = "Message under an identity that has ended: read"
    about = "sealed"
    by_people = False
    of_a_reading = True
    recorded_by = (ADOPTION_DESK,)
    line = "Message read. {outcome}."
    save = "Save"

    outcome = Choice("What was done?", OUTCOMES)
    words = LongText("Whom did you speak to, and when?", not_accepted=NO_REASON)
