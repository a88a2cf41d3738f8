"""Somebody does not agree with what another service decided, and says what they ask for instead."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText
from kith.language.gates import StandsAtStep
from kith.language.roles import ASKED, DRAWN, STEPS

ABOUT = {"referral": "A referral that was not taken on", "silence": "Nobody answers, or it takes too long",
         "closing": "A service that closed, or wants to", "plan": "A plan, its end, or a step-down",
         "meeting": "What a meeting decided or wrote", "risk": "How great the risk is", "other": "Something else"}
SILENCE = "silence"
# What it is about where somebody comes from what is owed: by the subject of the pathway, whatever the form.
OF_SUBJECT = {"sent": "referral", "concerns": "referral", "appointments": "closing", "plans": "plan",
              "meetings": "meeting", "adults": "risk", "violence": "risk"}


class Disagreement(Form):
    """Asks whoever decided to think again, at the step that comes next; the answer has a time and a name."""

    title = "I do not agree with a decision"
    important = True
    no_silence = True
    line = "Does not agree with a decision: {what}."
    save = "Ask them to think again"
    by_right = InLaw("reply", "It goes back to whoever decided, about their own decision.")

    what = Choice("What is it about?", ABOUT, by_link=True)
    role = Choice("Whose decision is it?", ASKED)
    step = Choice("At which step do you ask?", STEPS, optional=True, by_link=True,
                  hint="Begin with whoever decided. Where that did not help, take the next. “When you do not agree” "
                  "says how others fared.")
    worry = LongText("What may happen to the child if it stays as it is?", not_accepted=NO_REASON)
    wish = LongText("What do you ask them to do?", not_accepted=NO_REASON)
    by_day = Date("By which day do you need the answer?", optional=True,
                  hint="Leave it empty for the locality’s own time.")

    gates = (StandsAtStep(step, role, DRAWN),)
