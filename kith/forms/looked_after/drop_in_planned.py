"""A drop-in for young people who left care is planned: where, on which day, and who of us is there."""
from kith.language import NO_REASON, Choice, Date, Form, Text

PLACES = {"hostel": "A hostel", "supported": "Supported accommodation", "youth_centre": "A youth centre",
          "other": "Another place"}


class DropInPlanned(Form):
    """Plans the first of several drop-ins at one place. Whoever says how one went names the day of the next."""

    title = "Drop-in for care leavers: planned"
    about = "team"
    by_people = False
    led_to_by = ("in_care",)
    line = "A drop-in for care leavers is planned at {place}, first on {day}."
    save = "Plan the drop-in"

    kind = Choice("What kind of place is it?", PLACES)
    place = Text("What is it called?", hint="For example, the hostel in Quay Street", not_accepted=NO_REASON)
    day = Date("On which day is the first one?")
    hours = Text("From when until when?", optional=True)
    who = Text("Who of us is there?", hint="First name and surname", not_accepted=(*NO_REASON, "the team", "everybody"))
