"""The records desk asks for an opinion on serious harm before a copy of a record is given."""
from kith.language import Form, LongText
from kith.language.pages import REQUEST
from kith.language.roles import NAMED_NURSE, RECORDS_DESK


class HarmOpinionAsked(Form):
    """Asks a health professional whether giving what was found in a record would cause serious harm."""

    title = "Opinion on serious harm asked for"
    service = "Records"
    by_people = False
    written_on = ("request",)
    recorded_by = (RECORDS_DESK, NAMED_NURSE)
    in_copies = REQUEST
    line = "An opinion on serious harm was asked for."
    save = "Ask for an opinion"

    words = LongText("What should they know?", optional=True, sensitive=True)
