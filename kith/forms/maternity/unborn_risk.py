"""What could harm a baby who is not born yet, said by those who look after its mother or father."""
from kith.language import NO_REASON, Choice, Form, LongText

LOOKED = {"yes": "I have looked at what could harm this baby", "no": "I cannot say it yet"}
REFERRAL = {"yes": "Yes", "asked": "We have asked for advice", "no": "No"}
# Somebody once wrote that no risk assessment was needed since the child was unborn. It is the reason to make one.
NOT_BORN = ("*unborn*", "*not yet born*", "*not born yet*", "*is not born*", "*before it is born*")
NO_PLAN = (*NO_REASON, "not applicable")


class UnbornRisk(Form):
    """Says what could harm an unborn baby, and what is done; that it is not born yet is no reason to wait."""

    title = "Risk to an unborn baby"
    important = True
    line = "What could harm the unborn baby was looked at."
    save = "Save what I have looked at"

    looked = Choice("Can you say what could harm this baby?", LOOKED,
                    hint="Before the birth and after it: medicines, becoming ill again, care of herself and the baby, "
                         "violence at home")
    medicines = LongText("Medicines, and what they mean for the baby", when=looked.is_in("yes"), unknowns=True)
    relapse = LongText("Becoming ill again, in pregnancy or after the birth", when=looked.is_in("yes"), unknowns=True)
    care = LongText("Looking after herself and the baby", when=looked.is_in("yes"), unknowns=True)
    violence = LongText("Violence at home or from anyone else", when=looked.is_in("yes"), unknowns=True)
    plan = LongText("What will be done, and by whom?", when=looked.is_in("yes"), not_accepted=NO_PLAN)
    referral = Choice("Is a referral to children’s social care needed before the birth?", REFERRAL,
                      when=looked.is_in("yes"))
    why_not = LongText("Why not yet, and who is asked to help?", when=looked.is_in("no"),
                       not_accepted=(*NO_PLAN, *NOT_BORN))
