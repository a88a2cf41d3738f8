"""Another service is asked what it knows, before a health assessment of a child in care."""
from kith.language import NO_REASON, ByConsent, Choice, Date, Form, LongText, YesNo
from kith.language.asking import AskedWith
from kith.language.assessing import KINDS
from kith.language.roles import CAMHS, GP, HEALTH_VISITOR, SCHOOL_NURSE, SOCIAL_WORKER

ASKED = {GP.key: "The GP practice", SOCIAL_WORKER.key: "The social worker", SCHOOL_NURSE.key: "The school nurse",
         CAMHS.key: "CAMHS", HEALTH_VISITOR.key: "The health visitor"}

OF_OTHERS = "Since when you know the child, what was found and agreed, what is still open, and what worries you."


class AssessmentAsked(Form):
    """Asks a service what it knows, in time for the assessment. It is sent by itself when an assessment is booked."""

    title = "Health assessment of a child in care: ask what another service knows"
    line = "{role} was asked what is known, for a health assessment."
    save = "Ask them"
    by_right = ByConsent("assessment", whom="role", despite="all_the_same", presumed=True)

    asked_with = AskedWith("appointment", "assessment", always={
        GP.key: "Illnesses, medicines, allergies and immunisations; what waits at a hospital; what worries you.",
        SOCIAL_WORKER.key: "The health history of the child and of the parents, who agreed to what, and what worries "
                           "you.",
    }, involved=dict.fromkeys((CAMHS.key, SCHOOL_NURSE.key, HEALTH_VISITOR.key), OF_OTHERS),
        copies={"kind": "assessment", "day": "starts"})

    role = Choice("Whom do you ask?", ASKED)
    kind = Choice("For which assessment?", KINDS)
    day = Date("On which day is the assessment?", optional=True)
    what = LongText("What do you need to know?", not_accepted=(*NO_REASON, "everything", "all"))
    all_the_same = LongText("They said no to this. Why is it lawful, and needed, all the same?", optional=True,
                            not_accepted=NO_REASON)
    over = YesNo("Is it over?", optional=True, hint="Leave this empty while it stands.")

    stands = over.not_asked | over.no
