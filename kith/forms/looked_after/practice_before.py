"""The GP practice from before a move is asked for what it holds of a child in care, and what came of that is kept."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

OUTCOMES = {"asked": "It was asked, and we wait", "came": "What it holds has come", "nothing": "It holds nothing",
            "refused": "It does not give it"}


class PracticeBefore(Form):
    """Says that the practice before was asked, whom, and what it gave. Asked is not answered."""

    title = "Child in care: records of the GP practice before the move"
    label = "sensitive"
    line = "The GP practice from before a move was asked for its records: {outcome}."
    save = "Save what came of it"

    outcome = Choice("What came of it?", OUTCOMES)
    practice = Text("Which practice was it?", not_accepted=NO_REASON)
    who = Text("Whom did you ask, or who answered?", hint="Name and job, and how: by letter, by telephone.",
               not_accepted=NO_REASON)
    words = LongText("What came, and where is it kept?", when=outcome.is_in("came"), not_accepted=NO_REASON)
    goes_on = LongText("Does the practice of today have it too?", when=outcome.is_in("came"),
                       hint="Say how it got there, or who sees to it.")
    why = LongText("Why not, and who takes it up?", when=outcome.is_in("refused"), not_accepted=NO_REASON)

    answered = outcome.is_in("came", "nothing")
