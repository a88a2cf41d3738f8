"""What the local authority's yearly return asks of a child in care, and no service of health asks otherwise."""
from kith.language import Choice, Date, Form, Text, YesNo
from kith.language.in_care import ETHNICITIES

NO_PUPIL_NUMBER = {"too_young": "Too young for school", "never": "Never went to a school in England",
                   "new": "Came in the last weeks, and it is being asked for",
                   "abroad": "Goes to school outside England", "contradicts": "Two numbers are known, and they differ"}


class ChildInCareDetails(Form):
    """What must be known once of a child in care: it goes into the local authority’s return, and into no letter."""

    title = "Details of a child in care"
    service = "Children’s social care"
    once_for = "subject"
    line = "Details for the yearly return recorded."

    ethnicity = Choice("Ethnic group", ETHNICITIES, optional=True, unknowns=True, sensitive=True)
    pupil_number = Text("Unique pupil number", optional=True, hint="13 letters and figures.")
    no_pupil_number = Choice("If there is none: why?", NO_PUPIL_NUMBER, optional=True)
    authority_number = Text("The authority’s own number for the child", optional=True)
    unaccompanied = YesNo("Did they come to this country alone, and ask for asylum?", optional=True, unknowns=True,
                          sensitive=True)
    unaccompanied_until = Date("If that is no longer so: since when?", optional=True, when=unaccompanied.yes,
                               sensitive=True)
    mother = YesNo("Of a girl: has she a child of her own?", optional=True, unknowns=True, sensitive=True)
    own_child_born = Date("When was her child born?", optional=True, when=mother.yes, sensitive=True)
