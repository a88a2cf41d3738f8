"""A child in care moved to another place."""
from kith.language import Choice, Date, Form, Text, YesNo
from kith.language.in_care import CHANGES, PLACEMENTS, PROVIDERS
from kith.language.roles import CSC_FRONT_DOOR
from kith.language.unprompted import Unprompted


class PlacementChanged(Form):
    """Says since when a child in care lives somewhere else, and why the place before came to its end."""

    title = "Moved to another place in care"
    service = "Children’s social care"
    line = "Moved to another place: {placement}."
    important = True

    placement = Choice("Where does the child live now?", PLACEMENTS, unknowns=True)
    code = Text("Which code did the authority give for the place?", optional=True, when=placement.is_in("other"),
                hint="Leave it empty where nobody said one.")
    why = Choice("Why did they leave the place before?", CHANGES, optional=True, unknowns=True)
    same_carer = YesNo("Is the carer the same as before?", optional=True, unknowns=True,
                       hint="For example the foster carer who is now to adopt the child.")
    local_authority = Text("Which local authority is responsible?", optional=True)
    told_on = Date("On which day did the local authority tell us?", optional=True, unknowns=True)
    practice_name = Text("With which GP practice is the child, as far as you know?", optional=True)
    provider = Choice("Who provides it?", PROVIDERS, optional=True, unknowns=True)
    postcode = Text("Postcode of the place", optional=True, sensitive=True, unknowns=True)
    ofsted = Text("Ofsted’s number of the home or agency", optional=True, unknowns=True)
    out_of_area = YesNo("Is it outside the area of that local authority?", optional=True, unknowns=True)
    who = Text("Who at the local authority says so?", optional=True, hint="Name, job and team.")

    unprompted = Unprompted(CSC_FRONT_DOOR, "A child in care moved to another place", by=who, day="From which day?",
                            without=(told_on,))
