"""The clinician in the department has read what is known and says what was done with it."""
from kith.language import Choice, Form, LongText


class FlagsRead(Form):
    """Answers the flags shown on arrival: read, and what was done or why nothing."""

    title = "What we did about the flags"
    of_a_reading = True
    service = "A&E"
    line = "Flags read in A&E: {done}. {what}"
    important = True
    save = "I have read this"

    done = Choice("What did you do?", {"phoned": "Phoned children’s social care or the named worker",
                                       "examined": "Examined and asked more", "nothing": "Nothing, and this is why"})
    what = LongText("Say it in a sentence")
