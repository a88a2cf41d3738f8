"""Whoever issued minutes answers somebody who says that a line is wrong."""
from kith.language import NO_REASON, Choice, Form, LongText, YesNo

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
    wording = LongText("What does the line say now?", when=answer.is_in("accepted"), not_accepted=NO_REASON)
    note = LongText("The note beside it", when=answer.is_in("noted"), not_accepted=NO_REASON)
    why = LongText("Why?", not_accepted=NO_REASON, hint="Whoever challenged it reads this.")
    matters = YesNo("Could what was decided, or the plan, be different now?", when=answer.is_in("accepted", "noted"))
