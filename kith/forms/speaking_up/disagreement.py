"""Somebody does not agree with what another service decided, and says what they ask for instead."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText
from kith.language.roles import TAKE_DISAGREEMENTS

ABOUT = {"referral": "A referral that was not taken on", "silence": "Nobody answers, or it takes too long",
         "closing": "A service that closed, or wants to", "plan": "A plan, its end, or a step-down",
         "meeting": "What a meeting decided or wrote", "risk": "How great the risk is", "other": "Something else"}


class Disagreement(Form):
    """Asks whoever decided to think again, at the step that comes next; the answer has a time and a name."""

    title = "I do not agree with a decision"
    important = True
    line = "Does not agree with a decision: {what}."
    save = "Ask them to think again"
    by_right = InLaw("reply", "It goes back to whoever decided, about their own decision.")

    what = Choice("What is it about?", ABOUT)
    role = Choice("Who should answer?", TAKE_DISAGREEMENTS, hint="Begin with whoever decided. Where that did not help, "
                  "take the next step. “How Kith works” says how others fared.")
    worry = LongText("What may happen to the child if it stays as it is?", not_accepted=NO_REASON)
    wish = LongText("What do you ask them to do?", not_accepted=NO_REASON)
    by_day = Date("By which day do you need the answer?", optional=True,
                  hint="Leave it empty for the locality’s own time.")
