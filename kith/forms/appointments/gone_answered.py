"""What was done after a letter or message had gone to a home where somebody must not know."""
from kith.language import NO_REASON, Choice, Form, LongText

DONE = {"stopped": "It was stopped before anybody read it", "warned": "The person was warned in a safe way",
        "moved": "They are being kept safe, and others are acting", "nothing": "Nothing could be learnt from it"}


class GoneAnswered(Form):
    """Says what was done about something that had gone before anybody knew that it was not safe."""

    title = "What was done about what had gone"
    label = "sensitive"
    important = True
    by_people = False
    line = "About what had gone to the home: {done}. {what}"
    save = "Save what was done"

    done = Choice("What was done?", DONE)
    what = LongText("Say it in a sentence", not_accepted=NO_REASON)
