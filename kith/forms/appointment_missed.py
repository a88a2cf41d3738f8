"""An appointment that did not take place: a child was not brought, a young person did not come, nobody was in."""
from kith.language import Choice, Form, LongText

OUTCOMES = {"not_brought": "Was not brought", "did_not_come": "Did not come", "nobody_in": "Nobody was in",
            "put_off": "They asked for another day", "cancelled": "We cancelled it"}


class AppointmentMissed(Form):
    """Says how an appointment came to nothing, in words that blame nobody."""

    title = "An appointment that did not take place"
    label = "sensitive"
    line = "Appointment: {outcome}. {known}"
    save = "Save"

    outcome = Choice("What happened?", OUTCOMES)
    known = LongText("What is known of why?", optional=True)

    missed = outcome.is_in("not_brought", "did_not_come", "nobody_in")
