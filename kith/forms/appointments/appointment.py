"""Somebody is expected somewhere: at an appointment, at home for a visit, or at a place they were told to go to."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, Moment, Text
from kith.language.assessing import KINDS as ASSESSMENTS
from kith.language.assessing import OWN_ROLES, OWN_TEAM_FROM, PLACES, WHY_ANOTHER
from kith.language.attending import WITH_WHOM
from kith.language.gates import AgreedRole
from kith.language.ways import OWN_PAGE

KINDS = {"appointment": "An appointment", "home_visit": "A visit to their home",
         "direction": "They were told to go somewhere, such as a drop-in, by a day"}
# Of a child in care: whether the young person’s choice was kept. A booking without a choice is counted as one.
CHOICE_KEPT = {"chosen": "Yes, it is what they chose", "otherwise": "No, they chose something else",
               "none": "They were given no choice"}
REMINDERS = {"none": "None", "letter": "A letter home", "text": "A text", "email": "An e-mail"}


class Appointment(Form):
    """Says where somebody is expected and when, so that it is asked whether they came."""

    title = "Appointment, or told where to go"
    comes_as = (OWN_PAGE,)
    line = "Expected: {role}, {kind}."
    save = "Save"
    asks_when = "When were they told of it?"
    by_right = InLaw("care", "Whoever sees the child asks them to come; a reminder asks first whether the family "
                     "may have one.")

    kind = Choice("What is it?", KINDS, own_page="shown")
    role = Choice("Which service is it with?", WITH_WHOM, own_page="shown")
    starts = Moment("When is it?", when=kind.is_in("appointment", "home_visit"), own_page="shown")
    by_day = Date("By which day should they have gone?", when=kind.is_in("direction"), own_page="shown")
    place = Text("Where?", optional=True, sensitive=True, own_page="shown")
    assessment = Choice("Is it a health assessment of a child in care?", ASSESSMENTS, optional=True,
                        hint="Leave this empty if it is not.",
                        when=kind.is_in("appointment", "home_visit") & role.is_in("looked_after_nurse",
                                                                                  "health_visitor", "school_nurse"),
                        own_page="shown")
    why_role = Choice("If it is with another service than agreed here for this age: why?", WHY_ANOTHER, optional=True,
                      when=assessment.is_in("review"))
    place_kind = Choice("What kind of place is it?", PLACES, when=assessment.asked, own_page="shown")
    person = Text("Who sees them?", hint="First name and surname", when=assessment.asked, own_page="shown")
    choice_kept = Choice("Did they choose it?", CHOICE_KEPT, when=assessment.asked)
    why_not_kept = Text("Why is it not what they chose?", when=choice_kept.is_in("otherwise", "none"),
                        not_accepted=NO_REASON)
    asked_by = Text("Who asked for it, if not you?", optional=True)
    remind = Choice("Which reminder did they choose?", REMINDERS, optional=True,
                    hint="It says no name, no service and no place. None leaves where safe contact closes that way.")

    booked = kind.is_in("appointment", "home_visit")
    directed = kind.is_in("direction")
    gates = (AgreedRole(role, why_role, OWN_TEAM_FROM, OWN_ROLES, when=assessment.is_in("review")),)
