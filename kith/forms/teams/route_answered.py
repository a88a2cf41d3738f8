"""What a service answers to the belief that it takes no referrals."""
from kith.language import NO_REASON, Choice, Form, LongText

ANSWERS = {"open": "The way in is as published; I have told them", "changed": "It has changed; I publish it anew",
           "limited": "They are partly right; I say below what holds"}


class RouteAnswered(Form):
    """Says what holds, and what was done so that others do not believe the same."""

    title = "How to refer to us: answered"
    about = "team"
    by_people = False
    important = True
    line = "Answered that the service takes no referrals: {answer}. {done}"
    save = "Save the answer"

    answer = Choice("What holds?", ANSWERS)
    done = LongText("What was done so that others do not believe the same?", not_accepted=NO_REASON)
