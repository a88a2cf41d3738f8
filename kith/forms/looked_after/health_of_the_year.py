"""What the yearly return asks of the health of a child in care, where no other form says it."""
from kith.language import Choice, Date, Form, YesNo

NO_SCORE = {"carer": "The carer did not want to", "child": "The child did not want it",
            "disability": "The child’s disability does not allow it", "other": "Another reason"}


class HealthOfTheYear(Form):
    """Says what the return asks of a child’s health: teeth, immunisations, and what drugs or drink do to them.

    Whether a court convicted them is not asked here: the local authority knows that.
    """

    title = "Health in care: what the return asks"
    line = "Health in care, as the yearly return asks it, recorded."

    teeth_seen = Date("When did a dentist last check their teeth?", optional=True, unknowns=True)
    immunised = YesNo("Have they had every immunisation that is due at their age?", optional=True, unknowns=True)
    development_checked = YesNo("Under five: have they had every check of their development that is due?",
                                optional=True, unknowns=True)
    assessed = Date("If it was not recorded here: when was their last health assessment?", optional=True)
    misuse = YesNo("Do drugs, solvents or drink harm them?", optional=True, unknowns=True, sensitive=True)
    help_received = YesNo("Did they get help for it?", optional=True, when=misuse.yes, sensitive=True)
    help_offered = YesNo("Was help offered?", optional=True, when=help_received.no, sensitive=True)
    no_score = Choice("If there is no questionnaire of strengths and difficulties: why?", NO_SCORE, optional=True)
