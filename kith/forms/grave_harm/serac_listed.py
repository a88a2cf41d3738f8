"""A referral is on the list of SERAC: whoever is in the chair says at which meeting it is spoken of."""
from kith.language import Date, Form, LongText
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSING_LEAD, SERAC_CHAIR


class SeracListed(Form):
    """Says at which meeting SERAC speaks of a young person. What is not taken on is decided, with why, and not put off.
    """

    title = "SERAC: on the list"
    label = "sensitive"
    by_people = False
    recorded_by = (SERAC_CHAIR, NAMED_NURSE, SCHOOL_NURSING_LEAD)
    line = "On the list of SERAC, for {on}."
    save = "Put it on the list"

    on = Date("On which day does SERAC speak of them?")
    ahead = LongText("What should be done before it meets?", optional=True,
                     hint="SERAC takes the place of no referral. A danger today does not wait for it.")
