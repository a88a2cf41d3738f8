"""A health assessment is signed: each need in it was answered, or it is said why it is signed all the same."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.assessing import KINDS


class AssessmentSigned(Form):
    """Signs a health assessment. While a need of it is unanswered it says which, and takes a reason, which is counted.
    """

    title = "Health assessment signed"
    label = "sensitive"
    by_people = False
    line = "Health assessment signed."
    save = "Sign the assessment"
    signs_when = ("needs_reach_the_plan", "others_know_answered", "sdq_read_before_signing")
    signs_because = "all_the_same"

    kind = Choice("Which assessment is it?", KINDS)
    note = LongText("Anything to add?", optional=True)
    all_the_same = LongText("If a need is still unanswered: why is it signed all the same?", optional=True,
                            not_accepted=NO_REASON, hint="Each is counted, and read by the lead.")
    why_you = LongText("If you are not of the looked-after children’s team, and it is a review from five years on: "
                       "why you?", optional=True, not_accepted=NO_REASON)
