"""What came of an appointment, or of what a family was told to go to, in words that blame nobody."""
from kith.language import Choice, Form, InLaw, LongText, Number
from kith.language.attending import OUTCOMES, REASON_OR_OTHER, WITH_WHOM

NOT_SEEN = ("not_brought", "did_not_come", "nobody_in")
NO_MEETING = (*NOT_SEEN, "put_off", "cancelled")


class AppointmentOutcome(Form):
    """Says what came of an appointment; one of which nobody says it by its time counts as not attended."""

    title = "What came of an appointment"
    of_a_contact = True
    was = "appointment_missed"
    once_for = "cited"
    line = "{role}: {outcome}. {reason}"
    save = "Save"
    by_right = InLaw("care", "Whoever cares for a child hears that the child was not seen.")

    outcome = Choice("What happened?", OUTCOMES)
    role = Choice("Which service was it with?", WITH_WHOM)
    waited = Number("How many minutes did they wait?", optional=True, least=0, most=600, when=outcome.is_in("came"))
    reason = Choice("What do they say was the reason?", REASON_OR_OTHER, optional=True,
                    when=outcome.is_in(*NO_MEETING[:4]))
    known = LongText("In their own words, and what else is known of why", optional=True, sensitive=True)

    came = outcome.is_in("came")
    said = outcome.is_in(*OUTCOMES)
    # Of what the program alone wrote down, nobody has said what happened.
    missed = outcome.is_in(*NOT_SEEN) | outcome.not_asked
