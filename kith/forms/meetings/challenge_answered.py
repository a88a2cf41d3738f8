"""Whoever issued minutes answers somebody who says that a line is wrong."""
from kith.language import Choice, Form, LongText, YesNo

EMPTY = ("n/a", "na", "none", "nil")
ANSWERS = {"accepted": "It is wrong, and is amended", "noted": "It stays, with a note beside it",
           "declined": "It stays as it is"}


class ChallengeAnswered(Form):
    """Answers a challenge. What is amended or noted is a new version of the minutes at once, for all who had the first.
    """

    title = "Challenge of minutes: answered"
    important = True
    by_people = False
    line = "A challenge of minutes was answered: {answer}. {why}"
    save = "Answer the challenge"

    answer = Choice("What becomes of the line?", ANSWERS)
    wording = LongText("What does the line say now?", when=answer.is_in("accepted"), not_accepted=EMPTY)
    note = LongText("The note beside it", when=answer.is_in("noted"), not_accepted=EMPTY)
    why = LongText("Why?", not_accepted=EMPTY, hint="Whoever challenged it reads this.")
    matters = YesNo("Could what was decided, or the plan, be different now?", when=answer.is_in("accepted", "noted"))
