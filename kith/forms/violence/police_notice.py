"""What the police tell of violence at home, as they tell it: when, where, who was there, and how great the risk is."""
from kith.language import Choice, Date, Form, LongText, Moment, Rows, Text, Who, YesNo
from kith.language.notices import PARTS, SEEN
from kith.language.roles import (
    DUTY_DESK,
    ED_SAFEGUARDING_NURSE,
    GP,
    HEALTH_VISITOR,
    LIAISON_NURSE,
    MIDWIFE,
    NAMED_NURSE,
    POST_CLERK,
    SCHOOL_NURSE,
)
from kith.language.ways import MESSAGE

# By the assessment that police officers and others make with the person who was harmed; its questions are not ours.
RISKS = {"standard": "Standard", "medium": "Medium", "high": "High", "not_said": "Not said"}


class PoliceNotice(Form):
    """Keeps what was told of violence at home, whole, once for each happening; who is meant is found out after that."""

    title = "Notice of violence at home"
    about = "notice"
    label = "sensitive"
    comes_as = (MESSAGE,)
    recorded_by = (NAMED_NURSE, DUTY_DESK, POST_CLERK, LIAISON_NURSE, ED_SAFEGUARDING_NURSE, HEALTH_VISITOR,
                   SCHOOL_NURSE, MIDWIFE, GP)
    by_people = False
    written_on = ("notice",)
    once_for = "subject"
    line = "Violence at home was told of."
    important = True
    save = "Send the notice"

    force = Text("Who tells us?", hint="The police force, or the meeting or service that heard of it")
    reference = Text("Their own number for what happened", hint="The same number again corrects what was said before")
    happened = Moment("When did it happen?", hint="For example, 11/7/2026 22:40")
    place = Text("Where did it happen?", hint="House number and street", sensitive=True, unknowns=True)
    postcode = Text("Postcode of that place", optional=True, sensitive=True)
    words = LongText("What happened, in their words?", optional=True, sensitive=True)
    risk = Choice("How great did they say the risk is?", RISKS)
    child_present = YesNo("Was a child there?", unknowns=True)
    marac = YesNo("Does the meeting on high risk (MARAC) hear it?", optional=True, unknowns=True)
    marac_on = Date("On which day?", when=marac.yes, optional=True)
    adults = Rows("Which adults?", part=Choice("What are they in it?", PARTS),
                  who=Who("Who is it?", hint="Whatever they said. Leave it empty if not even a name is known.",
                          optional=True),
                  address=Text("Where do they live?", optional=True))
    children = Rows("Which children were seen or named?", optional=True, how=Choice("How?", SEEN),
                    who=Who("Who is the child?", optional=True),
                    words=LongText("What did the child say or show?", optional=True))
    officer = Text("Who can be asked, and how?", optional=True)

    urgent = risk.is_in("high") | marac.yes
