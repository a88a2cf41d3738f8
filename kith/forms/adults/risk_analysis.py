"""What an adult's state means for one child: what the child sees, what could happen, and what is done about it."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Several, Text, Who
from kith.language.pages import ADULTS

EFFECTS = {"none": "No effect seen, and the reasons are below", "some": "Some effect on the child",
           "risk": "The child may be harmed"}
CARE = {"refer": "Refer", "consult": "Ask their advice, without a referral",
        "neither": "Neither, for the reasons given"}
TOLD = {"childs_worker": "The child’s health visitor, school nurse or midwife", "gp": "The child’s GP",
        "social_care": "Children’s social care", "nobody": "Nobody yet"}


class RiskAnalysis(Form):
    """Analyses the risk from an adult's state to one child, or to the children of one place."""

    title = "Risk analysis for a child"
    label = "sensitive"
    in_copies = ADULTS
    line = "Risk to a child analysed: {effect}. Children’s social care: {social_care}."
    important = True
    save = "Save the analysis"
    by_right = InLaw("safe", "A danger to children that an adult’s service knows of goes to whoever can act.")

    who = Who("Which child?", optional=True)
    place = Text("Or the children of which place?", optional=True)
    lives = Text("Where does the child live, and who looks after them?", unknowns=True)
    effect = Choice("How does this person’s state affect the child?", EFFECTS)
    sees = LongText("What does the child see and hear, and who else is there for the child?", unknowns=True)
    analysis = LongText("What could happen, how likely is it, and what makes it better or worse?",
                        not_accepted=(*NO_REASON, "unborn", "not yet born", "not applicable"))
    actions = LongText("What will be done, by whom and by when?", not_accepted=NO_REASON)
    social_care = Choice("What about children’s social care?", CARE)
    told = Several("Who has been told?", TOLD)
