"""The order by which a child is looked after changed."""
from kith.language import Choice, Date, Form, Several, Text
from kith.language.in_care import LEGAL_STATUSES, RESPONSIBLE
from kith.language.roles import CSC_FRONT_DOOR
from kith.language.unprompted import Unprompted


class LegalStatusChanged(Form):
    """Says since when a child in care is there by another order or agreement, and who has parental responsibility."""

    title = "Legal status in care changed"
    service = "Children’s social care"
    line = "Legal status in care: {legal_status}."
    important = True

    legal_status = Choice("Legal status now", LEGAL_STATUSES, unknowns=True)
    responsible = Several("Who has parental responsibility now?", RESPONSIBLE, optional=True, unknowns=True)
    told_on = Date("On which day did the local authority tell us?", optional=True, unknowns=True)
    who = Text("Who at the local authority says so?", optional=True, hint="Name, job and team.")

    unprompted = Unprompted(CSC_FRONT_DOOR, "The legal status of a child in care changed", by=who,
                            day="From which day?", without=(told_on,))
