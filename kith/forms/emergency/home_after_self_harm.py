"""Somebody goes home after self-harm, or stays: nobody goes without a day on which a named person sees them again."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text, YesNo, setting
from kith.language.gates import WithinDays

GOES = {"home": "They go home", "elsewhere": "They go to somebody else’s home", "stays": "They stay in hospital"}
SEES = {"camhs": "CAMHS", "hospital": "The hospital’s own clinic"}
GROUP = {"referred": "Yes, they want to go", "no": "No, and this is why"}
SOCIAL_CARE = {"ask": "Yes: a parenting assessment together is asked of them", "asked": "They have been asked already",
               "no": "No, and this is why"}
SOON = setting("self_harm.days_to_first_contact", 7, "Days after leaving hospital in which somebody who harmed "
               "themselves is seen again", "Local: not verified")


class HomeAfterSelfHarm(Form):
    """Completes a discharge after self-harm. It cannot be kept without a day and a name for the first contact."""

    title = "Going home after self-harm"
    label = "sensitive"
    important = True
    by_people = False
    line = "After self-harm: {goes}."
    save = "Complete it"
    signs_when = ("self_harm_assessed_together", "self_harm_signed_by_both")
    signs_whole = True
    signs_because = "all_the_same"

    goes = Choice("Where do they go?", GOES)
    leaves = goes.is_in("home", "elsewhere")
    follow_up = Date("On which day are they seen again?", when=leaves, hint="They know this day before they leave.")
    role = Choice("By which service?", SEES, when=leaves)
    by_whom = Text("By whom?", when=leaves, hint="First name and surname", not_accepted=(*NO_REASON, "duty"))
    told = YesNo("Do they know the day, the place, and whom to call before then?", when=leaves)
    group = Choice("Is a parenting group offered to whoever looks after them?", GROUP, when=leaves)
    group_why = LongText("Why not?", when=group.is_in("no"), not_accepted=NO_REASON)
    social_care = Choice("Is children’s social care asked for something?", SOCIAL_CARE, when=leaves)
    social_care_why = LongText("Why not?", when=social_care.is_in("no"), not_accepted=NO_REASON)
    conference = YesNo("Are they on a child protection plan, or is a conference to come?", when=leaves)
    all_the_same = LongText("If the assessment is not signed by both: why is this completed all the same?",
                            optional=True, not_accepted=NO_REASON, hint="Each is counted, and read by the named nurse.")

    gates = (WithinDays(follow_up, SOON),)
