"""What the nurse in charge decided about a worry; whoever was worried is told."""
from kith.language import Choice, Form, LongText


class WorryAnswered(Form):
    """Answers a worry: what was done, so that the one who was worried hears it."""

    title = "Answer to a worry"
    service = "A&E"
    line = "Worry answered: {done}. {words}"
    important = True
    save = "Answer"

    done = Choice("What did you do?", {"saw": "I saw the child and asked", "doctor": "Told the doctor",
                                       "referred": "Referred",
                                       "watch": "Nothing more now, and this is why"})
    words = LongText("Say it in a sentence")
