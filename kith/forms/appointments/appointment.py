"""Somebody is expected somewhere: at an appointment, at home for a visit, or at a place they were told to go to."""
from kith.language import Choice, Date, Form, Moment, Text
from kith.language.attending import WITH_WHOM

KINDS = {"appointment": "An appointment", "home_visit": "A visit to their home",
         "direction": "They were told to go somewhere, such as a drop-in, by a day"}
REMINDERS = {"none": "None", "letter": "A letter home", "text": "A text"}


class Appointment(Form):
    """Says where somebody is expected and when, so that it is asked whether they came."""

    title = "Appointment, or told where to go"
    line = "Expected: {role}, {kind}."
    save = "Save"

    kind = Choice("What is it?", KINDS)
    role = Choice("Which service is it with?", WITH_WHOM)
    starts = Moment("When is it?", when=kind.is_in("appointment", "home_visit"))
    by_day = Date("By which day should they have gone?", when=kind.is_in("direction"))
    place = Text("Where?", optional=True, sensitive=True)
    asked_by = Text("Who asked for it, if not you?", optional=True)
    remind = Choice("Which reminder may be sent?", REMINDERS, optional=True,
                    hint="It says neither a name nor a service. None leaves where safe contact closes that way.")

    booked = kind.is_in("appointment", "home_visit")
    directed = kind.is_in("direction")
