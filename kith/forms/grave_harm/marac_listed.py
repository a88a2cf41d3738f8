"""A referral is on the list of MARAC: its coordinator says that it arrived, and when it is heard."""
from kith.language import Date, Form, LongText
from kith.language.pages import CHILDS
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE


class MaracListed(Form):
    """Says that MARAC has a referral, and on which day it hears it."""

    title = "MARAC: on the list"
    label = "sensitive"
    by_people = False
    recorded_by = (MARAC_COORDINATOR, NAMED_NURSE)
    in_copies = CHILDS
    line = "On the list of MARAC, for {on}."
    save = "Put it on the list"

    on = Date("On which day does MARAC hear it?")
    ahead = LongText("What should be done before it meets?", optional=True,
                     hint="MARAC takes the place of no call to 999, and of no referral.")
