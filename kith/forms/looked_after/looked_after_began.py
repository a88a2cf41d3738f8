"""A child came into care."""
from kith.language import Choice, Date, Form, InLaw, Several, Text, YesNo
from kith.language.in_care import LEGAL_STATUSES, NEEDS, PLACEMENTS, PROVIDERS, RESPONSIBLE
from kith.language.roles import LOOKED_AFTER_NURSE


class LookedAfterBegan(Form):
    """Says since when a child is looked after by the local authority, by which order, where and with whom.

    What whoever records it does not know is left out, or said to be not known: somebody who knows is asked for it.
    """

    title = "Came into care"
    service = "Children’s social care"
    line = "Came into care."
    important = True
    by_right = InLaw("duty", "Care planning regulations 2010: those who look after a child’s health are told.")
    involves = LOOKED_AFTER_NURSE

    legal_status = Choice("Legal status", LEGAL_STATUSES, unknowns=True)
    local_authority = Text("Which local authority?", hint="The one that is responsible, wherever the child lives.",
                           optional=True)
    told_on = Date("On which day did the local authority tell us?", optional=True, unknowns=True)
    need = Choice("Why, above all?", NEEDS, optional=True, unknowns=True)
    responsible = Several("Who has parental responsibility?", RESPONSIBLE, optional=True, unknowns=True)
    placement = Choice("Where does the child live now?", PLACEMENTS, optional=True, unknowns=True)
    code = Text("Which code did the authority give for the place?", optional=True, when=placement.is_in("other"),
                hint="Leave it empty where nobody said one.")
    practice_name = Text("With which GP practice is the child, as far as you know?", optional=True)
    provider = Choice("Who provides it?", PROVIDERS, optional=True, unknowns=True)
    postcode = Text("Postcode of the place", optional=True, sensitive=True, unknowns=True)
    home_postcode = Text("Postcode of the home they came from", optional=True, sensitive=True, unknowns=True)
    ofsted = Text("Ofsted’s number of the home or agency", optional=True, unknowns=True)
    out_of_area = YesNo("Is it outside the area of that local authority?", optional=True, unknowns=True)
