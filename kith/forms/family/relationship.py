"""Who is whose: what the other person is to the subject; the inverse is written on their record by the pipe."""
from kith.language import Choice, Date, Form, Text, Who, YesNo

KINDS = {
    "mother": "Mother", "father": "Father", "parent": "Parent", "child": "Child",
    "adoptive_parent": "Adoptive parent", "adopted_child": "Adopted child",
    "step_parent": "Step-parent", "step_child": "Step-child",
    "sibling": "Sister or brother", "half_sibling": "Half-sister or half-brother",
    "twin": "Twin or triplet", "identical_twin": "Identical twin or triplet",
    "spouse": "Husband, wife or civil partner", "partner": "Partner", "former_partner": "Former partner",
    "divorced": "Divorced husband, wife or civil partner",
    "carer": "Carer", "foster_carer": "Foster carer", "cared_for": "Is cared for by them", "grandparent": "Grandparent",
    "grandchild": "Grandchild", "other_relative": "Other relative", "lives_with": "Lives in the same home",
    "contact_with": "Has contact with", "no_contact_with": "Must not have contact with",
}


class Relationship(Form):
    """Says what another person is to this one, since when, and until when."""

    title = "Someone in the family or home"
    service = "Family"
    once_for = "other"
    line = "{kind}: {who}."
    save = "Save this person"

    kind = Choice("What are they to this person?", KINDS)
    who = Who("Who is it?")
    began = Date("Since when?", optional=True)
    ended = Date("Until when, if it has ended?", optional=True)
    parental_responsibility = YesNo("Do they have parental responsibility?", optional=True, unknowns=True)
    told_by = Text("Who told us?", hint="For example, the mother, or a letter from the school", optional=True)
