"""What came of an appointment, or of what a family was told to go to, in words that blame nobody."""
from kith.language import Choice, Form, InLaw, LongText, NoCapacity, Number
from kith.language.attending import OUTCOMES, REASON_OR_OTHER, WITH_WHOM
from kith.language.ways import PROGRAM

NOT_SEEN = ("not_brought", "did_not_come", "nobody_in")
WHY_CANCELLED = {"no_capacity": "There was nobody to see them", "ill": "Whoever was to see them was ill that day",
                 "other": "Something else"}
NO_MEETING = (*NOT_SEEN, "put_off", "cancelled")


class AppointmentOutcome(Form):
    """Says what came of an appointment; one of which nobody says it by its time counts as not attended."""

    title = "What came of an appointment"
    of_a_contact = True
    comes_as = (PROGRAM,)
    was = "appointment_missed"
    once_for = "cited"
    line = "{role}: {outcome}. {reason}"
    save = "Save"
    by_right = InLaw("care", "Whoever cares for a child hears that the child was not seen.")

    outcome = Choice("What happened?", OUTCOMES, own_page="shown")
    role = Choice("Which service was it with?", WITH_WHOM, own_page="shown")
    waited = Number("How many minutes did they wait?", optional=True, least=0, most=600, when=outcome.is_in("came"))
    reason = Choice("What do they say was the reason?", REASON_OR_OTHER, optional=True,
                    when=outcome.is_in(*NO_MEETING[:4]))
    why_cancelled = Choice("Why did we cancel it?", WHY_CANCELLED, optional=True, when=outcome.is_in("cancelled"))
    known = LongText("In their own words, and what else is known of why", optional=True, sensitive=True)

    no_capacity = NoCapacity(why_cancelled, "no_capacity", "Cancelled by us", whose=role)
    came = outcome.is_in("came")
    said = outcome.is_in(*OUTCOMES)
    # Of what the program alone wrote down, nobody has said what happened.
    missed = outcome.is_in(*NOT_SEEN) | outcome.not_asked
