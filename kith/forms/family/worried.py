"""The one button for everybody: somebody is worried about a child, and a nurse must answer before the child leaves."""
from kith.language import Form, LongText, Several

SIGNS = {"speaks_for": "Somebody speaks for them", "afraid": "Seems afraid",
         "injury": "An injury that does not fit the story", "older": "With a much older person",
         "silent": "Silent or watchful", "state": "Dirty, hungry or not dressed for the day",
         "adult": "The adult with them: drunk, angry, hurt", "other": "Something else"}


class Worried(Form):
    """Says that somebody is worried about a child, by what they saw, not by a diagnosis."""

    title = "I am worried"
    service = ""
    line = "Somebody is worried: {signs}. {words}"
    important = True
    save = "Tell the nurse in charge"

    signs = Several("What did you see?", SIGNS)
    words = LongText("In your own words", optional=True)
