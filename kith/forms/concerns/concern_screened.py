"""The second stage of a concern, screening: where it goes, and why."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Text
from kith.language.pages import TRIAGE
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, HUB_TRIAGE, NAMED_NURSE, TAKE_CONCERNS

GOES = TAKE_CONCERNS | {"other": "The police or another service, told by telephone", "nobody": "No service is needed"}


class ConcernScreened(Form):
    """Says which service a concern goes to, or why none is needed."""

    title = "Screening: where a concern goes"
    about = "post"
    label = "sensitive"
    by_people = False
    recorded_by = (HUB_TRIAGE, HUB_LEAD, NAMED_NURSE, DESIGNATED_NURSE)
    answered_on = TRIAGE
    line = "Screening: {goes}. {why}"
    save = "Send it there"
    by_right = InLaw("safe", "A concern about a child in danger goes to those who can act.")

    goes = Choice("Where does it go?", GOES)
    whom = Text("Who took it there, and by which number?", when=goes.is_in("other"))
    why = LongText("Why there?", not_accepted=NO_REASON)

    to_a_service = goes.is_in(*TAKE_CONCERNS)
    ends_here = goes.is_in("other", "nobody")
