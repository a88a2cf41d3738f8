"""The Caldicott guardian read why a page was opened without a usual reason."""
from kith.language import Choice, Form, LongText
from kith.language.pages import OnPage
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE

DECISIONS = {"accepted": "Accepted", "ask": "Ask them", "serious": "Serious"}
GOES_TO = {"designated_nurse": "The designated nurse", "employer": "Their employer"}


class OpeningReviewed(Form):
    """Says whether the reason for opening a page is accepted, is asked about, or is serious."""

    title = "Why a page was opened: what was decided"
    about = "worker"
    by_people = False
    of_a_reading = True
    recorded_by = (CALDICOTT_GUARDIAN, NAMED_NURSE, DESIGNATED_NURSE)
    label = "sensitive"
    important = True
    answered_on = OnPage("/oversight", "Read why, and say what you make of it")
    line = "Read why a page was opened: {decision}. {words}"
    save = "Record decision"

    decision = Choice("What do you make of it?", DECISIONS)
    words = LongText("What do you want to ask, or to add?", optional=True, hint="Name nobody whom it is about.")
    serious = LongText("What is serious about it?", when=decision.is_in("serious"),
                       hint="Name nobody whom it is about.")
    goes_to = Choice("Who has been told?", GOES_TO, when=decision.is_in("serious"))

    asks = decision.is_in("ask")
