"""What a lesson changes: which form, pathway or setting from which day, who must read it, and how it is proved."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Number, Several, Text
from kith.language.gates import DeclaredHere
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_NURSE

FORM, PATHWAY, SETTING = "form", "pathway", "setting"
CHANGES = {FORM: "A form of Kith", PATHWAY: "A pathway of Kith", SETTING: "A setting of Kith",
           "practice": "How people work, outside Kith"}
MUST_READ = {"health_visiting": "Health visiting", "school_nursing": "School nursing", "midwifery": "Midwifery",
             "looked_after": "Looked-after children’s nursing", "gp": "GP practices", "camhs": "CAMHS",
             "emergency": "A&E", "social_care": "Children’s social care", "adult_mental_health": "Adult mental health",
             "drug_and_alcohol": "Drug and alcohol services", "safeguarding": "The safeguarding nurses"}


class LessonChanged(Form):
    """Names the change that a lesson became. A lesson without one is not learnt."""

    title = "A lesson has become a change"
    about = "any"
    by_people = False
    important = True
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE)
    line = "A lesson became a change from {from_day}: {says}"
    save = "Save the change"

    changes = Choice("What was changed?", CHANGES)
    which = Text("Which form, pathway or setting?", when=changes.is_in(FORM, PATHWAY, SETTING),
                 hint="Its title as it stands under “How Kith works”, or its key.")
    says = LongText("What do people do otherwise now?", not_accepted=(*NO_REASON, "training", "reminded"))
    from_day = Date("From which day?")
    must_read = Several("Whose practitioners must read it?", MUST_READ)
    measured_by = Text("Which pathway shows whether it is followed?", optional=True, hint="Kith counts each month what "
                       "was done in time of it. Leave it empty where nothing of it is in Kith.")
    least = Number("Below which share in time is it no longer followed, in per cent?", least=1, most=100,
                   optional=True, hint="Leave it empty for the locality’s own share.", when=measured_by.asked)
    proved_by = LongText("How will you see that it is followed?", when=measured_by.not_asked,
                         not_accepted=(*NO_REASON, "audit"))

    gates = (DeclaredHere(changes, which), DeclaredHere(PATHWAY, measured_by))
