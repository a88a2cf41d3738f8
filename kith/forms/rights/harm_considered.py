"""A clinician says whether what was found in a record would be likely to cause serious harm if it were given."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.pages import REQUEST, OnPage
from kith.language.roles import (
    ADULT_MENTAL_HEALTH,
    CAMHS,
    DESIGNATED_NURSE,
    ED_CLINICIAN,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    NAMED_MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
)

OPINIONS = {"as_proposed": "What is taken out as harmful should be taken out, and nothing else",
            "more": "More should be taken out: I have said what", "less": "Less should be taken out: I have said what"}


class HarmConsidered(Form):
    """Gives the opinion of a health professional that the law asks for before anything is withheld as harmful."""

    title = "Serious harm considered"
    label = "sensitive"
    service = "Records"
    by_people = False
    written_on = ("request_harm",)
    recorded_by = (NAMED_NURSE, DESIGNATED_NURSE, NAMED_MIDWIFE, GP, HEALTH_VISITOR, SCHOOL_NURSE, LOOKED_AFTER_NURSE,
                   MIDWIFE, CAMHS, ADULT_MENTAL_HEALTH, ED_CLINICIAN)
    answered_on = OnPage("/requests/{key}/harm", "Read what is proposed, and give your opinion")
    in_copies = REQUEST
    line = "Considered whether giving the record would cause serious harm."
    save = "Sign this opinion"

    opinion = Choice("What is your opinion?", OPINIONS)
    why = LongText("Why?", sensitive=True, not_accepted=NO_REASON)
    seen = Text("The mark of what you read")
