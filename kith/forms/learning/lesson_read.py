"""Somebody has read what changed after a review, and says whether they can work so."""
from kith.language import NO_REASON, Choice, Form, LongText

FITS = {"yes": "Yes", "no": "No, and this is why"}


class LessonRead(Form):
    """Says that somebody read a change, and whether it can be done where they work."""

    title = "A change after a review: read"
    about = "worker"
    by_people = False
    of_a_reading = True
    line = "Read a change after a review. Can work so: {fits}."
    save = "I have read it"

    fits = Choice("Can you work so?", FITS)
    why = LongText("What stands in the way?", when=fits.is_in("no"), not_accepted=NO_REASON)
